import { Redo2, Undo2 } from 'lucide-react';
import { SHORTCUTS } from '../shortcuts/shortcuts.ts';
import { redo, undo } from '../stores/history.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';
import { WithKeys } from './WithKeys.tsx';

/** Back to what was said before, and forth; with the keys that do the same. */
export const UndoControl = () => {
  const { t } = useTexts();
  const canUndo = useStore((state) => state.past.length > 0);
  const canRedo = useStore((state) => state.future.length > 0);
  const ways = [
    { id: 'undo', can: canUndo, act: undo, Icon: Undo2 },
    { id: 'redo', can: canRedo, act: redo, Icon: Redo2 },
  ] as const;
  return (
    <div className="undo-control">
      {ways.map(({ id, can, act, Icon }) => (
        <WithKeys key={id} label={t(`history.${id}`)} keys={SHORTCUTS[id]}>
          <Button
            kind="quiet"
            keys={SHORTCUTS[id]}
            aria-label={t(`history.${id}`)}
            isDisabled={!can}
            onPress={act}
          >
            <Icon aria-hidden="true" size={16} className="follows-direction" />
          </Button>
        </WithKeys>
      ))}
    </div>
  );
};
