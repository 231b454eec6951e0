import pack from 'virtual:leeward-pack';
import loadHighs from 'highs';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { planProblem } from '../../models/planning/plan-problem.ts';
import { type FoundPlan, searchPlan } from '../../models/planning/plan-search.ts';
import { PlanSolver } from '../../models/planning/plan-solver.ts';
import { VALUE_LENGTH } from '../../models/planning/plan-value.ts';
import type { Profile } from '../../models/profile/profile.ts';
import { prepareKnowledge } from '../../models/reasoning/assess.ts';
import { contradiction } from '../../models/reasoning/status.ts';
import type { GeneratedPlan } from '../models/planning/generated-plans.ts';
import { caseOfProfile } from '../models/planning/profile-cases.ts';
import { type PlanShape, seeded, seededPlan } from '../models/planning/seeded-plans.ts';
import { planValueByHighs } from '../oracles/highs-plan.ts';
import { packWithApps, profileWithApps } from './many-apps.ts';
import { DAY } from './measured-case.ts';
import { median, type Row, timeRow } from './rows.ts';

const PROFILES = 100;
/** Nodes for one plan, and for each point of a curve. */
const BUDGET = 5_000_000;
const CURVE_BUDGET = 40_000;
/** Nodes that take less than a second where no plan is proved best. */
const SHORT_BUDGET = 150_000;
/** One in so many real plans is solved by HiGHS too. */
const BESIDE = 20;

/** The same apps, with each setting answered, left out or answered "not this" by the seed. */
const drawnProfile = (of: Pack, plain: Profile, seed: number): Profile => {
  const next = seeded(seed);
  return {
    ...plain,
    apps: plain.apps.map((entry) => ({
      ...entry,
      settings: Object.fromEntries(
        (of.apps.find((app) => app.id === entry.app)?.settings ?? []).flatMap(({ id, values }) => {
          const value = values[Math.floor(next() * values.length)] as string;
          return next() < 0.6 ? [[id, value]] : [];
        }),
      ),
    })),
  };
};

/** Plans and curves on the built-in knowledge with 15 apps, and on seeded instances beside HiGHS. */
export async function* planRows(unit: number): AsyncGenerator<Row> {
  const highs = await loadHighs();
  const row = (name: string, value: number, note: string): Row => timeRow(unit, name, value, note);
  const solved = (plan: GeneratedPlan, budget: number): { found: FoundPlan; ms: number } => {
    const start = performance.now();
    const problem = planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks);
    const found = searchPlan(problem, { budget });
    const ms = performance.now() - start;
    if (!found) throw new Error('no plan');
    return { found, ms };
  };
  const byHighs = (plan: GeneratedPlan): { value: number[] | null; ms: number } => {
    const start = performance.now();
    const value = planValueByHighs(highs, plan);
    return { value, ms: performance.now() - start };
  };
  const alike = (found: FoundPlan, value: number[] | null): boolean =>
    String(found.value.slice(0, VALUE_LENGTH - 1)) === String(value);
  const curve = (plan: GeneratedPlan): { first: number; all: number; proved: number; points: number } => {
    const problem = planProblem(plan.program, plan.answers, plan.planned, plan.actions, plan.ranks);
    const start = performance.now();
    const solver = new PlanSolver(problem, new Set(), CURVE_BUDGET);
    solver.curve(0);
    const first = performance.now() - start;
    const points = solver.curve(Math.min(12, solver.best().actions.length));
    return {
      first,
      all: performance.now() - start,
      proved: points.filter(({ proved }) => proved).length,
      points: points.length,
    };
  };
  const curveRow = (name: string, curves: readonly ReturnType<typeof curve>[]): Row => {
    const points = curves.reduce((sum, one) => sum + one.points, 0);
    const proved = curves.reduce((sum, one) => sum + one.proved, 0);
    return row(
      name,
      median(curves.map(({ all }) => all)),
      `max ${max(curves.map(({ all }) => all))} ms; first point ${median(curves.map(({ first }) => first)).toFixed(1)} ms; ${proved} of ${points} points proved`,
    );
  };

  const many = packWithApps(pack, 15);
  const knowledge = prepareKnowledge(many);
  const plain = profileWithApps(many);
  const own: number[] = [];
  const beside: { ours: number; theirs: number }[] = [];
  const curves: ReturnType<typeof curve>[] = [];
  let proved = 0;
  let equal = 0;
  for (let seed = 1; own.length < PROFILES; seed++) {
    const plan = caseOfProfile(knowledge, drawnProfile(many, plain, seed), DAY);
    if (contradiction(plan.program, plan.answers) !== null) continue;
    const { found, ms } = solved(plan, BUDGET);
    own.push(ms);
    if (found.proved) proved++;
    if (own.length % BESIDE !== 0) continue;
    const theirs = byHighs(plan);
    beside.push({ ours: ms, theirs: theirs.ms });
    if (alike(found, theirs.value)) equal++;
    curves.push(curve(plan));
  }
  yield row(
    `plan, ${PROFILES} profiles of 15 apps`,
    median(own),
    `max ${max(own)} ms; ${proved} proved; beside HiGHS ${median(beside.map(({ theirs }) => theirs)).toFixed(0)} ms, ${equal} of ${beside.length} equal`,
  );
  yield curveRow('curve to 12 actions, 15 apps', curves);

  const generated = (shape: PlanShape, choices: number, witnesses: number, seeds: number): Row[] => {
    // What the compiler has not seen yet is not counted.
    for (let seed = 101; seed <= 105; seed++)
      solved(seededPlan(shape, choices, witnesses, seed), SHORT_BUDGET);
    const ours: number[] = [];
    const theirs: number[] = [];
    const bends: ReturnType<typeof curve>[] = [];
    let provedHere = 0;
    let equalHere = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const plan = seededPlan(shape, choices, witnesses, seed);
      const { found, ms } = solved(plan, BUDGET);
      const other = byHighs(plan);
      ours.push(ms);
      theirs.push(other.ms);
      if (found.proved) provedHere++;
      if (alike(found, other.value)) equalHere++;
      if (shape === 'skewed' && choices === 40) bends.push(curve(plan));
    }
    return [
      {
        name: `plan, ${shape}, ${choices} choices, ${witnesses} witnesses`,
        value: median(ours),
        unit: 'ms',
        ratio: median(theirs) / median(ours),
        ratioTo: 'HiGHS, times faster',
        note: `max ${max(ours)} ms; HiGHS ${median(theirs).toFixed(0)}, max ${max(theirs)} ms; ${provedHere} proved, ${equalHere} equal of ${seeds}`,
      },
      ...(bends.length > 0 ? [curveRow(`curve to 12 actions, ${shape}, ${choices} choices`, bends)] : []),
    ];
  };
  yield* generated('skewed', 40, 400, 20);
  yield* generated('skewed', 80, 800, 20);
  yield* generated('uniform', 40, 400, 20);

  const short = [1, 2, 3].map((seed) => solved(seededPlan('uniform', 80, 800, seed), SHORT_BUDGET));
  const [first] = short;
  yield row(
    'plan, uniform, 80 choices, 800 witnesses, stopped early',
    median(short.map(({ ms }) => ms)),
    `max ${max(short.map(({ ms }) => ms))} ms; ${short.filter(({ found }) => !found.proved).length} of ${short.length} not proved; the first leaves ${first?.found.value.slice(0, 3)} open, no plan fewer than ${first?.found.bound.slice(0, 3)}`,
  );
}

const max = (values: readonly number[]): string => Math.max(...values).toFixed(0);
