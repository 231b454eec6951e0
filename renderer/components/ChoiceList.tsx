import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  /** Lighter: "I don't know" stands a little apart. */
  readonly apart?: string;
  onChange(value: string): void;
}

/** One of several answers. */
export const ChoiceList = ({ label, choices, value, apart, onChange }: ChoiceListProps) => (
  <RadioGroup className="choices" aria-label={label} value={value} onChange={onChange}>
    {choices.map((choice) => (
      <Radio
        key={choice.id}
        value={choice.id}
        className={choice.id === apart ? 'choice choice-apart' : 'choice'}
      >
        <span className="radio-mark" aria-hidden="true" />
        <span className="choice-words">
          <span>{choice.label}</span>
          {choice.hint && <span className="choice-hint">{choice.hint}</span>}
        </span>
      </Radio>
    ))}
  </RadioGroup>
);
