import type { Favours } from '../../../models/reporting/report-tree.ts';
import { LineText } from './LineText.tsx';

/** What is in one's favour: against what, and not against what. */
export const FavoursBlock = ({ block }: { readonly block: Favours }) => (
  <ul className="favours">
    {block.items.map(({ line, limits }) => (
      <li key={line.text}>
        <p className="favour-line">
          <LineText line={line} />
        </p>
        {limits.map((limit) => (
          <p key={limit} className="favour-limit">
            {limit}
          </p>
        ))}
      </li>
    ))}
  </ul>
);
