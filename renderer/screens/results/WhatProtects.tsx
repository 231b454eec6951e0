import { More } from '../../components/More.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ProtectionCard } from './ProtectionCard.tsx';
import { groupProtections } from './protection-groups.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

const SHOWN = 3;

/** What is closed, and by which answer: each says what it does not cover. */
export const WhatProtects = () => {
  const { t } = useTexts();
  const assessment = useShownAssessment();
  const groups = groupProtections(assessment);
  const cards = groups.map((group) => <ProtectionCard key={group.id} group={group} />);
  return (
    <section className="results-section section-protects" aria-labelledby="results-protects">
      <h2 id="results-protects">{t('results.protects')}</h2>
      <div className="results-blocks">
        {groups.length === 0 && <p className="report-plain">{t('results.protects.none')}</p>}
        {cards.slice(0, SHOWN)}
        {cards.length > SHOWN && (
          <More label={t('results.protects.more', { count: cards.length - SHOWN })}>
            {cards.slice(SHOWN)}
          </More>
        )}
      </div>
    </section>
  );
};
