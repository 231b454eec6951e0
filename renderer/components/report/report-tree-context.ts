import { createContext, use } from 'react';
import type { ReportTree, SourceList } from '../../../models/reporting/report-tree.ts';

/** How numbers are written in the report being drawn. */
export type Numerals = Pick<ReportTree, 'digits' | 'direction'>;

/**
 * What blocks need of the report they stand in, apart from one another: hundreds of marks ask for the numerals, which
 * never change, and few for the sources, which change with an answer.
 */
export const NumeralsContext = createContext<Numerals | null>(null);
export const SourcesContext = createContext<SourceList['items'] | null>(null);

const within = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('a block outside its report');
  return value;
};

export const useNumerals = (): Numerals => within(use(NumeralsContext));

export const useListedSources = (): SourceList['items'] => within(use(SourcesContext));
