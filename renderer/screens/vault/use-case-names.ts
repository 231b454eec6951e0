import type { CaseEntry } from '../../../models/contract/vault-messages.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** A case's own label, or its place among the others, in the digits of the language. */
export const useCaseNames = () => {
  const { t } = useTexts();
  const numbered = (number: number): string => t('vault.case.numbered', { number });
  const nameOf = ({ label }: CaseEntry, place: number): string => label.trim() || numbered(place + 1);
  /** One that no other case has, though some were removed. */
  const nextName = (cases: readonly CaseEntry[]): string => {
    const taken = cases.map(nameOf);
    let number = cases.length + 1;
    while (taken.includes(numbered(number))) number++;
    return numbered(number);
  };
  return { nameOf, nextName };
};
