import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What became of a vault that was to be made unreadable. Said once, on the first screen. */
export const MadeUnreadableNotice = () => {
  const { t } = useTexts();
  const made = useStore((state) => state.madeUnreadable);
  if (!made) return null;
  const { destroyed, left } = made;
  return (
    <p className="notice" role="status">
      {left > 0
        ? t('vault.made-unreadable.left', { destroyed, left })
        : t('vault.made-unreadable', { destroyed })}
    </p>
  );
};
