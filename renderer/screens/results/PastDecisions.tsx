import { useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { takeBack } from '../../stores/decisions.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';
import { useDecisionWords } from './use-decision-words.ts';

/** Decisions on what is no longer open, last of all; they can be taken out of the profile. */
export const PastDecisions = () => {
  const { t } = useTexts();
  const { ofFinding } = useChoiceNames();
  const words = useDecisionWords();
  const { pastDecisions } = useShownAssessment();
  const heading = useRef<HTMLHeadingElement>(null);
  // The heading keeps the focus when the last of them is gone.
  const [some, setSome] = useState(false);
  if (pastDecisions.length === 0 && !some) return null;
  return (
    <section className="results-section section-past" aria-labelledby="results-past">
      <h2 id="results-past" ref={heading} tabIndex={-1}>
        {t('results.past')}
      </h2>
      <div className="results-blocks">
        <p className="report-plain">
          {t(pastDecisions.length > 0 ? 'results.past.why' : 'results.past.none')}
        </p>
        <ul className="decided">
          {pastDecisions.map(({ finding }) => {
            const name = ofFinding(finding);
            return (
              <li key={finding} data-past={finding}>
                <div className="decided-words">
                  <p className="decide-name">{name}</p>
                  <p>{words(finding)}</p>
                </div>
                <p className="decided-actions">
                  <Button
                    kind="quiet"
                    aria-label={t('results.past.forget.of', { name })}
                    onPress={() => {
                      setSome(true);
                      takeBack(finding);
                      heading.current?.focus();
                    }}
                  >
                    {t('results.past.forget')}
                  </Button>
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
};
