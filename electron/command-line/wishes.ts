import { type Action, actionSchema } from '../../models/knowledge/schemas/action.ts';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { nearest } from '../../models/knowledge/suggestion.ts';
import type { PlanWishes } from '../../models/planning/exact-plan.ts';
import { BURDENS } from '../../models/planning/plan-value.ts';
import type { Sentence } from '../../models/reasoning/assessment.ts';
import { EFFORTS } from '../../models/vocabulary/efforts.ts';

export const WISH_OPTIONS = ['--refuse', '--skill', '--without', '--first', '--effort'] as const;
export type WishOption = (typeof WISH_OPTIONS)[number];

const SKILLS = actionSchema.shape.skill.unwrap().options;
const NEEDS = actionSchema.shape.needs.unwrap().element.options;

type Read = { readonly wishes: PlanWishes } | { readonly problem: Sentence };

const among = <T extends string>(
  option: WishOption,
  found: string,
  known: readonly T[],
  wishes: (one: T) => PlanWishes,
): Read => {
  const one = known.find((candidate) => candidate === found);
  return one === undefined
    ? { problem: { id: 'problem.unknown-choice', args: { option, found, known: known.join(', ') } } }
    : { wishes: wishes(one) };
};

const withOne = <T>(list: readonly T[] | undefined, one: T): T[] => [...new Set([...(list ?? []), one])];

/** What a person says about plans, with one option more. `--refuse` and `--without` add, the others replace. */
export const readWish = (wishes: PlanWishes, option: WishOption, value: string, pack: Pack): Read => {
  switch (option) {
    case '--refuse':
      return pack.actions.some(({ id }) => id === value)
        ? { wishes: { ...wishes, refused: withOne(wishes.refused, value) } }
        : { problem: unknownAction(value, pack.actions) };
    case '--skill':
      return among(option, value, SKILLS, (skill) => ({ ...wishes, skill }));
    case '--without':
      return among(option, value, NEEDS, (need) => ({ ...wishes, without: withOne(wishes.without, need) }));
    case '--effort':
      return among(option, value, EFFORTS, (effort) => ({ ...wishes, effort }));
    case '--first':
      return among(option, value, BURDENS, (first) => ({
        ...wishes,
        order: [first, ...BURDENS.filter((burden) => burden !== first)],
      }));
  }
};

const unknownAction = (found: string, actions: readonly Action[]): Sentence => {
  const meant = nearest(
    found,
    actions.map(({ id }) => id),
  );
  return meant
    ? { id: 'problem.unknown-action-meant', args: { found, meant } }
    : { id: 'problem.unknown-action', args: { found } };
};
