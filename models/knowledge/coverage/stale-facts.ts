import type { FactRecord } from './every-fact.ts';

/** A fact whose day to be looked at again has come. */
export interface StaleFact {
  readonly file: string;
  readonly id: string;
  readonly due: string;
}

const yearAfter = (date: string): string =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

/**
 * The day on which a fact is to be looked at again: its own `reviewBy`, or else a year after its `asOf`. None for
 * what happened on a day, what ended, and what has no date.
 */
export const reviewDay = (fact: FactRecord, day: string): string | null => {
  if (fact.reviewBy !== null) return fact.reviewBy;
  if (fact.asOf === null || fact.past || (fact.until !== null && fact.until <= day)) return null;
  return yearAfter(fact.asOf);
};

/** Facts past their day, the longest due first. */
export const staleFacts = (facts: readonly FactRecord[], day: string): StaleFact[] =>
  facts
    .flatMap((fact) => {
      const due = reviewDay(fact, day);
      return due !== null && due < day ? [{ file: fact.file, id: fact.id, due }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
