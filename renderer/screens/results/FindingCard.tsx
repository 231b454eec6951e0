import { memo, useRef } from 'react';
import type { Finding } from '../../../models/reasoning/assessment.ts';
import type { FindingBlock, Section } from '../../../models/reporting/report-tree.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Place } from './card-places.ts';
import { DecideOneByOne } from './DecideOneByOne.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import type { HeldFinding } from './held-cards.ts';
import { WhatYouDecided } from './WhatYouDecided.tsx';

interface FindingCardProps {
  readonly place: Place<FindingBlock, HeldFinding>;
  readonly block: FindingBlock;
  readonly section: Pick<Section, 'id' | 'title'>;
  /** The way in that it tells of, whichever way it stands. */
  readonly way: string;
  /** Other cards that tell of the same way. */
  readonly beside: readonly FindingBlock[];
  /** What it tells of now; none where the answers have closed it. */
  readonly findings: readonly Finding[];
}

const sameItems = <Item,>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const samePlace = (a: FindingCardProps['place'], b: FindingCardProps['place']): boolean =>
  a.key === b.key && a.at === b.at && a.item === b.item && a.held === b.held;

/** Most answers change few cards; only those are drawn anew. */
const sameCard = (a: FindingCardProps, b: FindingCardProps): boolean =>
  samePlace(a.place, b.place) &&
  a.block === b.block &&
  a.section.id === b.section.id &&
  a.section.title === b.section.title &&
  a.way === b.way &&
  sameItems(a.beside, b.beside) &&
  sameItems(a.findings, b.findings);

/** One way in: a sentence and whether it is open; the path, the sources, one's own answers and decisions behind it. */
export const FindingCard = memo(({ place, block, section, way, beside, findings }: FindingCardProps) => {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = place.item === null;
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
}, sameCard);
