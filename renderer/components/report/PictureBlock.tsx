import type { Picture } from '../../../models/reporting/report-tree.ts';
import { More } from '../More.tsx';
import { Drawn } from './Drawn.tsx';
import { PicturePlace } from './PicturePlace.tsx';
import { TableBlock } from './TableBlock.tsx';

export const PictureBlock = ({ block }: { readonly block: Picture }) => (
  <div className="report-picture">
    {block.legend && (
      <div className="picture-legend">
        <Drawn drawing={block.legend} label={null} />
      </div>
    )}
    <div className="pictures">
      {block.drawings.map(({ label, drawing }) => (
        <figure key={label}>
          <figcaption>{label}</figcaption>
          <PicturePlace label={label} width={drawing.width}>
            <Drawn drawing={drawing} label={label} />
          </PicturePlace>
        </figure>
      ))}
    </div>
    {block.inWords && (
      <More label={block.inWords.label}>
        <TableBlock block={block.inWords.table} />
      </More>
    )}
  </div>
);
