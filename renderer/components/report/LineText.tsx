import type { Line } from '../../../models/reporting/report-tree.ts';
import { SourceNumbers } from './SourceNumbers.tsx';

export const LineText = ({ line }: { readonly line: Line }) => (
  <>
    {line.text}
    <SourceNumbers sources={line.sources} />
  </>
);
