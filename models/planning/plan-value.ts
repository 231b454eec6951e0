import type { Action } from '../knowledge/schemas/action.ts';
import type { PlanValueReport } from '../reasoning/assessment.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';

/** Which burden weighs first for this person. Default: other people, money, minutes. Semantics 20. */
export const BURDENS = ['people', 'money', 'minutes'] as const;
export type BurdenKind = (typeof BURDENS)[number];

/**
 * Value of a plan: exposures left open by harm tier, worst first, then burdens in the person's order, then the
 * number of actions. Compared lexicographically; added component by component. Semantics 20 and 21.
 */
export type PlanValue = readonly number[];

export const TIERS = HARM_TIERS.length;
export const VALUE_LENGTH = TIERS + BURDENS.length + 1;
export const ZERO: PlanValue = new Array(VALUE_LENGTH).fill(0);

export const addValues = (a: PlanValue, b: PlanValue): number[] =>
  a.map((part, i) => part + (b[i] as number));

/** Lexicographic order over the first `length` parts. */
export const compareValues = (a: PlanValue, b: PlanValue, length = VALUE_LENGTH): number => {
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** What one action adds to a value: its burdens, and itself. */
export const valueOfAction = (burden: Action['burden'], order: readonly BurdenKind[]): number[] => [
  ...new Array(TIERS).fill(0),
  ...order.map((kind) => burden[kind]),
  1,
];

/** Sorted declaration ranks; of two plans of one value and size the least list stands. Semantics 21. */
export const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** A value by name, whatever the order in which its burdens are weighed. */
export const reportValue = (value: PlanValue, order: readonly BurdenKind[]): PlanValueReport => {
  const burden = (kind: BurdenKind): number => value[TIERS + order.indexOf(kind)] as number;
  return {
    open: { grave: value[0] as number, serious: value[1] as number, unset: value[2] as number },
    people: burden('people'),
    money: burden('money'),
    minutes: burden('minutes'),
    actions: value.at(-1) as number,
  };
};
