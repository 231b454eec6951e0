import type { GroundAtom } from '../../reasoning/ground-program.ts';
import type { CompiledRule, RuleProgram } from '../../reasoning/rule-program.ts';
import type { Atom, Term } from '../../reasoning/rule-syntax.ts';
import type { Pack } from '../schemas/pack.ts';
import type { ArgumentType } from '../schemas/rule.ts';

/** Stands for the app at hand in a route. */
export const THIS_APP = 'this-app';

/** Something that facts would have to state of an app or of those who run it; null where any constant will do. */
export interface Wanted {
  readonly predicate: string;
  readonly constants: readonly (string | null)[];
}
/** One way in which a threat model could reach an app: all of this would have to be stated. */
export type Route = readonly Wanted[];

type Binding = ReadonlyMap<string, Term>;

const resolve = (term: Term, binding: Binding): Term => {
  let found = term;
  while ('variable' in found) {
    const next = binding.get(found.variable);
    if (!next) break;
    found = next;
  }
  return found;
};

/** The binding under which both atoms are one, or null. */
const unify = (left: readonly Term[], right: readonly Term[], binding: Binding): Binding | null => {
  const found = new Map(binding);
  for (const [position, term] of left.entries()) {
    const one = resolve(term, found);
    const other = resolve(right[position] as Term, found);
    if ('variable' in one) {
      if (!('variable' in other) || one.variable !== other.variable) found.set(one.variable, other);
    } else if ('variable' in other) found.set(other.variable, one);
    else if (one.constant !== other.constant) return null;
  }
  return found;
};

const renamed = (atom: Atom, suffix: number): Atom => ({
  predicate: atom.predicate,
  terms: atom.terms.map((term) => ('variable' in term ? { variable: `${term.variable}#${suffix}` } : term)),
});

const constantsOf = (terms: readonly Term[], binding: Binding): (string | null)[] =>
  terms.map((term) => {
    const value = resolve(term, binding);
    return 'variable' in value ? null : value.constant;
  });

/** An atom still to be shown, with the rules that led to it. */
interface Goal {
  readonly atom: Atom;
  readonly by: readonly CompiledRule[];
}

export const fits = (wanted: readonly (string | null)[], constants: readonly string[]): boolean =>
  wanted.every((constant, position) => constant === null || constant === constants[position]);

/**
 * Reads off the rules by which routes a threat model reaches an app, so that none is written by hand. What is no
 * matter of the app (who opens a device, what an order opens) is settled by what stands in the generic case.
 */
export class RouteFinder {
  private readonly rulesFor = new Map<string, CompiledRule[]>();

  constructor(
    private readonly pack: Pack,
    private readonly program: RuleProgram,
    private readonly standing: ReadonlyMap<string, readonly GroundAtom[]>,
  ) {
    for (const rule of program.rules) {
      const known = this.rulesFor.get(rule.head.predicate);
      if (known) known.push(rule);
      else this.rulesFor.set(rule.head.predicate, [rule]);
    }
  }

  /** Routes of a threat model with all its variants, none of which asks for all that another asks for. */
  of(threat: string): readonly Route[] {
    const variants = this.pack.threats.find(({ id }) => id === threat)?.variants ?? [];
    const routes = new Map<string, Route>();
    for (const { id } of variants) {
      for (const route of this.unfold(`${threat}:${id}`)) routes.set(route.map(wantedKey).join('; '), route);
    }
    const keyed = [...routes.values()].map((route) => ({ route, keys: new Set(route.map(wantedKey)) }));
    return keyed
      .filter(
        ({ keys }) =>
          !keyed.some(
            (other) => other.keys.size < keys.size && [...other.keys].every((key) => keys.has(key)),
          ),
      )
      .map(({ route }) => route);
  }

