import type { BurdenKind } from '../../models/planning/plan-value.ts';
import { BURDENS, TIERS } from '../../models/planning/plan-value.ts';
import type { CaseAction } from '../../models/reasoning/actions.ts';
import type { CaseProgram } from '../../models/reasoning/case-program.ts';
import type { ChoiceTable } from '../../models/reasoning/choices.ts';

/** A question about plans as it stands before any reduction: labels, answers, actions. */
export interface PlanQuestion {
  readonly program: Pick<CaseProgram, 'choices' | 'labels'>;
  readonly answers: readonly number[];
  readonly planned: readonly { readonly atom: number; readonly tier: number }[];
  readonly actions: readonly CaseAction[];
  readonly order?: readonly BurdenKind[];
}

type Literals = ReadonlyMap<number, number>;
/** Sum of terms, and what is added to them. */
interface Linear {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

const literalsOf = (cube: readonly number[]): Map<number, number> => {
  const literals = new Map<number, number>();
  for (let i = 0; i < cube.length; i += 2) literals.set(cube[i] as number, cube[i + 1] as number);
  return literals;
};

/**
 * The cube without what `never` forbids, as cubes that exclude each other: the first forbidden cube that it meets
 * is denied literal by literal, each with the literals before it granted. Then every literal can be judged alone.
 */
const allowed = (choices: ChoiceTable, cube: Literals, never: readonly Literals[]): Literals[] => {
  const [first, ...rest] = never;
  if (!first) return [cube];
  const maskOf = (so: Literals, choice: number): number => so.get(choice) ?? choices.fullMask(choice);
  if ([...first].some(([choice, mask]) => (maskOf(cube, choice) & mask) === 0))
    return allowed(choices, cube, rest);
  const out: Literals[] = [];
  const granted = new Map(cube);
  for (const [choice, mask] of first) {
    const denied = maskOf(granted, choice) & ~mask;
    if (denied !== 0) out.push(...allowed(choices, new Map([...granted, [choice, denied]]), rest));
    granted.set(choice, maskOf(granted, choice) & mask);
  }
  return out;
};

/**
 * The mixed integer program of a question: `y` says which choice is set to which value, `x` which action is taken,
 * `u` which label is open. Never cubes are cut out of every witness (see `allowed`); a witness over `@before` and
 * `@after` reads the latter as the former while nothing sets it. All witnesses and choices are in it.
 */
class PlanRows {
  readonly rows: string[] = [];
  readonly binaries = new Set<string>();
  readonly open = new Map<string, { name: string; tiers: number[] }>();
  private readonly settable = new Map<number, Set<number>>();
  private readonly never: readonly Literals[];
  private good = 0;

  constructor(private readonly question: PlanQuestion) {
    this.never = question.program.choices.never.map(literalsOf);
    question.actions.forEach(({ sets }) => {
      for (const [choice, value] of sets)
        this.settable.set(choice, (this.settable.get(choice) ?? new Set()).add(value));
    });
    for (const choice of this.settable.keys()) {
      const { choices } = question.program;
      if (choices.list.some((other) => other.linkedTo === choice))
        throw new Error(`an action sets ${choices.at(choice).id}, which another choice follows`);
    }
    this.addActions();
    this.addCompletion();
    this.addRequirements();
    this.addWitnesses();
  }

  private variable(name: string): string {
    this.binaries.add(name);
    return name;
  }

  private add(terms: ReadonlyMap<string, number>, sense: '>=' | '<=', right: number): void {
    const left = [...terms].filter(([, factor]) => factor !== 0);
    if (left.length === 0) {
      if (sense === '>=' ? right > 0 : right < 0) throw new Error('a row that nothing can satisfy');
      return;
    }
    this.rows.push(`${sum(left)} ${sense} ${right}`);
  }

  private setTo(choice: number, value: number): string {
    return this.variable(`y_${choice}_${value}`);
  }

  private addActions(): void {
    const by = new Map<string, string[]>();
    this.question.actions.forEach(({ sets }, index) => {
      const action = this.variable(`x_${index}`);
      for (const [choice, value] of sets) {
        const set = this.setTo(choice, value);
        this.add(
          new Map([
            [set, 1],
            [action, -1],
          ]),
          '>=',
          0,
        );
        by.set(set, [...(by.get(set) ?? []), action]);
      }
    });
    for (const [set, actions] of by)
      this.add(new Map([[set, -1], ...actions.map((name) => [name, 1] as const)]), '>=', 0);
    for (const [choice, values] of this.settable)
      this.add(new Map([...values].map((value) => [this.setTo(choice, value), 1])), '<=', 1);
  }

  /** 1 where the literals of one choice (and of its twin) can hold after the plan, else 0. */
  private truth(choice: number, mask: number, after: { choice: number; mask: number } | null): Linear {
    const { answers } = this.question;
    const now = (answers[choice] as number) & mask;
    if (!after) return this.oneChoice(choice, mask, now !== 0);
    const together = (now & after.mask) !== 0;
    return this.oneChoice(after.choice, now === 0 ? 0 : after.mask, together);
  }

  private oneChoice(choice: number, mask: number, unset: boolean): Linear {
    const terms = new Map<string, number>();
    for (const value of this.settable.get(choice) ?? [])
      terms.set(this.setTo(choice, value), ((value & mask) !== 0 ? 1 : 0) - (unset ? 1 : 0));
    return { terms, constant: unset ? 1 : 0 };
  }

