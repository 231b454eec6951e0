import type { Action } from '../knowledge/schemas/action.ts';
import { HARM_TIERS, type HarmTier } from '../vocabulary/people.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { actionsOf, afterActions, type CaseAction } from './actions.ts';
import type { Plan } from './assessment.ts';
import type { CaseProgram } from './case-program.ts';
import type { ExposureContext, ReasonedExposure } from './exposures.ts';
import { statusOf } from './status.ts';

/** Steps in the plan at most; more would not be read. */
const LONGEST = 9;
/** Actions that one person can do at once: what the next three steps are taken from first. */
const QUICK_MINUTES = 20;

type Burden = Action['burden'];
const compareBurden = (a: Burden, b: Burden): number =>
  a.people - b.people || a.money - b.money || a.minutes - b.minutes;
const compareCounts = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Open exposures with one label. */
interface OpenClass {
  readonly atom: number;
  readonly exposures: string[];
  readonly harms: Map<HarmTier, number>;
  readonly choices: ReadonlySet<number>;
}

const classesOf = (program: CaseProgram, open: readonly ReasonedExposure[]): OpenClass[] => {
  const classes = new Map<number, OpenClass>();
  for (const { atom, exposure } of open) {
    const key = program.labelClass[atom] as number;
    let item = classes.get(key);
    if (!item) {
      const choices = new Set(
        program.labels[atom]?.cubes.flatMap((cube) => cube.filter((_, at) => at % 2 === 0)),
      );
      item = { atom, exposures: [], harms: new Map(), choices };
      classes.set(key, item);
    }
    item.exposures.push(exposure.id);
    item.harms.set(exposure.harm, (item.harms.get(exposure.harm) ?? 0) + 1);
  }
  return [...classes.values()];
};

/**
 * The plan in its first form: step by step the action that closes most, worst harm first, at the least burden;
 * quick ones before long ones. Not exact, and says so (`proved: false`): the exact planner replaces it.
 */
export const firstPlan = (context: ExposureContext, reasoned: readonly ReasonedExposure[]): Plan => {
  const { pack, profile, program, answers } = context;
  const open = reasoned.filter(({ exposure }) => isOpen(exposure.status) && exposure.reason !== 'stale');
  const inCase = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  const offered = actionsOf(pack, program).filter(
    ({ action }) =>
      action.kind !== 'move' && (action.on.length === 0 || action.on.some((app) => inCase.has(app))),
  );

  // Exposures with one label open and close together: the plan is found over classes of them.
  const classes = classesOf(program, open);
  const stillOpen = (item: OpenClass, chosen: readonly CaseAction[]): boolean => {
    const after = afterActions(program, answers, chosen);
    return isOpen(statusOf(program, item.atom, after.answers, after.separated).status);
  };
  /** Classes left open once `next` is added; only those that mention a choice it sets can change. */
  const openWith = (
    left: readonly OpenClass[],
    chosen: readonly CaseAction[],
    next: CaseAction,
  ): OpenClass[] =>
    left.filter(
      (item) =>
        ![...next.sets.keys()].some((choice) => item.choices.has(choice)) ||
        stillOpen(item, [...chosen, next]),
    );
  const counts = (left: readonly OpenClass[]): number[] =>
    HARM_TIERS.map((tier) => left.reduce((sum, item) => sum + (item.harms.get(tier) ?? 0), 0));
  const conflicts = (chosen: readonly CaseAction[], next: CaseAction): boolean =>
    chosen.some((other) =>
      [...next.sets].some(([choice, mask]) => other.sets.has(choice) && other.sets.get(choice) !== mask),
    );

  const chosen: CaseAction[] = [];
  const closes: string[][] = [];
  let left: OpenClass[] = classes;
  const extend = (allowed: (action: Action) => boolean): void => {
    while (chosen.length < LONGEST) {
      let best: { action: CaseAction; left: OpenClass[] } | null = null;
      const now = counts(left);
      for (const candidate of offered) {
        if (chosen.includes(candidate) || !allowed(candidate.action) || conflicts(chosen, candidate))
          continue;
        const after = openWith(left, chosen, candidate);
        if (after.length === left.length || compareCounts(counts(after), now) >= 0) continue;
        const order = best ? compareCounts(counts(after), counts(best.left)) : -1;
        if (
          !best ||
          order < 0 ||
          (order === 0 && compareBurden(candidate.action.burden, best.action.action.burden) < 0)
        ) {
          best = { action: candidate, left: after };
        }
      }
      if (!best) return;
      const still = new Set(best.left);
      closes.push(left.filter((item) => !still.has(item)).flatMap((item) => item.exposures));
      chosen.push(best.action);
      left = best.left;
    }
  };
  extend(
    (action) =>
      action.burden.people === 0 &&
      action.burden.money === 0 &&
      action.burden.minutes <= QUICK_MINUTES &&
      action.kind !== 'delete',
  );
  extend(() => true);

  const steps: Plan['steps'] = [];
  const place = (action: Action, index: number): void => {
    if (steps.some((step) => step.action === action.id)) return;
    // Preparations come first: see who is logged in, then set the password.
    for (const id of action.after) {
      const earlier = pack.actions.find((candidate) => candidate.id === id);
      if (!earlier || (earlier.on.length > 0 && !earlier.on.some((app) => inCase.has(app)))) continue;
      place(
        earlier,
        chosen.findIndex((item) => item.action.id === id),
      );
    }
    const own = index >= 0 ? (closes[index] ?? []) : [];
    steps.push({
      action: action.id,
      app: action.on.find((app) => inCase.has(app)) ?? null,
      closes: own,
      reduces: open
        .filter(({ exposure }) =>
          exposure.closedBy.some((item) => item.action === action.id && item.effect === 'reduces'),
        )
        .map(({ exposure }) => exposure.id)
        .filter((id) => !own.includes(id)),
      burden: { ...action.burden },
    });
  };
  chosen.forEach(({ action }, index) => {
    place(action, index);
  });
  return {
    next: steps.slice(0, 3),
    steps,
    openBefore: open.length,
    openAfter: left.reduce((sum, item) => sum + item.exposures.length, 0),
    proved: false,
  };
};
