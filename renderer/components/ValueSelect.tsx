import { ChevronDown } from 'lucide-react';
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

interface ValueSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  onChange(value: string): void;
}

/** One of several answers in little room. */
export const ValueSelect = ({ label, choices, value, onChange }: ValueSelectProps) => (
  <Select className="select" value={value} onChange={(key) => key !== null && onChange(String(key))}>
    <Label className="select-label">{label}</Label>
    <Button className="select-button">
      <SelectValue className="select-value" />
      <ChevronDown aria-hidden="true" size={16} />
    </Button>
    <Popover className="popover" offset={4}>
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
