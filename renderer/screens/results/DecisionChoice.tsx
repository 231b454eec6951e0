import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Finding } from '../../../models/reasoning/assessment.ts';
import {
  DECISION_REASONS,
  DECISIONS,
  type Decision,
  type DecisionReason,
} from '../../../models/vocabulary/decisions.ts';
import { ValueSelect } from '../../components/ValueSelect.tsx';
import { decide, giveReason, takeBack } from '../../stores/decisions.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useChoiceNames } from './use-choice-names.ts';

const NO_REASON = 'none';

/** Keep it, later, done: taken in one press and taken back in another. Why is asked afterwards, from a list. */
export const DecisionChoice = ({ finding }: { readonly finding: Finding }) => {
  const { t, text } = useTexts();
  const { ofFinding } = useChoiceNames();
  const made = useStore((state) => state.answers.decisions.find((one) => one.finding === finding.id));
  const reasons = DECISION_REASONS.map((id) => ({ id, label: text(`decision-reason.${id}.name`) }));
  return (
    <div className="decision">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('results.decide.about', { name: ofFinding(finding.id) })}
        selectedKeys={made ? [made.decision] : []}
        onSelectionChange={([chosen]) =>
          chosen === undefined
            ? takeBack(finding.id)
            : decide(finding.id, chosen as Decision, finding.exposures)
        }
      >
        {DECISIONS.map((id) => (
          <ToggleButton key={id} id={id} className="segment">
            {text(`decision.${id}.name`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {made?.decision === 'done' && <p className="fine">{t('results.decide.done')}</p>}
      {made && made.decision !== 'done' && (
        <ValueSelect
          label={t('results.decide.why')}
          choices={[{ id: NO_REASON, label: t('results.decide.no-reason') }, ...reasons]}
          value={made.reason ?? NO_REASON}
          onChange={(reason) =>
            giveReason(finding.id, reason === NO_REASON ? undefined : (reason as DecisionReason))
          }
        />
      )}
    </div>
  );
};
