import type { FindingBlock } from '../../../models/reporting/report-tree.ts';
import { More } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';

/** One way in: a sentence and whether it is open; the path, the sources and one's own answers behind it. */
export const FindingCard = ({ block }: { readonly block: FindingBlock }) => {
  const { t } = useTexts();
  const assessment = useShownAssessment();
  const finding = assessment.findings.find(({ id }) => id === block.id);
  const lead = assessment.exposures.find(({ id }) => id === finding?.lead);
  const choices = [...(finding?.cause ?? []), ...(lead?.dependsOn ?? []), ...(finding?.or.flat() ?? [])];
  const cited = [...block.sources, ...(block.path?.steps.flatMap(({ sources }) => sources) ?? [])];
  return (
    <article className="finding" data-finding={block.id}>
      <WayMark status={finding?.status ?? 'possible'} />
      <div className="finding-words">
        <h3>{block.sentence}</h3>
        <p className="finding-status">
          <strong>{block.status}</strong> {block.evidence}
          <SourceNumbers sources={block.sources} />
        </p>
        <More label={t('results.finding.more')}>
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
          <p className="report-label">{block.helps.label}</p>
          <ul className="helps">
            {block.helps.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <WhatYouSaid choices={choices} />
          <CitedSources numbers={cited} />
        </More>
      </div>
    </article>
  );
};
