import { Search } from 'lucide-react';
import { openFind } from '../find/open-find.ts';
import { SHORTCUTS } from '../shortcuts/shortcuts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';
import { WithKeys } from './WithKeys.tsx';

/** Opens the bar that finds words in the page; with the keys that do the same. */
export const FindControl = () => {
  const { t } = useTexts();
  return (
    <div className="find-control">
      <WithKeys label={t('find.label')} keys={SHORTCUTS.find}>
        <Button kind="quiet" keys={SHORTCUTS.find} aria-label={t('find.label')} onPress={openFind}>
          <Search aria-hidden="true" size={16} />
        </Button>
      </WithKeys>
    </div>
  );
};
