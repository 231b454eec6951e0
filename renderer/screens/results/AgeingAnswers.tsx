import { useState } from 'react';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { More } from '../../components/More.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { AgeingAnswer } from './AgeingAnswer.tsx';
import { SHOWN } from './card-places.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

type Said = Assessment['saidLongAgo'][number];

/** What was said too long ago to lean on, each to be said again or changed. */
export const AgeingAnswers = () => {
  const { t } = useTexts();
  const { saidLongAgo } = useShownAssessment();
  // Those that were confirmed stay in their place until the screen is left.
  const [seen, setSeen] = useState<readonly Said[]>(saidLongAgo);
  const all = [...seen, ...saidLongAgo.filter(({ choice }) => !seen.some((said) => said.choice === choice))];
  if (all.length > seen.length) setSeen(all);
  if (all.length === 0) return null;
  const old = new Set(saidLongAgo.map(({ choice }) => choice));
  const listed = (part: readonly Said[]) => (
    <ul className="ageing">
      {part.map((said) => (
        <AgeingAnswer key={said.choice} said={said} old={old.has(said.choice)} />
      ))}
    </ul>
  );
  return (
    <section className="results-section section-ageing" aria-labelledby="results-ageing">
      <h2 id="results-ageing">{t('results.ageing')}</h2>
      <div className="results-blocks">
        <p className="report-plain">{t('results.ageing.why')}</p>
        {listed(all.slice(0, SHOWN))}
        {all.length > SHOWN && (
          <More label={t('results.findings.more', { count: all.length - SHOWN })}>
            {listed(all.slice(SHOWN))}
          </More>
        )}
      </div>
    </section>
  );
};
