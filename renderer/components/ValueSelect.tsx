import { ChevronDown } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select';
import type { Choice } from './ChoiceList.tsx';
import { PressBeside } from './PressBeside.tsx';

interface ValueSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  onOpen?(): void;
  onClose?(): void;
  onChange(value: string): void;
}

const sameChoices = (a: readonly Choice[], b: readonly Choice[]): boolean =>
  a.length === b.length && a.every(({ id, label }, at) => id === b[at]?.id && label === b[at]?.label);

/**
 * React Aria makes all behind an open list inert, and the style of the whole window is worked out anew twice for it. What
 * it takes for its own top layer it leaves as it is.
 */
const leaveReachable = (isOpen: boolean): void => {
  document.getElementById('root')?.toggleAttribute('data-react-aria-top-layer', isOpen);
};

/** Drawn anew only where something in it changed: a dozen of them may stand on one screen, each with all its answers. */
const DrawnSelect = memo(
  ({ label, choices, value, onOpen, onClose, onChange }: ValueSelectProps) => {
    const opener = useRef<HTMLButtonElement>(null);
    return (
      <Select
        className="select"
        value={value}
        onOpenChange={(open) => {
          leaveReachable(open);
          if (open) onOpen?.();
          else onClose?.();
        }}
        onChange={(key) => {
          if (key === null) return;
          // The focus goes back where it belongs while nothing is drawn yet: taken from a list that is on its way out,
          // it would have the window laid out and drawn twice.
          opener.current?.focus({ preventScroll: true });
          onChange(String(key));
        }}
      >
        <Label className="select-label">{label}</Label>
        <Button ref={opener} className="select-button">
          <SelectValue className="select-value" />
          <ChevronDown aria-hidden="true" size={16} />
        </Button>
        <Popover className="popover" offset={4}>
          <PressBeside />
          <ListBox className="listbox">
            {choices.map((choice) => (
              <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className="option">
                {choice.label}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    );
  },
  (before, after) =>
    before.label === after.label &&
    before.value === after.value &&
    before.onOpen === after.onOpen &&
    before.onClose === after.onClose &&
    before.onChange === after.onChange &&
    sameChoices(before.choices, after.choices),
);

/** One of several answers in little room. */
export const ValueSelect = ({ onOpen, onClose, onChange, ...shown }: ValueSelectProps) => {
  const latest = useRef({ onOpen, onClose, onChange });
  useLayoutEffect(() => {
    latest.current = { onOpen, onClose, onChange };
  }, [onOpen, onClose, onChange]);
  const open = useCallback(() => latest.current.onOpen?.(), []);
  const close = useCallback(() => latest.current.onClose?.(), []);
  const change = useCallback((value: string) => latest.current.onChange(value), []);
  return <DrawnSelect {...shown} onOpen={open} onClose={close} onChange={change} />;
};
