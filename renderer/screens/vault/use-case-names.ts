import type { CaseEntry } from '../../../models/contract/vault-messages.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** A case's own label, or its place among the others, in the digits of the language. */
export const useCaseNames = () => {
  const { t } = useTexts();
  const numbered = (number: number): string => t('vault.case.numbered', { number });
  return {
    nameOf: ({ label }: CaseEntry, place: number): string => label.trim() || numbered(place + 1),
    nextName: (cases: readonly CaseEntry[]): string => numbered(cases.length + 1),
  };
};
