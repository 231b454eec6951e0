import { localDigits } from '../../../models/reporting/report-tree.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useReportTree } from './report-tree-context.ts';

/** Publisher, page and date of the sources that something rests on, by their numbers in the report. */
export const CitedSources = ({ numbers }: { readonly numbers: readonly number[] }) => {
  const { t } = useTexts();
  const tree = useReportTree();
  const listed = tree.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'sources');
  const cited = listed?.items.filter(({ number }) => numbers.includes(number)) ?? [];
  if (cited.length === 0) return null;
  return (
    <div className="cited">
      <p className="report-label">{t('results.sources')}</p>
      <ul>
        {cited.map(({ number, text, address }) => (
          <li key={number}>
            <span className="cited-number">{localDigits(tree, number)}</span>
            <span>
              {text} <bdi className="report-address">{address}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
