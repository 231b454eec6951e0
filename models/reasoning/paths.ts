import { stepWords } from '../reporting/step-words.ts';
import type { TextSource } from '../reporting/texts.ts';
import type { PathStep } from './assessment.ts';
import type { CaseProgram } from './case-program.ts';
import { type Cube, cubeParts } from './cubes.ts';
import type { Instance } from './ground-program.ts';
import { type Proof, proofSteps, smallestProof } from './proofs.ts';
import type { CompiledRule } from './rule-program.ts';
import { stepSentence } from './sentences.ts';

/** Witnesses tried for the smallest proof; a label of the reference cases has one to three. */
const CANDIDATES = 8;

/** Does every completion of the answers satisfy the cube? */
const satisfiedBy = (cube: Cube, answers: readonly number[]): boolean => {
  for (let i = 0; i < cube.length; i += 2) {
    if (((answers[cube[i] as number] as number) & ~(cube[i + 1] as number)) !== 0) return false;
  }
  return true;
};

const smallestOver = (program: CaseProgram, atom: number, witnesses: readonly Cube[]): Proof | null => {
  let best: { proof: Proof; size: number } | null = null;
  for (const witness of witnesses.slice(0, CANDIDATES)) {
    const proof = smallestProof(program.byHead, program.labels, atom, witness);
    if (!proof) continue;
    const size = proofSteps(proof).length;
    if (!best || size < best.size) best = { proof, size };
  }
  return best?.proof ?? null;
};

/**
 * Why: a smallest proof of a live witness that covers the answers, else of a live witness. Why not: that of the
 * witness with fewest blockers. Semantics 14.
 */
export const explain = (
  program: CaseProgram,
  atom: number,
  answers: readonly number[],
  live: readonly Cube[],
): Proof | null => {
  if (live.length > 0) {
    const covering = live.filter((cube) => satisfiedBy(cube, answers));
    return smallestOver(program, atom, covering.length > 0 ? covering : live);
  }
  const witnesses = program.labels[atom]?.cubes ?? [];
  const blockers = (cube: Cube): number => {
    let n = 0;
    for (let i = 0; i < cube.length; i += 2)
      if (((answers[cube[i] as number] as number) & (cube[i + 1] as number)) === 0) n++;
    return n;
  };
  const [fewest] = [...witnesses].sort((a, b) => blockers(a) - blockers(b));
  return fewest ? smallestOver(program, atom, [fewest]) : null;
};

/** A proof as steps to read, from what is first to the conclusion, each with the sources of its rule and facts. */
export const pathOf = (proof: Proof, stepFor: (instance: Instance) => PathStep | null): PathStep[] => {
  const steps: PathStep[] = [];
  const seen = new Set<string>();
  for (const instance of proofSteps(proof)) {
    const step = stepFor(instance);
    // Two facts may say the same of two kinds of data: one sentence is enough.
    if (!step || seen.has(step.text)) continue;
    seen.add(step.text);
    steps.push(step);
  }
  return steps;
};

/** Sources of the facts without a sentence that a step uses: where a company has its seat is said by the step alone. */
const silentSources = (program: CaseProgram, instance: Instance): string[] => {
  const facts = instance.body
    .flatMap((atom) => program.byHead.get(atom) ?? [])
    .map(({ fact }) => program.facts[fact]);
  return [...new Set(facts.flatMap((fact) => (fact?.textId === null ? fact.sources : [])))];
};

/** A step of a rule that rests on logic alone shows what its facts rest on. */
const ruleSources = (program: CaseProgram, instance: Instance): string[] => {
  const { sources } = program.rules.rules[instance.rule] as CompiledRule;
  return sources.length > 0 ? [...sources] : silentSources(program, instance);
};

/** Steps of this case by instance, each made once: proofs share most of theirs. */
export const pathSteps = (
  program: CaseProgram,
  answers: readonly number[],
  texts: TextSource,
): ((instance: Instance) => PathStep | null) => {
  const made = new Map<number, PathStep | null>();
  const make = (instance: Instance): PathStep | null => {
    const sentence = stepSentence(program, instance);
    if (!sentence || !texts.has(sentence.id)) return null;
    const fact = instance.fact >= 0 ? program.facts[instance.fact] : undefined;
    const blocked = [...cubeParts(instance.cube)].some(
      ([choice, mask]) => ((answers[choice] as number) & mask) === 0,
    );
    const notVerified = fact?.notVerified ?? false;
    return {
      rule: instance.rule >= 0 ? (program.rules.rules[instance.rule] as CompiledRule).id : sentence.id,
      sentence,
      text: stepWords(texts, texts.sentence(sentence), notVerified),
      sources: fact ? [...fact.sources] : ruleSources(program, instance),
      notVerified,
      rests: program.choices.describe(instance.cube),
      fails: blocked,
    };
  };
  return (instance) => {
    const known = made.get(instance.index);
    if (known !== undefined) return known;
    const step = make(instance);
    made.set(instance.index, step);
    return step;
  };
};

/** The instance that concludes a proof. */
export const conclusionOf = (proof: Proof): Instance => proof.instance;
