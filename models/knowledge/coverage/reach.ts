import type { GroundAtom } from '../../reasoning/ground-program.ts';
import { groundProgram } from '../../reasoning/grounding.ts';
import type { RuleProgram } from '../../reasoning/rule-program.ts';
import type { DataKind } from '../../vocabulary/data.ts';
import { splitScenario } from '../../vocabulary/threats.ts';
import { genericCase } from '../generic-case.ts';
import type { Pack } from '../schemas/pack.ts';

/** What can be derived where everything is open: every app, device and use, in every country. */
export interface Reach {
  /** Everything that stands in the generic case, by predicate. */
  readonly standing: ReadonlyMap<string, readonly GroundAtom[]>;
  /** Kinds of data of an app that at least one rule exposes to a threat model. */
  of(app: string, threat: string): ReadonlySet<DataKind>;
}

const NOTHING: ReadonlySet<DataKind> = new Set();

/** Grounds the generic case as of the day and reads off which threat model reaches what; no list says so by hand. */
export const reachOf = (pack: Pack, rules: RuleProgram, day: string): Reach => {
  const standing = new Map<string, GroundAtom[]>();
  const reached = new Map<string, Set<DataKind>>();
  for (const atom of groundProgram(rules, genericCase(pack, day)).atoms) {
    const known = standing.get(atom.predicate);
    if (known) known.push(atom);
    else standing.set(atom.predicate, [atom]);
    if (atom.predicate !== 'exposure') continue;
    const [scenario = '', , app = '', data = ''] = atom.constants;
    const cell = `${app}/${splitScenario(scenario).threat}`;
    const kinds = reached.get(cell);
    if (kinds) kinds.add(data as DataKind);
    else reached.set(cell, new Set([data as DataKind]));
  }
  return { standing, of: (app, threat) => reached.get(`${app}/${threat}`) ?? NOTHING };
};
