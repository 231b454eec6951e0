import { localDigits, type Section } from '../../../models/reporting/report-tree.ts';
import { sideBySide } from '../../../models/reporting/side-by-side.ts';
import { Button } from '../../components/Button.tsx';
import { More } from '../../components/More.tsx';
import { ReportBlock } from '../../components/report/ReportBlock.tsx';
import { useNumerals } from '../../components/report/report-tree-context.ts';
import { StepDetail } from '../../components/report/StepsBlock.tsx';
import { refuseAction } from '../../stores/wishes.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { EffortChoice } from './EffortChoice.tsx';
import { RefusedSteps } from './RefusedSteps.tsx';

const RefuseStep = ({ action }: { readonly action: string | null }) => {
  const { t } = useTexts();
  if (action === null) return null;
  return (
    <Button kind="quiet" onPress={() => refuseAction(action)}>
      {t('results.step.refuse')}
    </Button>
  );
};

/** Three steps in little room: what and what it costs; how, where it is asked for. */
export const NextSteps = ({ section }: { readonly section: Section }) => {
  const numerals = useNumerals();
  const { t } = useTexts();
  const [first, ...others] = section.blocks;
  if (first?.kind !== 'steps') {
    return (
      <>
        <EffortChoice />
        {section.blocks.map((block) => (
          <ReportBlock key={block.kind} block={block} />
        ))}
        <RefusedSteps />
      </>
    );
  }
  return (
    <>
      <EffortChoice />
      <ol className="steps">
        {first.items.map((step, index) => (
          <li key={step.title} className="step">
            <span className="step-number" aria-hidden="true">
              {localDigits(numerals, index + 1)}
            </span>
            <div className="step-words">
              <h3>{step.title}</h3>
              <p className="step-costs">{sideBySide(numerals, step.costs)}</p>
              <More label={t('results.step.how')}>
                <StepDetail step={step} />
                <RefuseStep action={step.action} />
              </More>
            </div>
          </li>
        ))}
      </ol>
      <RefusedSteps />
      {others.length > 0 && (
        <More label={t('results.steps.more')}>
          {others.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one section keep their order
            <ReportBlock key={index} block={block} />
          ))}
        </More>
      )}
    </>
  );
};
