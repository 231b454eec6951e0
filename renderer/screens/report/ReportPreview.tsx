import { type FindingBlock, isPocketCard, type ReportTree } from '../../../models/reporting/report-tree.ts';
import { FindingText } from '../../components/report/FindingText.tsx';
import { ReportBlock } from '../../components/report/ReportBlock.tsx';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { useTexts } from '../../texts/use-texts.ts';

const finding = (block: FindingBlock) => <FindingText key={block.name} block={block} />;

/** A sheet of paper with the report on it, in the report's own language and direction. */
export const ReportPreview = ({ tree }: { readonly tree: ReportTree }) => {
  const { t } = useTexts();
  const card = isPocketCard(tree);
  return (
    <section className="sheet-place" aria-label={t('report-file.preview')}>
      <WithinReport tree={tree}>
        <article className={card ? 'sheet sheet-pocket' : 'sheet'} lang={tree.language} dir={tree.direction}>
          {tree.title !== '' && <h2 className="sheet-title">{tree.title}</h2>}
          {tree.subtitle !== '' && <p className="sheet-subtitle">{tree.subtitle}</p>}
          {tree.sections.map((section) => (
            <section key={section.id} className={`sheet-section section-${section.id}`}>
              {section.title !== '' && <h3>{section.title}</h3>}
              {section.blocks.map((block, index) => (
                <ReportBlock
                  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one section keep their order
                  key={index}
                  block={block}
                  finding={finding}
                  headings={card ? 'p' : 'h4'}
                />
              ))}
            </section>
          ))}
        </article>
      </WithinReport>
    </section>
  );
};
