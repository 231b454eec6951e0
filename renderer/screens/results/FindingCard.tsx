import { useRef } from 'react';
import type { FindingBlock, Section } from '../../../models/reporting/report-tree.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Place } from './card-places.ts';
import { DecideOneByOne } from './DecideOneByOne.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import type { HeldFinding } from './held-cards.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { WhatYouDecided } from './WhatYouDecided.tsx';
import { wayOfBlock } from './way-of-block.ts';

interface FindingCardProps {
  readonly place: Place<FindingBlock, HeldFinding>;
  readonly block: FindingBlock;
  readonly section: Section;
}

/** One way in: a sentence and whether it is open; the path, the sources, one's own answers and decisions behind it. */
export const FindingCard = ({ place, block, section }: FindingCardProps) => {
  const texts = useTexts();
  const { t } = texts;
  const assessment = useShownAssessment();
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = place.item === null;
  const way = wayOfBlock(block, texts);
  const beside = section.blocks
    .filter((other) => other.kind === 'finding')
    .filter((other) => other.name !== place.item?.name && wayOfBlock(other, texts) === way);
  const findings = closed ? [] : assessment.findings.filter(({ id }) => block.findings.includes(id));
  // What stands only if a company does something is said so, whatever else is certain.
  const certain = section.id !== 'ways-company' && findings.some(({ status }) => status === 'exposed');
  return (
    <article className="finding" data-finding={block.id}>
      <WayMark status={closed && !beside[0] ? 'blocked' : certain ? 'exposed' : 'possible'} />
      <div className="finding-words">
        <h3 ref={heading} tabIndex={-1}>
          {block.name}
        </h3>
        {closed ? (
          <p role="status">
            {beside[0] ? t('results.moved', { name: beside[0].name }) : t('results.closed')}
          </p>
        ) : (
          <>
            <p>
              {block.sentence}
              <SourceNumbers sources={block.sources} />
            </p>
            <p className="finding-status">
              <strong>{block.status}</strong> {block.evidence}
              <SourceNumbers sources={block.evidenceSources} />
            </p>
          </>
        )}
        <WhatYouDecided findings={findings} onGone={() => heading.current?.focus()} />
        <More label={t('results.finding.more')}>
          <WhenOpened>
            <FindingDetails
              place={place}
              block={block}
              section={section}
              way={way}
              beside={beside}
              findings={findings}
            />
          </WhenOpened>
        </More>
        <DecideOneByOne findings={findings} />
      </div>
    </article>
  );
};
