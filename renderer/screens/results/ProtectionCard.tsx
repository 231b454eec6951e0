import { More } from '../../components/More.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { ProtectionGroup } from './protection-groups.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';
import { WhyNot } from './WhyNot.tsx';

/** Threats by the short names the report uses. */
const useWayNames = () => {
  const { text, has } = useTexts();
  return (threats: Iterable<string>): string[] =>
    [...new Set(threats)]
      .map((threat) => `report.way.${threat}`)
      .filter(has)
      .map((id) => text(id));
};

export const ProtectionCard = ({ group }: { readonly group: ProtectionGroup }) => {
  const { t, sentence, list } = useTexts();
  const wayNames = useWayNames();
  const assessment = useShownAssessment();
  const uncovered = new Set(group.all.flatMap(({ doesNotCover }) => doesNotCover));
  const openThreats = assessment.exposures.filter(({ id }) => uncovered.has(id)).map(({ threat }) => threat);
  const against = wayNames(group.all.map(({ scenario }) => scenario.split(':')[0] ?? ''));
  const open = wayNames(openThreats);
  const notAgainst = open.filter((way) => !against.includes(way));
  const both = open.filter((way) => against.includes(way));
  const blocked = assessment.exposures.find(({ id }) => group.first.exposures.includes(id));
  return (
    <article className="finding" data-protection={group.first.id}>
      <WayMark status={group.first.status === 'holds' ? 'blocked' : 'possible'} />
      <div className="finding-words">
        <h3 className="finding-long">{sentence(group.first.sentence)}</h3>
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
        {group.first.kind === 'by-answer' && (
          <More label={t('results.protects.why')}>
            {blocked && <WhyNot exposure={blocked} />}
            <WhatYouSaid choices={Object.keys(group.first.rests)} />
          </More>
        )}
      </div>
    </article>
  );
};
