import type { PackHeader } from '../../models/knowledge/schemas/pack.ts';
import { useTexts } from '../texts/use-texts.ts';

/** How old what is said here is, in small print. */
export const KnownAsOf = ({ header }: { readonly header: Pick<PackHeader, 'asOf'> }) => {
  const { t, date } = useTexts();
  return <p className="known-as-of">{t('knowledge.as-of', { month: date(header.asOf.slice(0, 7)) })}</p>;
};
