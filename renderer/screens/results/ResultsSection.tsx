import { memo } from 'react';
import type { FindingBlock, Section, SectionId } from '../../../models/reporting/report-tree.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { ReportBlock } from '../../components/report/ReportBlock.tsx';
import type { InterfaceText } from '../../texts/interface-texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { cardPlaces, type Place } from './card-places.ts';
import { FindingCard } from './FindingCard.tsx';
import { FurtherAnswers } from './FurtherAnswers.tsx';
import { headingOf } from './heading-of.ts';
import { type HeldFinding, useHeld } from './held-cards.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { wayOfBlock } from './way-of-block.ts';

/** Long, and seldom asked for: opened where one wants it. */
const FOLDED: Partial<Record<SectionId, InterfaceText>> = {
  sources: 'results.sources.show',
  words: 'results.words.show',
};

export const ResultsSection = memo(({ section }: { readonly section: Section }) => {
  const texts = useTexts();
  const { t } = texts;
  const { findings: held } = useHeld();
  const { findings } = useShownAssessment();
  const id = headingOf(section.id);
  const opener = FOLDED[section.id];
  const others = section.blocks.filter((block) => block.kind !== 'finding');
  const blocks = section.blocks.filter((block) => block.kind === 'finding');
  const { shown, folded } = cardPlaces<FindingBlock, HeldFinding>({
    items: blocks,
    held: held.filter((card) => card.section === section.id),
    keyOf: (block) => block.name,
    follows: (block, card) => wayOfBlock(block, texts) === card.way && !card.beside.includes(block.name),
  });
  const card = (place: Place<FindingBlock, HeldFinding>) => {
    const block = place.item ?? place.held?.block;
    if (!block) return null;
    const way = wayOfBlock(block, texts);
    return (
      <FindingCard
        key={place.key}
        place={place}
        block={block}
        section={section}
        way={way}
        beside={blocks.filter((other) => other.name !== place.item?.name && wayOfBlock(other, texts) === way)}
        findings={place.item === null ? [] : findings.filter(({ id }) => block.findings.includes(id))}
      />
    );
  };
  const drawn = others.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one section keep their order
    <ReportBlock key={index} block={block} />
  ));
  return (
    <section className={`results-section section-${section.id}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {section.title}
      </h2>
      <div className="results-blocks">
        {section.id === 'unknown' && <FurtherAnswers />}
        {opener ? (
          <More label={t(opener)}>
            <WhenOpened>{drawn}</WhenOpened>
          </More>
        ) : (
          drawn
        )}
        {shown.map(card)}
        {folded.length > 0 && (
          <More label={t('results.findings.more', { count: folded.length })}>
            <WhenOpened>{folded.map(card)}</WhenOpened>
          </More>
        )}
      </div>
    </section>
  );
});
