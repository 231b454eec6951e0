import { memo, type ReactNode } from 'react';
import type { Block, FindingBlock } from '../../../models/reporting/report-tree.ts';
import { FavoursBlock } from './FavoursBlock.tsx';
import { LineText } from './LineText.tsx';
import { PictureBlock } from './PictureBlock.tsx';
import { StepsBlock } from './StepsBlock.tsx';
import { TableBlock } from './TableBlock.tsx';

interface ReportBlockProps {
  readonly block: Block;
  /** Findings are drawn by the screen: as text in the report; in the results they stand elsewhere, open to change. */
  readonly finding?: (finding: FindingBlock) => ReactNode;
  /** Level below the section's own heading; on a card, which has none, no heading. */
  readonly headings?: 'h3' | 'h4' | 'p';
}

/** One block of a report as React; the report's own words, none added. */
export const ReportBlock = memo(({ block, finding, headings = 'h3' }: ReportBlockProps) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={`report-${block.tone}`}>
          <LineText line={block.line} />
        </p>
      );
    case 'list':
      return (
        <div className="report-list">
          {block.label && <p className="report-label">{block.label}</p>}
          <ul>
            {block.items.map((line) => (
              <li key={line.text}>
                <LineText line={line} />
              </li>
            ))}
          </ul>
        </div>
      );
    case 'favours':
      return <FavoursBlock block={block} />;
    case 'steps':
      return <StepsBlock block={block} headings={headings} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'finding':
      return finding?.(block);
    case 'sources':
      return (
        <ol className="report-sources">
          {block.items.map(({ number, text, address }) => (
            <li key={number} value={number}>
              {text} <bdi className="report-address">{address}</bdi>
            </li>
          ))}
        </ol>
      );
    case 'card':
      return (
        <aside className="report-card" aria-label={block.title}>
          <p className="report-label">{block.title}</p>
          <ul>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </aside>
      );
    case 'picture':
      return <PictureBlock block={block} />;
    default:
      return block satisfies never;
  }
});