  private truths(cube: Literals): Linear[] {
    const { choices } = this.question.program;
    const out: Linear[] = [];
    for (const [choice, mask] of cube) {
      const before = choices.at(choice).linkedTo;
      if (before !== undefined)
        out.push(this.truth(before, cube.get(before) ?? choices.fullMask(before), { choice, mask }));
      else if (!choices.list.some(({ linkedTo }, twin) => linkedTo === choice && cube.has(twin)))
        out.push(this.truth(choice, mask, null));
    }
    return out;
  }

  /** Number of literals that fail, as terms: at least 1 where the cube cannot hold. */
  private failures(cube: Literals): { terms: Map<string, number>; constant: number } {
    const terms = new Map<string, number>();
    let constant = 0;
    for (const truth of this.truths(cube)) {
      constant += 1 - truth.constant;
      for (const [name, factor] of truth.terms) terms.set(name, (terms.get(name) ?? 0) - factor);
    }
    return { terms, constant };
  }

  /** The cubes tied to these choices by never rules, through any number of them. */
  private tied(cube: Literals): Literals[] {
    const { choices } = this.question.program;
    const asked = (choice: number): number => choices.at(choice).linkedTo ?? choice;
    const reached = new Set([...cube.keys()].map(asked));
    const found = new Set<Literals>();
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const never of this.never) {
        if (![...never.keys()].some((choice) => reached.has(asked(choice)))) continue;
        found.add(never);
        for (const choice of never.keys()) reached.add(asked(choice));
      }
    }
    return [...found];
  }

  private allowedOf(cube: Literals): Literals[] {
    return allowed(this.question.program.choices, cube, this.tied(cube));
  }

  /** Some completion is left: of each group of never cubes, some way around all of them can hold. */
  private addCompletion(): void {
    const seen = new Set<Literals>();
    for (const never of this.never) {
      if (seen.has(never)) continue;
      const group = this.tied(never);
      for (const one of group) seen.add(one);
      const some = new Map<string, number>();
      for (const way of allowed(this.question.program.choices, new Map(), group)) {
        const name = this.variable(`z_${this.good++}`);
        some.set(name, 1);
        for (const { terms, constant } of this.truths(way))
          this.add(new Map([...terms, [name, -1]]), '>=', -constant);
      }
      this.add(some, '>=', 1);
    }
  }

  private addRequirements(): void {
    const { choices } = this.question.program;
    this.question.actions.forEach(({ requires }, index) => {
      for (const [choice, mask] of literalsOf(requires)) {
        const missed = choices.fullMask(choice) & ~mask;
        if (missed === 0) continue;
        for (const way of this.allowedOf(new Map([[choice, missed]]))) {
          const { terms, constant } = this.failures(way);
          terms.set(`x_${index}`, (terms.get(`x_${index}`) ?? 0) - 1);
          this.add(terms, '>=', -constant);
        }
      }
    });
  }

  private addWitnesses(): void {
    for (const { atom, tier } of this.question.planned) {
      const cubes = this.question.program.labels[atom]?.cubes ?? [];
      if (cubes.length === 0) continue;
      const key = JSON.stringify(cubes);
      let open = this.open.get(key);
      if (!open) {
        open = { name: this.variable(`u_${this.open.size}`), tiers: new Array(TIERS).fill(0) };
        this.open.set(key, open);
        for (const cube of cubes) {
          for (const way of this.allowedOf(literalsOf(cube))) {
            const { terms, constant } = this.failures(way);
            terms.set(open.name, 1);
            this.add(terms, '>=', 1 - constant);
          }
        }
      }
      open.tiers[tier] = (open.tiers[tier] as number) + 1;
    }
  }
}

const sum = (terms: readonly (readonly [string, number])[]): string =>
  terms
    .map(([name, factor], at) => `${factor < 0 ? '-' : at === 0 ? '' : '+'} ${Math.abs(factor)} ${name}`)
    .join(' ');

interface Solver {
  solve(
    problem: string,
    options: { mip_rel_gap: number; mip_abs_gap: number; output_flag: boolean; time_limit?: number },
  ): { Status: string; ObjectiveValue: number };
}

/**
 * Value of the best plan by HiGHS: open by tier, then burdens in order; each part minimised and then kept by a
 * row. Null if a part was not finished within `seconds`.
 */
export const planValueByHighs = (
  highs: Solver,
  question: PlanQuestion,
  seconds = Number.POSITIVE_INFINITY,
): number[] | null => {
  const model = new PlanRows(question);
  const order = question.order ?? BURDENS;
  const objectives: (readonly [string, number])[][] = [
    ...Array.from({ length: TIERS }, (_, tier) =>
      [...model.open.values()].map(({ name, tiers }) => [name, tiers[tier] as number] as const),
    ),
    ...order.map((kind) =>
      question.actions.map(({ action }, index) => [`x_${index}`, action.burden[kind]] as const),
    ),
  ];
  const kept: string[] = [];
  const value: number[] = [];
  for (const objective of objectives) {
    const terms = objective.filter(([, factor]) => factor !== 0);
    if (terms.length === 0) {
      value.push(0);
      continue;
    }
    const program = [
      'Minimize',
      ` obj: ${sum(terms)}`,
      'Subject To',
      ...[...model.rows, ...kept].map((row, index) => ` r${index}: ${row}`),
      'Binary',
      ...[...model.binaries].map((name) => ` ${name}`),
      'End',
    ].join('\n');
    const { Status, ObjectiveValue } = highs.solve(program, {
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      output_flag: false,
      ...(Number.isFinite(seconds) ? { time_limit: seconds } : {}),
    });
    if (Status === 'Time limit reached') return null;
    if (Status !== 'Optimal') throw new Error(`HiGHS: ${Status}`);
    const best = Math.round(ObjectiveValue);
    value.push(best);
    kept.push(`${sum(terms)} <= ${best}`);
  }
  return value;
};
