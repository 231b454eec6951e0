import { BookOpen } from 'lucide-react';
import { SHORTCUTS } from '../shortcuts/shortcuts.ts';
import { openGuide } from '../stores/guide.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';
import { KeyNames } from './KeyNames.tsx';

/** To the guide, from every screen. Its key is written on it: the first screens do without tooltips, which are large. */
export const GuideControl = () => {
  const { t } = useTexts();
  return (
    <Button kind="quiet" keys={SHORTCUTS.guide} onPress={openGuide}>
      <BookOpen aria-hidden="true" size={16} />
      {t('guide.open')}
      <span aria-hidden="true">
        <KeyNames keys={SHORTCUTS.guide} />
      </span>
    </Button>
  );
};
