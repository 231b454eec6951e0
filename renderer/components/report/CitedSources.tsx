import { localDigits } from '../../../models/reporting/report-tree.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useListedSources, useNumerals } from './report-tree-context.ts';

/** Publisher, page and date of the sources that something rests on, by their numbers in the report. */
export const CitedSources = ({ numbers }: { readonly numbers: readonly number[] }) => {
  const { t } = useTexts();
  const numerals = useNumerals();
  const cited = useListedSources().filter(({ number }) => numbers.includes(number));
  if (cited.length === 0) return null;
  return (
    <div className="cited">
      <p className="report-label">{t('results.sources')}</p>
      <ul>
        {cited.map(({ number, text, address }) => (
          <li key={number}>
            <span className="cited-number">{localDigits(numerals, number)}</span>
            <span>
              {text} <bdi className="report-address">{address}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
