import type { FindingBlock } from '../../../models/reporting/report-tree.ts';
import { More } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { choicesBehind } from './choices-behind.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';

interface FindingCardProps {
  readonly block: FindingBlock;
  /** Open only if a company does or is made to do something. */
  readonly supposed: boolean;
}

/** One way in: a sentence and whether it is open; the path, the sources and one's own answers behind it. */
export const FindingCard = ({ block, supposed }: FindingCardProps) => {
  const { t } = useTexts();
  const assessment = useShownAssessment();
  const findings = assessment.findings.filter(({ id }) => block.findings.includes(id));
  const certain = !supposed && findings.some(({ status }) => status === 'exposed');
  const cited = [...block.sources, ...(block.path?.steps.flatMap(({ sources }) => sources) ?? [])];
  return (
    <article className="finding" data-finding={block.id}>
      <WayMark status={certain ? 'exposed' : 'possible'} />
      <div className="finding-words">
        <h3>{block.name}</h3>
        <p>{block.sentence}</p>
        <p className="finding-status">
          <strong>{block.status}</strong> {block.evidence}
          <SourceNumbers sources={block.sources} />
        </p>
        <More label={t('results.finding.more')}>
          {block.also.length > 0 && (
            <>
              <p className="report-label">{t('results.finding.also')}</p>
              <ul className="helps">
                {block.also.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          {block.path && (
            <>
              <p className="report-label">{block.path.label}</p>
              <ol className="path">
                {block.path.steps.map((line) => (
                  <li key={line.text}>
                    <LineText line={line} />
                  </li>
                ))}
              </ol>
            </>
          )}
          <WhatYouSaid choices={choicesBehind(assessment, findings)} />
          <p className="report-label">{block.helps.label}</p>
          <ul className="helps">
            {block.helps.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <CitedSources numbers={cited} />
        </More>
      </div>
    </article>
  );
};
