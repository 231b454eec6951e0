import { goTo } from '../stores/way.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';
import { EscapeHint } from './EscapeHint.tsx';
import { HelpControl } from './HelpControl.tsx';

export const ScreenFailed = () => {
  const { t } = useTexts();
  return (
    <main className="nothing-yet">
      <h1>{t('window.failed')}</h1>
      <p>{t('window.failed.why')}</p>
      <Button kind="primary" onPress={() => goTo('welcome')}>
        {t('window.failed.back')}
      </Button>
      <HelpControl />
      <EscapeHint />
    </main>
  );
};
