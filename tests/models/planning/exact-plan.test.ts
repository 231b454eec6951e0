import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import type { PlanWishes } from '../../../models/planning/exact-plan.ts';
import { BURDENS, compareRanks, compareValues, TIERS } from '../../../models/planning/plan-value.ts';
import type { Profile } from '../../../models/profile/profile.ts';
import { actionsOf, afterActions, type CaseAction } from '../../../models/reasoning/actions.ts';
import { assess, type Knowledge, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import type { Assessment, PlanValueReport } from '../../../models/reasoning/assessment.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { type GeneratedPlan, valueByHand } from './generated-plans.ts';
import { caseOfProfile } from './profile-cases.ts';

const SCENARIOS = [
  'sms-interception:code-read',
  'device-seizure:locked',
  'data-localization:moves',
  'device-seizure:coerced',
];
const { pack } = knowledge;

/** One set of actions that is a plan. Semantics 19 and 20. */
interface Tried {
  readonly chosen: readonly number[];
  /** As in the planner: open by tier, burdens in the person's order, number of actions. */
  readonly value: readonly number[];
  /** Ids of the exposures open after it. */
  readonly open: ReadonlySet<string>;
}

/** What can be told of a small question by looking at all its plans. */
interface ByHand {
  readonly question: GeneratedPlan;
  readonly plans: readonly Tried[];
  /** Those that take nothing refused, and the best of them. */
  readonly allowed: readonly Tried[];
  readonly best: Tried;
  readonly idOf: (index: number) => string;
}

/** So many make four thousand plans. */
const MOST_ACTIONS = 12;
const SKILLS = ['any', 'some', 'much'];
/** The permitted actions (semantics 19), written down once more. */
const permitted = ({ action }: CaseAction, { skill = 'much', without = [] }: PlanWishes): boolean =>
  SKILLS.indexOf(action.skill) <= SKILLS.indexOf(skill) &&
  without.every((what) => !action.needs.includes(what));

const compare = (a: Tried, b: Tried): number =>
  compareValues(a.value, b.value) || compareRanks(a.chosen, b.chosen);
const least = (plans: readonly Tried[]): Tried => {
  const [first, ...rest] = plans;
  if (!first) throw new Error('no plan');
  return rest.reduce((best, next) => (compare(next, best) < 0 ? next : best), first);
};
const difference = (a: Tried, b: Tried): number[] =>
  a.value.slice(0, -1).map((part, i) => part - (b.value[i] as number));

const byHand = (of: Knowledge, profile: Profile, wishes: PlanWishes): ByHand => {
  const all = caseOfProfile(of, profile, TODAY, SCENARIOS);
  const question = { ...all, actions: all.actions.filter((action) => permitted(action, wishes)) };
  const { program, answers, planned, actions } = question;
  const classes = new Map<number, { atom: number; weights: number[]; ids: string[] }>();
  for (const { atom, tier } of planned) {
    const label = program.labelClass[atom] as number;
    const known = classes.get(label) ?? {
      atom,
      weights: new Array<number>(TIERS).fill(0),
      ids: [] as string[],
    };
    known.weights[tier] = (known.weights[tier] as number) + 1;
    known.ids.push((program.ground.atoms[atom]?.constants ?? []).join('/'));
    classes.set(label, known);
  }
  const order = wishes.order ?? BURDENS;
  const plans: Tried[] = [];
  // Very many plans leave the same open: each such set is kept once.
  const opens = new Map<string, ReadonlySet<string>>();
  const openOf = (found: readonly { ids: readonly string[] }[], key: string): ReadonlySet<string> => {
    const known = opens.get(key) ?? new Set(found.flatMap(({ ids }) => ids));
    opens.set(key, known);
    return known;
  };
  if (actions.length > MOST_ACTIONS)
    throw new Error(`${actions.length} actions are too many to try every plan`);
  for (let set = 0; set < 1 << actions.length; set++) {
    const chosen = actions.map((_, index) => index).filter((index) => (set & (1 << index)) !== 0);
    const costs = valueByHand({ ...question, planned: [] }, chosen);
    if (!costs) continue;
    const after = afterActions(
      program,
      answers,
      chosen.map((index) => actions[index] as CaseAction),
    );
    const value = costs.slice(0, TIERS);
    const found = [...classes.values()].filter(({ atom }) =>
      isOpen(statusOf(program, atom, after.answers, after.separated).status),
    );
    for (const { weights } of found) {
      weights.forEach((weight, tier) => {
        value[tier] = (value[tier] as number) + weight;
      });
    }
    const open = openOf(found, found.map(({ atom }) => atom).join());
    for (const kind of order) value.push(costs[TIERS + BURDENS.indexOf(kind)] as number);
    plans.push({ chosen, value: [...value, chosen.length], open });
  }
  const idOf = (index: number): string => actions[index]?.action.id ?? '';
  const allowed = plans.filter(
    ({ chosen }) => !chosen.some((index) => wishes.refused?.includes(idOf(index))),
  );
  return { question, plans, allowed, best: least(allowed), idOf };
};

const named = ({ value }: Tried, { order = BURDENS }: PlanWishes): PlanValueReport => {
  const [grave = 0, serious = 0, unset = 0] = value;
  const burden = (kind: (typeof BURDENS)[number]): number => value[TIERS + order.indexOf(kind)] as number;
  return {
    open: { grave, serious, unset },
    people: burden('people'),
    money: burden('money'),
    minutes: burden('minutes'),
    actions: value.at(-1) as number,
  };
};

/** Actions with the preparations that must come before them: looks, and what changes no answer of the case. */
const withPreparations = (
  { question }: ByHand,
  of: Pack,
  profile: Profile,
  ids: readonly string[],
): Set<string> => {
  const changing = new Set(actionsOf(of, question.program, question.answers).map(({ action }) => action.id));
  const has = [...profile.apps.map(({ app }) => app), ...profile.devices.map(({ device }) => device)];
  const all = new Set(ids);
  for (const id of all) {
    for (const before of of.actions.find((action) => action.id === id)?.after ?? []) {
      const { on = [], kind } = of.actions.find((action) => action.id === before) ?? {};
      if (
        (kind === 'check' || !changing.has(before)) &&
        (on.length === 0 || on.some((app) => has.includes(app)))
      )
        all.add(before);
    }
  }
  return all;
};

interface Asked {
  readonly profile: Profile;
  readonly wishes: PlanWishes;
  readonly of?: Knowledge;
}

/**
 * Every plan is tried, so the actions are few, and stay so however many the knowledge comes to have. Preparations that
 * change no answer by themselves cost no plan.
 */
const FEW = [
  'telegram-second-password',
  'telegram-second-password-and-mailbox',
  'telegram-secret-chats',
  'telegram-passcode-lock',
  'telegram-delete-old-chats',
  'telegram-group-to-signal',
  'telegram-direct-to-signal',
  'telegram-ask-others-second-password',
  'telegram-leave-channels',
  'whatsapp-backup-off',
  'whatsapp-encrypt-backup',
  'whatsapp-pin',
  'whatsapp-app-lock',
  'instagram-second-step',
  'instagram-direct-to-signal',
  'instagram-delete-old-chats',
  'sms-to-signal',
  'sms-delete-old',
  'calls-to-signal',
  'android-longer-pin',
  'android-password',
  'android-hide-previews',
  'android-backup-off',
];
const fewActions = pack.actions.filter(
  ({ id, sets }) =>
    FEW.includes(id) ||
    Object.keys(sets).length === 0 ||
    pack.actions.some(({ after }) => after.includes(id)),
);
const withActions = (change: (actions: Pack['actions']) => Pack['actions']): Knowledge =>
  prepareKnowledge({ ...pack, actions: change(fewActions) });
const few = withActions((actions) => actions);
const TWINS = ['whatsapp-pin', 'android-hide-previews', 'android-backup-off'];
/** Nearly everything can be done in a second way, a minute longer; and all at once, at great length. */
const manyWays = withActions((actions) => {
  const twins = actions
    .filter(({ id }) => TWINS.includes(id))
    .map((action): Pack['actions'][0] => ({
      ...action,
      id: `${action.id}-slowly`,
      burden: { ...action.burden, minutes: action.burden.minutes + 1 },
    }));
  const [first] = twins;
  if (!first) throw new Error('the actions have other names');
  const sets = Object.assign({}, ...twins.map((action) => action.sets)) as typeof first.sets;
  return [
    ...actions,
    ...twins,
    { ...first, id: 'all-at-once', after: [], sets, burden: { people: 0, money: 0, minutes: 500 } },
  ];
});

const telegram = {
  app: 'telegram',
  uses: ['direct' as const, 'group-known' as const],
  settings: { 'two-step-verification': 'off' },
};
const guarded = { 'group-messages': 'grave', 'direct-messages': 'serious' } as const;
const alone: Asked = { profile: profileOf({ protect: guarded, apps: [telegram] }), wishes: {} };
const ASKED: Record<string, Asked> = {
  'on one app': alone,
  'that refuses': {
    profile: alone.profile,
    wishes: {
      refused: ['telegram-second-password', 'telegram-secret-chats', 'telegram-second-password-and-mailbox'],
    },
  },
  'that counts minutes first': {
    profile: alone.profile,
    wishes: { order: ['minutes', 'people', 'money'], skill: 'any', refused: ['telegram-direct-to-signal'] },
  },
  'that brings in an app': {
    profile: profileOf({
      protect: { 'direct-messages': 'grave' },
      apps: [
        { app: 'sms-and-calls', uses: ['direct', 'calls'], settings: {} },
        { app: 'instagram', uses: ['direct'], settings: {} },
      ],
      devices: [{ device: 'android', settings: {} }],
    }),
    wishes: {},
  },
  'with two ways for two things': {
    profile: profileOf({
      protect: guarded,
      apps: [telegram, { app: 'whatsapp', uses: ['direct', 'group-known'], settings: { backup: 'on' } }],
    }),
    wishes: { skill: 'some', without: ['another-person'] },
  },
  'with second ways for everything': {
    of: manyWays,
    profile: profileOf({
      protect: guarded,
      apps: [{ app: 'whatsapp', uses: ['direct', 'group-known'], settings: { backup: 'on' } }],
      devices: [{ device: 'android', settings: { 'screen-lock': 'pin' } }],
    }),
    wishes: { skill: 'any', without: ['another-person'] },
  },
};

const answers = new Map<string, { assessment: Assessment; hand: ByHand }>();
const answered = (name: string): { assessment: Assessment; hand: ByHand; wishes: PlanWishes } => {
  const { profile, wishes, of = few } = ASKED[name] as Asked;
  const known = answers.get(name) ?? {
    assessment: assess(of, profile, {
      asOf: TODAY,
      language: 'en',
      scenarios: SCENARIOS,
      proofs: false,
      deep: true,
      wishes,
    }),
    hand: byHand(of, profile, wishes),
  };
  answers.set(name, known);
  return { ...known, wishes };
};

/** Other plans by semantics 26, from the list of all. */
const othersByHand = ({ allowed, best, idOf }: ByHand, { order = BURDENS }: PlanWishes): string[][] => {
  const forced = forcedByHand({ allowed, best });
  const omits = (plan: Tried, from: Tried): boolean => {
    const unforced = from.chosen.filter((index) => !forced.includes(index));
    const omitted = unforced.filter((index) => !plan.chosen.includes(index)).length;
    return omitted >= Math.max(1, Math.ceil(unforced.length / 3));
  };
  const same = allowed.filter((plan) => compareValues(plan.value, best.value, TIERS) === 0);
  const worth = (plan: Tried): boolean => {
    const [now, then] = [named(best, { order }), named(plan, { order })];
    return then.people <= now.people && then.money <= now.money && then.minutes <= 2 * now.minutes;
  };
  const found: Tried[] = [];
  for (let more = 0; more < 2; more++) {
    const different = same.filter((plan) => [best, ...found].every((from) => omits(plan, from)));
    if (different.length === 0) break;
    const next = least(different);
    if (!worth(next)) break;
    found.push(next);
  }
  return found.map(({ chosen }) => chosen.map(idOf));
};

const forcedByHand = ({ allowed, best }: Pick<ByHand, 'allowed' | 'best'>): number[] =>
  best.chosen.filter((index) => {
    const without = least(allowed.filter(({ chosen }) => !chosen.includes(index)));
    return compareValues(without.value, best.value, TIERS) > 0;
  });

describe.each(Object.keys(ASKED))('a plan %s, against the list of all its plans', (name) => {
  it('is the best of them, and says what it leaves open and opens', () => {
    const { assessment, hand, wishes } = answered(name);
    const { plan, exposures } = assessment;
    const now = hand.plans[0]?.open ?? new Set();
    const { best, idOf } = hand;
    expect(plan).toMatchObject({ proved: true, value: named(best, wishes), bound: named(best, wishes) });
    const changing = plan.steps
      .map(({ action }) => action)
      .filter((id) => best.chosen.map(idOf).includes(id));
    expect([...changing].sort()).toEqual(best.chosen.map(idOf).sort());
    expect(plan.openBefore).toBe(exposures.filter(({ status }) => isOpen(status)).length);
    expect(plan.openAfter).toBe(best.open.size);
    expect([...plan.opens].sort()).toEqual([...best.open].filter((id) => !now.has(id)).sort());
    const closed = plan.steps.flatMap(({ closes }) => closes);
    expect([...closed].sort()).toEqual([...now].filter((id) => !best.open.has(id)).sort());
  });

  it('forces what it is worse without, and shows other ways to the same', () => {
    const { assessment, hand, wishes } = answered(name);
    expect(assessment.plan.forced).toEqual(forcedByHand(hand).map(hand.idOf));
    expect(assessment.plan.others.map(({ actions }) => actions)).toEqual(othersByHand(hand, wishes));
    for (const { actions, value, proved } of assessment.plan.others) {
      const same = hand.plans.find(({ chosen }) => chosen.map(hand.idOf).join() === actions.join());
      expect(value).toEqual(same && named(same, wishes));
      expect(proved).toBe(true);
    }
  });

  it('prices what it leaves open and what is refused', () => {
    const { assessment, hand, wishes } = answered(name);
    const { allowed, best, plans, idOf } = hand;
    const { closableAtAPrice, residual, refused } = assessment.plan;
    const always = [...best.open].filter((id) => allowed.every(({ open }) => open.has(id)));
    expect([...residual].sort()).toEqual(always.sort());
    const now = plans[0]?.open ?? new Set();
    const others = [...best.open].filter((id) => now.has(id) && !always.includes(id));
    expect(closableAtAPrice.flatMap(({ exposures }) => exposures).sort()).toEqual(others.sort());
    for (const { exposures, price, proved } of closableAtAPrice) {
      const closing = allowed.filter(({ open }) => exposures.every((id) => !open.has(id)));
      expect(price).toEqual(difference(least(closing), best));
      expect(price.find((part) => part !== 0)).toBeGreaterThan(0);
      expect(proved).toBe(true);
    }
    const able = (wishes.refused ?? []).filter((id) =>
      hand.question.actions.some(({ action }) => action.id === id),
    );
    expect(refused.map(({ action }) => action).sort()).toEqual([...able].sort());
    for (const { action, price } of refused) {
      const kept = able.filter((id) => id !== action);
      const withIt = plans.filter(({ chosen }) => !chosen.some((index) => kept.includes(idOf(index))));
      expect(price).toEqual(difference(best, least(withIt)));
    }
  });

  it('begins with the best part of it that can be told in three steps', () => {
    const { assessment, hand } = answered(name);
    const { profile, of = few } = ASKED[name] as Asked;
    const { best, allowed, idOf } = hand;
    const within = allowed.filter(({ chosen }) => chosen.every((index) => best.chosen.includes(index)));
    const steps = [3, 2, 1, 0]
      .map((most) => least(within.filter(({ chosen }) => chosen.length <= most)).chosen.map(idOf))
      .map((ids) => withPreparations(hand, of.pack, profile, ids))
      .find(({ size }) => size <= 3);
    expect(assessment.plan.next.map(({ action }) => action).sort()).toEqual([...(steps ?? [])].sort());
    // The whole plan begins with them.
    expect(assessment.plan.steps.slice(0, steps?.size)).toEqual(assessment.plan.next);
  });

  it('draws the curve of what so many actions can do', () => {
    const { assessment, hand, wishes } = answered(name);
    const { allowed, best } = hand;
    const points = Array.from({ length: Math.min(12, best.chosen.length) + 1 }, (_, most) => ({
      most,
      value: named(least(allowed.filter(({ chosen }) => chosen.length <= most)), wishes),
      proved: true,
    }));
    expect(assessment.plan.curve).toEqual(points);
  });
});

describe('what these plans are seen on', () => {
  const plans = (): Assessment['plan'][] => Object.keys(ASKED).map((name) => answered(name).assessment.plan);

  it('has forced and free actions, one and two other ways, side effects, prices and costs of refusing', () => {
    const all = plans();
    expect(all.some(({ forced, value }) => forced.length > 0 && forced.length < value.actions)).toBe(true);
    expect(new Set(all.map(({ others }) => others.length))).toEqual(new Set([0, 1, 2]));
    expect(all.some(({ opens }) => opens.length > 0)).toBe(true);
    expect(all.some(({ closableAtAPrice }) => closableAtAPrice.length > 1)).toBe(true);
    const prices = all.flatMap(({ refused }) => refused.map(({ price }) => price.find((part) => part !== 0)));
    expect(prices.some((first) => first !== undefined && first > 0)).toBe(true);
    expect(prices.every((first) => first === undefined || first > 0)).toBe(true);
    expect(all.some(({ next, value }) => next.length === 3 && value.actions > 3)).toBe(true);
    // Some other way must omit more than one action, or a third could not be told from one.
    expect(all.some(({ forced, value }) => value.actions - forced.length > 3)).toBe(true);
  });
});

describe('another way that costs more (semantics 26)', () => {
  const OTHER = 'telegram-second-password-and-mailbox';
  const waysWith = (burden: Partial<Pack['actions'][0]['burden']>): Assessment['plan'] => {
    const dearer = withActions((actions) =>
      actions.map((action) =>
        action.id === OTHER ? { ...action, burden: { ...action.burden, ...burden } } : action,
      ),
    );
    return assess(dearer, alone.profile, {
      asOf: TODAY,
      language: 'en',
      scenarios: SCENARIOS,
      proofs: false,
      deep: true,
    }).plan;
  };
  const own = pack.actions.find(({ id }) => id === 'telegram-second-password')?.burden.minutes ?? 0;

  it('in people or money is not shown', () => {
    expect(waysWith({}).others).toHaveLength(1);
    expect(waysWith({ people: 1 }).others).toEqual([]);
    expect(waysWith({ money: 1 }).others).toEqual([]);
  });

  it('in minutes is shown up to double', () => {
    const { minutes } = waysWith({}).value;
    const double = waysWith({ minutes: minutes + own });
    expect(double.others.map(({ value }) => value.minutes)).toEqual([2 * minutes]);
    expect(waysWith({ minutes: minutes + own + 1 }).others).toEqual([]);
  });
});

describe('a plan that was not asked for everything', () => {
  it('is the same plan without what takes many searches', () => {
    const { assessment } = answered('on one app');
    const quick = assess(few, alone.profile, {
      asOf: TODAY,
      language: 'en',
      scenarios: SCENARIOS,
      proofs: false,
    });
    const { steps, next, value, openAfter, opens } = assessment.plan;
    expect(quick.plan).toMatchObject({ steps, next, value, openAfter, opens });
    expect(quick.plan).toMatchObject({ forced: [], others: [], curve: [], closableAtAPrice: [] });
    expect(quick.enough).toBeNull();
  });
});
