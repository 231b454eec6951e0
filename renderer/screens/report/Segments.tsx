import { useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly lang?: string }[];
  readonly chosen: Id;
  onChoose(id: Id): void;
}

/** One of a few, all of them in view. */
export const Segments = <Id extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Id>) => {
  const heading = useId();
  return (
    <div className="report-choice">
      <p id={heading}>{label}</p>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby={heading}
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={([id]) => id !== undefined && onChoose(id as Id)}
      >
        {choices.map(({ id, label: name, lang }) => (
          <ToggleButton key={id} id={id} className="segment" {...(lang ? { lang } : {})}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
};
