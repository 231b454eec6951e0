import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What became of a vault that was to be made unreadable. Said once, on the first screen. */
export const MadeUnreadableNotice = () => {
  const { t } = useTexts();
  const made = useStore((state) => state.madeUnreadable);
  return (
    <div role="status">
      {made && (
        <p className="notice">
          {made.left > 0
            ? t('vault.made-unreadable.left', { destroyed: made.destroyed, left: made.left })
            : t('vault.made-unreadable', { destroyed: made.destroyed })}
        </p>
      )}
    </div>
  );
};
