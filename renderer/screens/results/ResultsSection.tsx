import type { FindingBlock, Section } from '../../../models/reporting/report-tree.ts';
import { More } from '../../components/More.tsx';
import { ReportBlock } from '../../components/report/ReportBlock.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { FindingCard } from './FindingCard.tsx';

/** Remote or many: beyond these a section opens only when asked. */
const SHOWN = 3;

export const ResultsSection = ({ section }: { readonly section: Section }) => {
  const { t } = useTexts();
  const id = `results-${section.id}`;
  const findings = section.blocks.filter((block) => block.kind === 'finding');
  const others = section.blocks.filter((block) => block.kind !== 'finding');
  const card = (block: FindingBlock) => (
    <FindingCard key={block.name} block={block} supposed={section.id === 'ways-company'} />
  );
  const drawn = others.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one section keep their order
    <ReportBlock key={index} block={block} finding={card} />
  ));
  return (
    <section className={`results-section section-${section.id}`} aria-labelledby={id}>
      <h2 id={id}>{section.title}</h2>
      <div className="results-blocks">
        {section.id === 'sources' ? <More label={t('results.sources.show')}>{drawn}</More> : drawn}
        {findings.slice(0, SHOWN).map(card)}
        {findings.length > SHOWN && (
          <More label={t('results.findings.more', { count: findings.length - SHOWN })}>
            {findings.slice(SHOWN).map(card)}
          </More>
        )}
      </div>
    </section>
  );
};