  private unfold(scenario: string): Route[] {
    const routes: Route[] = [];
    let used = 0;
    const follow = (
      goals: readonly Goal[],
      wanted: readonly Atom[],
      elsewhere: readonly Atom[],
      binding: Binding,
    ): void => {
      const [goal, ...rest] = goals;
      if (!goal) {
        if (!this.standTogether(elsewhere, binding)) return;
        const route = new Map(
          this.ofThisAppsHolders(wanted, binding)
            .map(({ predicate, terms }) => ({ predicate, constants: constantsOf(terms, binding) }))
            .map((one) => [wantedKey(one), one]),
        );
        routes.push([...route.keys()].sort().map((key) => route.get(key) as Wanted));
        return;
      }
      const { predicate, terms } = goal.atom;
      const constants = constantsOf(terms, binding);
      const ofThisApp = constants.includes(THIS_APP);
      if (!ofThisApp || this.program.predicates.get(predicate)?.given) {
        if (ofThisApp || this.has(predicate, 'holder')) {
          // What is stated of no app at all opens no route to this one.
          const ofAnyApp = constants.map((constant) => (constant === THIS_APP ? null : constant));
          if (this.standingAs(predicate, ofAnyApp).length > 0)
            follow(rest, [...wanted, goal.atom], elsewhere, binding);
        } else if (this.has(predicate, 'app')) follow(rest, wanted, [...elsewhere, goal.atom], binding);
        else
          for (const next of this.settle(goal.atom, constants, binding))
            follow(rest, wanted, elsewhere, next);
        return;
      }
      for (const rule of this.rulesFor.get(predicate) ?? []) {
        // What a rule adds the second time on one way, it added the first time; and an exposure that follows
        // from another opens nothing where nothing was open.
        if (goal.by.includes(rule) || rule.positive.some((part) => part.predicate === 'exposure')) continue;
        const suffix = used++;
        const next = unify(terms, renamed(rule.head, suffix).terms, binding);
        if (!next) continue;
        const body = rule.positive.map((atom) => ({ atom: renamed(atom, suffix), by: [...goal.by, rule] }));
        follow([...body, ...rest], wanted, elsewhere, next);
      }
    };
    const names = ['Person', 'App', 'Data', 'Time', 'Actor', 'Holder', 'Place'];
    const terms: Term[] = [{ constant: scenario }, ...names.map((variable) => ({ variable }))];
    follow(
      [{ atom: { predicate: 'exposure', terms }, by: [] }],
      [],
      [],
      new Map([['App', { constant: THIS_APP }]]),
    );
    return routes;
  }

  private has(predicate: string, type: ArgumentType): boolean {
    return this.program.predicates.get(predicate)?.arguments.includes(type) ?? false;
  }

  /** Is there another app (a mailbox, say) of which all of this stands at once? */
  private standTogether(atoms: readonly Atom[], binding: Binding): boolean {
    const [first, ...rest] = atoms;
    if (!first) return true;
    return this.standingAs(first.predicate, constantsOf(first.terms, binding)).some((constants) => {
      const next = unify(
        first.terms,
        constants.map((constant) => ({ constant })),
        binding,
      );
      return next !== null && this.standTogether(rest, next);
    });
  }

  /** Leaves out what is asked of those who run another app: with other facts of theirs it stands already. */
  private ofThisAppsHolders(wanted: readonly Atom[], binding: Binding): Atom[] {
    const holders = ({ predicate, terms }: Atom): string[] =>
      (this.program.predicates.get(predicate)?.arguments ?? []).flatMap((type, position) => {
        const value = type === 'holder' ? resolve(terms[position] as Term, binding) : null;
        return value && 'variable' in value ? [value.variable] : [];
      });
    const ofThisApp = ({ terms }: Atom): boolean => constantsOf(terms, binding).includes(THIS_APP);
    const own = new Set(wanted.filter(ofThisApp).flatMap(holders));
    return wanted.filter((atom) => ofThisApp(atom) || holders(atom).some((holder) => own.has(holder)));
  }

  private standingAs(predicate: string, wanted: readonly (string | null)[]): (readonly string[])[] {
    return (this.standing.get(predicate) ?? []).flatMap(({ constants }) =>
      fits(wanted, constants) ? [constants] : [],
    );
  }

  /** What of this stands, told apart only where it decides what else is asked for: by capability and protection. */
  private settle(
    { predicate, terms }: Atom,
    wanted: readonly (string | null)[],
    binding: Binding,
  ): Binding[] {
    const types = this.program.predicates.get(predicate)?.arguments ?? [];
    const found = this.standingAs(predicate, wanted);
    const telling = types.flatMap((type, position) => (TELLING.has(type) ? [position] : []));
    const alike = new Map(found.map((constants) => [telling.map((at) => constants[at]).join(), constants]));
    return [...alike.values()].flatMap((constants) => {
      const next = unify(
        telling.map((at) => terms[at] as Term),
        telling.map((at) => ({ constant: constants[at] as string })),
        binding,
      );
      return next ? [next] : [];
    });
  }
}

const TELLING: ReadonlySet<ArgumentType> = new Set(['capability', 'protection']);

export const wantedKey = ({ predicate, constants }: Wanted): string =>
  `${predicate}(${constants.map((constant) => constant ?? '_').join(', ')})`;
