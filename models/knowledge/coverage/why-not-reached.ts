import type { RuleProgram } from '../../reasoning/rule-program.ts';
import { DATA_KINDS, type DataKind } from '../../vocabulary/data.ts';
import type { App } from '../schemas/app.ts';
import type { Reach } from './reach.ts';
import { fits, type Route, THIS_APP, type Wanted, wantedKey } from './routes.ts';
import { settledLack } from './settled-lacks.ts';

/** Why no route of a threat model reaches an app. */
export interface WhyNot {
  /** What the app's own file settles: the fewest sentences that shut the routes they can shut. */
  readonly settled: readonly string[];
  /** What nothing states, on routes that the file leaves open. Empty: the hole is explained by its file alone. */
  readonly open: readonly string[];
}

/** Explains holes out of the facts and the rules. */
export class HoleExplainer {
  private readonly holders: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly rules: RuleProgram,
    private readonly reach: Reach,
    private readonly day: string,
  ) {
    const holders = new Map<string, Set<string>>();
    const add = (app: string, holder: string): void => {
      holders.set(app, (holders.get(app) ?? new Set()).add(holder));
    };
    for (const { constants } of reach.standing.get('runs') ?? [])
      add(constants[1] as string, constants[0] as string);
    for (const { constants } of reach.standing.get('holding') ?? [])
      add(constants[1] as string, constants[4] as string);
    this.holders = holders;
  }

  explain(app: App, routes: readonly Route[]): WhyNot {
    const open: ReadonlySet<string>[] = [];
    const shut: ReadonlySet<string>[] = [];
    for (const route of routes) {
      const lacks = route.filter((wanted) => !this.isStated(wanted, app.id));
      const settled = lacks.flatMap(
        (wanted) => settledLack(wanted, app, this.day, this.statedWith(wanted)) ?? [],
      );
      if (settled.length > 0) shut.push(new Set(settled));
      else if (lacks.length > 0) open.push(new Set(lacks.map(({ predicate }) => predicate)));
      else open.push(new Set([`facts that meet: ${route.map(wantedKey).join('; ')}`]));
    }
    // A threat model that reaches no app at all is explained by none of them.
    if (routes.length === 0) open.push(new Set(['anything that its rules ask for']));
    return { settled: fewest(shut), open: fewest(open) };
  }

  private isStated({ predicate, constants }: Wanted, app: string): boolean {
    const wanted = constants.map((constant) => (constant === THIS_APP ? app : constant));
    const types = this.rules.predicates.get(predicate)?.arguments ?? [];
    const holders = this.holders.get(app) ?? new Set();
    return (this.reach.standing.get(predicate) ?? []).some(
      (atom) =>
        fits(wanted, atom.constants) &&
        types.every(
          (type, at) => type !== 'holder' || wanted[at] !== null || holders.has(atom.constants[at] as string),
        ),
    );
  }

  /** Kinds of data of which the predicate is stated at all; none where it is not about data. */
  private statedWith({ predicate }: Wanted): ReadonlySet<DataKind> {
    const at = this.rules.predicates.get(predicate)?.arguments.indexOf('data') ?? -1;
    const stated = new Set((this.reach.standing.get(predicate) ?? []).map(({ constants }) => constants[at]));
    return at < 0 ? new Set() : new Set(DATA_KINDS.filter((kind) => stated.has(kind)));
  }
}

/** Few entries of which each set has one, the most frequent first. */
const fewest = (sets: readonly ReadonlySet<string>[]): string[] => {
  const chosen: string[] = [];
  for (let left = sets; left.length > 0; ) {
    const counts = new Map<string, number>();
    for (const set of left) for (const entry of set) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    chosen.push(most);
    left = left.filter((set) => !set.has(most));
  }
  return chosen;
};
