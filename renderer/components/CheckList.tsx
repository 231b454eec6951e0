import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import type { Choice } from './ChoiceList.tsx';

interface CheckListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly columns?: 1 | 2;
  /** Without boxes: where most are chosen, boxes would shout. */
  readonly plain?: boolean;
  onChange(values: string[]): void;
}

/** Any number of answers. The mark is a filled square: nothing here says "done" or "all right". */
export const CheckList = ({
  label,
  choices,
  values,
  columns = 1,
  plain = false,
  onChange,
}: CheckListProps) => (
  <CheckboxGroup
    className={['choices', columns === 2 && 'choices-two', plain && 'choices-plain']
      .filter(Boolean)
      .join(' ')}
    aria-label={label}
    value={[...values]}
    onChange={onChange}
  >
    {choices.map((choice) => (
      <Checkbox key={choice.id} value={choice.id} className="choice">
        <span className="check-mark" aria-hidden="true" />
        <span className="choice-words">
          <span>{choice.label}</span>
          {choice.hint && <span className="choice-hint">{choice.hint}</span>}
        </span>
      </Checkbox>
    ))}
  </CheckboxGroup>
);
