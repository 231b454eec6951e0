import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { redo, undo } from '../stores/history.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Back to what was said before, and forth; with the keys that do the same. */
export const UndoControl = () => {
  const { t } = useTexts();
  const canUndo = useStore((state) => state.past.length > 0);
  const canRedo = useStore((state) => state.future.length > 0);
  const ways = [
    { id: 'undo', keys: 'Ctrl+Z', can: canUndo, act: undo, Icon: Undo2 },
    { id: 'redo', keys: 'Ctrl+Shift+Z', can: canRedo, act: redo, Icon: Redo2 },
  ] as const;
  return (
    <div className="undo-control">
      {ways.map(({ id, keys, can, act, Icon }) => (
        <TooltipTrigger key={id}>
          <Button
            className="button button-quiet"
            aria-label={t(`history.${id}`)}
            isDisabled={!can}
            onPress={act}
          >
            <Icon aria-hidden="true" size={16} className="follows-direction" />
          </Button>
          <Tooltip className="tooltip">
            {t(`history.${id}`)} <kbd dir="ltr">{keys}</kbd>
          </Tooltip>
        </TooltipTrigger>
      ))}
    </div>
  );
};
