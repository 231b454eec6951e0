import { EMPTY_CUBE } from './cubes.ts';
import type { CaseFact, GroundAtom, GroundProgram, Instance } from './ground-program.ts';
import { type PreparedJoin, prepareJoin, runJoin } from './join.ts';
import { Relation } from './relation.ts';
import type { RuleProgram } from './rule-program.ts';

/**
 * Grounds the rules over the facts of a case by semi-naive evaluation, stratum by stratum (Abiteboul, Hull,
 * Vianu, Foundations of Databases, ch. 13). Cubes and denials are left open: an instance is kept if its positive
 * atoms can be derived at all. Denied atoms that nothing derives hold, and are left out.
 */
export const groundProgram = (program: RuleProgram, facts: readonly CaseFact[]): GroundProgram => {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const intern = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };

  const relations = new Map<string, Relation>();
  const relationOf = (predicate: string): Relation => {
    let relation = relations.get(predicate);
    if (!relation) {
      relation = new Relation(predicate);
      relations.set(predicate, relation);
    }
    return relation;
  };

  const atoms: GroundAtom[] = [];
  const atomFor = (relation: Relation, constants: readonly number[]): number => {
    const known = relation.atomOf(constants);
    if (known >= 0) return known;
    const atom = atoms.length;
    atoms.push(new NamedAtom(relation.predicate, constants, names));
    relation.add(constants, atom);
    return atom;
  };

  const instances: Instance[] = [];
  facts.forEach(({ predicate, constants, cube }, fact) => {
    instances.push({
      index: instances.length,
      head: atomFor(relationOf(predicate), constants.map(intern)),
      body: NONE,
      negated: NONE,
      cube,
      stratum: program.stratumOf.get(predicate) ?? 0,
      rule: -1,
      fact,
    });
  });

  for (let stratum = 0; stratum < program.strata; stratum++) {
    const joins = program.rules.flatMap((rule) =>
      rule.stratum === stratum ? [{ rule: rule.index, join: prepareJoin(rule, intern, relationOf) }] : [],
    );
    for (const relation of relations.values()) relation.to = 0;
    for (;;) {
      let fresh = false;
      for (const relation of relations.values()) {
        relation.from = relation.to;
        relation.to = relation.rows.length;
        if (relation.from < relation.to) fresh = true;
      }
      if (!fresh) break;
      for (const { rule, join } of joins) {
        const found = (binding: readonly number[], matched: readonly number[]): void => {
          const negated = deniedAtoms(join, binding);
          instances.push({
            index: instances.length,
            head: atomFor(join.head.relation, valuesOf(join.head.terms, binding)),
            body: matched,
            negated,
            cube: EMPTY_CUBE,
            stratum,
            rule,
            fact: -1,
          });
        };
        runJoin(join, found);
      }
    }
  }
  return { atoms, instances, strata: program.strata };
};

/** An atom whose constants are named when somebody reads them: most are never read. */
class NamedAtom implements GroundAtom {
  private named: readonly string[] | null = null;

  constructor(
    readonly predicate: string,
    private readonly numbers: readonly number[],
    private readonly names: readonly string[],
  ) {}

  get constants(): readonly string[] {
    this.named ??= this.numbers.map((number) => this.names[number] as string);
    return this.named;
  }
}

const NONE: readonly number[] = [];

const valuesOf = (terms: readonly number[], binding: readonly number[]): number[] =>
  terms.map((part) => (part >= 0 ? (binding[part] as number) : -1 - part));

const deniedAtoms = (join: PreparedJoin, binding: readonly number[]): readonly number[] => {
  if (join.negative.length === 0) return NONE;
  return join.negative.flatMap(({ relation, terms }) => {
    const atom = relation.atomOf(valuesOf(terms, binding));
    return atom < 0 ? [] : [atom];
  });
};
