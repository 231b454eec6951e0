import { leaveExample } from '../screens/start/open-example.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

/** Says, on each screen, that these are nobody's answers. */
export const ExampleNotice = () => {
  const { t } = useTexts();
  const exploring = useStore((state) => state.exploringExample);
  if (!exploring) return null;
  return (
    <div className="example-notice">
      <p>{t('example.notice')}</p>
      <Button kind="quiet" onPress={leaveExample}>
        {t('example.leave')}
      </Button>
    </div>
  );
};
