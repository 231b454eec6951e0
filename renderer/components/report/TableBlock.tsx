import type { Table } from '../../../models/reporting/report-tree.ts';
import { LineText } from './LineText.tsx';

/** Variants side by side. On a narrow window each cell says which variant it belongs to. */
export const TableBlock = ({ block }: { readonly block: Table }) => (
  <table className="report-table">
    <caption>{block.caption}</caption>
    <thead>
      <tr>
        {block.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row) => (
        <tr key={row.head}>
          <th scope="row">{row.head}</th>
          {row.cells.map((cell, index) => (
            <td key={block.columns[index + 1]} data-column={block.columns[index + 1]}>
              <LineText line={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
