import type { Finding } from '../../../models/reasoning/assessment.ts';
import { exposureById } from '../../assessment/exposure-by-id.ts';
import { Button } from '../../components/Button.tsx';
import { decide, takeBack } from '../../stores/decisions.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';
import { useDecisionWords } from './use-decision-words.ts';
import { useWayNames } from './use-way-names.ts';

interface WhatYouDecidedProps {
  readonly findings: readonly Finding[];
  /** After a line is gone the focus needs another place. */
  onGone(): void;
}

/** Decisions on findings, what they did not know yet, and the way to take them back. */
export const WhatYouDecided = ({ findings, onGone }: WhatYouDecidedProps) =>
  findings.some(({ decided }) => decided) && <Decided findings={findings} onGone={onGone} />;

const Decided = ({ findings, onGone }: WhatYouDecidedProps) => {
  const { t, list } = useTexts();
  const { ofFinding } = useChoiceNames();
  const words = useDecisionWords();
  const wayNames = useWayNames();
  const { exposures } = useShownAssessment();
  const decided = findings.flatMap((finding) => (finding.decided ? [{ finding, ...finding.decided }] : []));
  return (
    <ul className="decided">
      {decided.map(({ finding, decision, newSince }) => {
        const fresh = newSince.flatMap((id) => exposureById(exposures).get(id)?.threat ?? []);
        const name = ofFinding(finding.id);
        return (
          <li key={finding.id} data-decided={finding.id}>
            <div className="decided-words">
              <p className="decide-name">{name}</p>
              <p>{t('results.decided', { decision: words(finding.id) })}</p>
              {newSince.length > 0 && (
                <p className="decided-new">{t('results.decided.new', { ways: list(wayNames(fresh)) })}</p>
              )}
            </div>
            <p className="decided-actions">
              {newSince.length > 0 && (
                <Button
                  kind="quiet"
                  aria-label={t('results.decided.still.of', { name })}
                  onPress={() => {
                    decide(finding.id, decision, finding.exposures);
                    onGone();
                  }}
                >
                  {t('results.decided.still')}
                </Button>
              )}
              <Button
                kind="quiet"
                aria-label={t('results.decided.undo.of', { name })}
                onPress={() => {
                  takeBack(finding.id);
                  onGone();
                }}
              >
                {t('results.decided.undo')}
              </Button>
            </p>
          </li>
        );
      })}
    </ul>
  );
};
