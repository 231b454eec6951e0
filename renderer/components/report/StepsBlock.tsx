import { isPlain, localDigits, type Steps } from '../../../models/reporting/report-tree.ts';
import { sideBySide } from '../../../models/reporting/side-by-side.ts';
import { useNumerals } from './report-tree-context.ts';
import { SourceNumbers } from './SourceNumbers.tsx';

interface StepsBlockProps {
  readonly block: Steps;
  readonly headings: 'h3' | 'h4' | 'p';
}

/** The next steps, in full: cost before command, then how, then what each does and does not do. */
export const StepsBlock = ({ block, headings: Title }: StepsBlockProps) => {
  const numerals = useNumerals();
  return (
    <ol className={isPlain(block) ? 'steps steps-plain' : 'steps'}>
      {block.items.map((step, index) => (
        <li key={step.title} className="step">
          <span className="step-number" aria-hidden="true">
            {localDigits(numerals, index + 1)}
          </span>
          <div className="step-words">
            <Title className="step-title">
              {step.title}
              <SourceNumbers sources={step.sources} />
            </Title>
            {step.costs.length > 0 && <p className="step-costs">{sideBySide(numerals, step.costs)}</p>}
            <StepDetail step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
};

export const StepDetail = ({ step }: { readonly step: Steps['items'][number] }) => (
  <div className="step-detail">
    {step.how.length > 0 && (
      <ol className="step-how">
        {step.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    )}
    {step.notes.map((note) => (
      <p key={note} className="step-note">
        {note}
      </p>
    ))}
  </div>
);
