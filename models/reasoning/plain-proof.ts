import type { ProofReference, ProofStep } from './assessment.ts';
import type { CaseProgram } from './case-program.ts';
import { type Cube, compareCubes, covers, EMPTY_CUBE, intersect } from './cubes.ts';
import type { GroundAtom, Instance } from './ground-program.ts';
import { complement, LABEL_CAP } from './label-algebra.ts';
import { type Proof, proofSteps } from './proofs.ts';

const atomText = ({ predicate, constants }: GroundAtom): string => `${predicate}(${constants.join(',')})`;

/**
 * The proofs of a case as plain data, for whoever wants to check them without this program: one table of steps,
 * each step once however many proofs use it, and after those that it uses.
 */
export class ProofTable {
  readonly steps: ProofStep[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly program: CaseProgram) {}

  /**
   * Enters a proof; says which step concludes it and which witness of the exposure it proves. Where what it denies
   * can fail in several ways it proves several witnesses: then one of those that are `wanted`.
   */
  enter(proof: Proof | null, wanted: readonly Cube[]): ProofReference | null {
    if (!proof) return null;
    const instances = proofSteps(proof);
    const { cubes } = this.program.labels[proof.atom] as { cubes: readonly Cube[] };
    const restsOn = (witness: Cube): Cube | null =>
      instances.reduce<Cube | null>((so, instance) => so && intersect(so, this.rests(instance, witness)), []);
    const candidates = [
      ...cubes.filter((cube) => wanted.some((other) => compareCubes(cube, other) === 0)),
      ...cubes,
    ];
    const exact = candidates.find((cube) => {
      const rests = restsOn(cube);
      return rests !== null && covers(rests, cube) && covers(cube, rests);
    });
    // A label cut short may lack the very cube of this proof: then the first witness that it serves.
    const witness = exact ?? candidates.find((cube) => covers(restsOn(cube) ?? cube, cube)) ?? EMPTY_CUBE;
    return { step: this.enterStep(proof, witness), witness: cubes.indexOf(witness) };
  }

  private enterStep(proof: Proof, witness: Cube): number {
    const uses = proof.uses.map((used) => this.enterStep(used, witness));
    const rests = this.rests(proof.instance, witness);
    const key = `${proof.instance.index}|${uses.join()}|${rests.join()}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const { rules, facts, ground, choices } = this.program;
    const { rule, fact } = proof.instance;
    this.places.set(key, this.steps.length);
    this.steps.push({
      atom: atomText(ground.atoms[proof.atom] as GroundAtom),
      by: rules.rules[rule]?.id ?? facts[fact]?.textId ?? '',
      rule: rule >= 0,
      uses,
      rests: choices.describe(rests),
    });
    return this.steps.length - 1;
  }

  /** A fact's condition; of a rule, the condition under which what it denies does not hold. Semantics 10. */
  private rests({ cube, negated }: Instance, witness: Cube): Cube {
    const { choices, labels } = this.program;
    const fullMask = (choice: number): number => choices.fullMask(choice);
    return negated.reduce((so, denied) => {
      const ways = complement(labels[denied]?.cubes ?? [], fullMask, LABEL_CAP).cubes;
      const way = ways.find((candidate) => covers(candidate, witness)) ?? EMPTY_CUBE;
      return intersect(so, way) ?? so;
    }, cube);
  }
}
