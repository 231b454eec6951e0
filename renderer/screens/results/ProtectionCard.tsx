import { exposureById } from '../../assessment/exposure-by-id.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { useCited } from '../../components/report/use-cited.ts';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Place } from './card-places.ts';
import { type HeldProtection, useHeld } from './held-cards.ts';
import type { ProtectionGroup } from './protection-groups.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { threatsNotCovered } from './threats-not-covered.ts';
import { useWayNames } from './use-way-names.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';
import { WhyNot } from './WhyNot.tsx';

interface ProtectionCardProps {
  readonly place: Place<ProtectionGroup, HeldProtection>;
  readonly group: ProtectionGroup;
}

export const ProtectionCard = ({ place, group }: ProtectionCardProps) => {
  const { t, sentence, list } = useTexts();
  const wayNames = useWayNames();
  const assessment = useShownAssessment();
  const byId = exposureById(assessment.exposures);
  const openThreats = group.all.flatMap((protection) => [...threatsNotCovered(assessment, protection)]);
  const against = wayNames(group.all.map(({ scenario }) => scenario.split(':')[0] ?? ''));
  const open = wayNames(openThreats);
  const notAgainst = open.filter((way) => !against.includes(way));
  const both = open.filter((way) => against.includes(way));
  const blocked = group.first.exposures.map((id) => byId.get(id)).find((exposure) => exposure !== undefined);
  const gone = place.item === null;
  const cited = useCited(assessment);
  const choices = [...(place.held?.choices ?? []), ...group.all.flatMap(({ rests }) => Object.keys(rests))];
  const sources = cited(group.all.flatMap((protection) => protection.sources));
  const { holdProtection } = useHeld();
  const hold = () => holdProtection({ key: place.key, at: place.at, group, choices });
  const said = group.first.kind === 'by-answer';
  return (
    <article className="finding" data-protection={group.first.id}>
      <WayMark status={!gone && group.first.status === 'holds' ? 'blocked' : 'possible'} />
      <div className="finding-words">
        <h3 className="finding-long">{sentence(group.first.sentence)}</h3>
        {gone ? (
          <p role="status">{t('results.protects.gone')}</p>
        ) : (
          <>
            {against.length > 0 && (
              <p className="finding-status">{t('results.protects.against', { ways: list(against) })}</p>
            )}
            <p className="finding-status">
              {notAgainst.length > 0
                ? t('results.protects.not-against', { ways: list(notAgainst) })
                : t('results.protects.checked-only')}
            </p>
            {both.length > 0 && (
              <p className="finding-status">{t('results.protects.other-copies', { ways: list(both) })}</p>
            )}
            {group.first.status === 'possible' && (
              <p className="finding-status">{t('results.protects.not-firm')}</p>
            )}
          </>
        )}
        {(said || sources.length > 0) && (
          <More label={t(said ? 'results.protects.why' : 'results.sources')}>
            {!gone && blocked && <WhyNot exposure={blocked} />}
            {said && (
              <WhenOpened>
                <WhatYouSaid choices={choices} onAnswer={hold} />
              </WhenOpened>
            )}
            <CitedSources numbers={sources} />
          </More>
        )}
      </div>
    </article>
  );
};
