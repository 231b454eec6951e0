import type { PackHeader } from '../../models/knowledge/schemas/pack.ts';
import { useTexts } from '../texts/use-texts.ts';

/** A month stays on one line, with both of its Arabic names: no-break spaces, and a word joiner after the stroke. */
const unbroken = (month: string): string => month.replaceAll(' ', '\u00A0').replaceAll('/', '/\u2060');

/** How old what is said here is, in small print. */
export const KnownAsOf = ({ header }: { readonly header: Pick<PackHeader, 'asOf'> }) => {
  const { t, date } = useTexts();
  const month = unbroken(date(header.asOf.slice(0, 7)));
  return <p className="known-as-of">{t('knowledge.as-of', { month })}</p>;
};
