import { More, WhenOpened } from '../../components/More.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { cardPlaces, type Place } from './card-places.ts';
import { type HeldProtection, useHeld } from './held-cards.ts';
import { ProtectionCard } from './ProtectionCard.tsx';
import { groupProtections, type ProtectionGroup } from './protection-groups.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

/** What is closed, and by which answer: each says what it does not cover. */
export const WhatProtects = () => {
  const { t } = useTexts();
  const assessment = useShownAssessment();
  const { protections: held } = useHeld();
  const { shown, folded } = cardPlaces<ProtectionGroup, HeldProtection>({
    items: groupProtections(assessment),
    held,
    keyOf: ({ id }) => id,
    follows: () => false,
  });
  const card = (place: Place<ProtectionGroup, HeldProtection>) => {
    const group = place.item ?? place.held?.group;
    return group && <ProtectionCard key={place.key} place={place} group={group} />;
  };
  return (
    <section className="results-section section-protects" aria-labelledby="results-protects">
      <h2 id="results-protects">{t('results.protects')}</h2>
      <div className="results-blocks">
        {shown.length === 0 && <p className="report-plain">{t('results.protects.none')}</p>}
        {shown.map(card)}
        {folded.length > 0 && (
          <More label={t('results.protects.more', { count: folded.length })}>
            <WhenOpened>{folded.map(card)}</WhenOpened>
          </More>
        )}
      </div>
    </section>
  );
};
