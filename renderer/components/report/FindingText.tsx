import { Fragment } from 'react';
import { alsoLines, type FindingBlock } from '../../../models/reporting/report-tree.ts';
import { LineText } from './LineText.tsx';
import { SourceNumbers } from './SourceNumbers.tsx';

/** A finding as it stands on paper: everything open. */
export const FindingText = ({ block }: { readonly block: FindingBlock }) => (
  <article className="sheet-finding">
    <h4>{block.name}</h4>
    <p>
      {block.sentence}
      <SourceNumbers sources={block.sources} />
      {alsoLines(block).map((line) => (
        <Fragment key={line.text}>
          {' '}
          <LineText line={line} />
        </Fragment>
      ))}
    </p>
    <p>
      <strong>{block.status}</strong> {block.evidence}
      <SourceNumbers sources={block.evidenceSources} />
    </p>
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
    <ul>
      {block.helps.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </article>
);
