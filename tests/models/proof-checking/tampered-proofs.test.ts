import { readFileSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../models/profile/profile.ts';
import {
  checkExposure,
  claimOf,
  type ProvedExposure,
} from '../../../models/proof-checking/check-assessment.ts';
import { type Claim, ProofChecker, stepsBelow } from '../../../models/proof-checking/check-proof.ts';
import { type Condition, same } from '../../../models/proof-checking/conditions.ts';
import type { PlainStep } from '../../../models/proof-checking/plain-case.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import { runs } from '../../runs.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { plainCaseOf } from './plain-case-of.ts';

const RUNS = runs(1000, 3000);

const organiser = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8')),
);
const theCase = plainCaseOf(pack, organiser, { asOf: TODAY, scenarios: knowledge.scenarios });
const checker = new ProofChecker(theCase);
const assessment = assess(knowledge, organiser, { asOf: TODAY, language: 'en' });

/** The proof of one exposure by itself, its steps numbered anew. */
const proofOf = (exposure: ProvedExposure): { steps: PlainStep[]; claim: Claim } => {
  const claim = claimOf(exposure) as Claim;
  const order = (stepsBelow(assessment.proofSteps, claim.step) as number[]).sort((a, b) => a - b);
  const steps = order.map((at) => {
    const step = assessment.proofSteps[at] as PlainStep;
    return { ...step, uses: step.uses.map((used) => order.indexOf(used)) };
  });
  return { steps, claim: { ...claim, step: steps.length - 1 } };
};

const proofs = assessment.exposures.map(proofOf);
const constants = [...new Set(theCase.facts.flatMap((fact) => fact.constants)), 'nowhere'];

const constantsOf = (atom: string): string[] => atom.slice(atom.indexOf('(') + 1, -1).split(',');

/** A fact of the case may be put for another of the same name: that is another proof, not a false one. */
const stated = (step: PlainStep): boolean =>
  theCase.facts.some(
    ({ predicate, constants: its, condition, by }) =>
      `${predicate}(${its.join(',')})` === step.atom && by === step.by && same(condition, step.rests),
  );

interface Draw {
  readonly steps: readonly PlainStep[];
  readonly claim: Claim;
  readonly at: number;
  readonly n: number;
  readonly m: number;
}

/** A proof of the assessment, the number of one of its steps that fits, and two numbers to choose by. */
const draw = (fits: (step: PlainStep) => boolean): fc.Arbitrary<Draw> =>
  fc
    .record({ proof: fc.constantFrom(...proofs), pick: fc.nat(), n: fc.nat(), m: fc.nat() })
    .chain(({ proof: { steps, claim }, pick, n, m }) => {
      const places = steps.flatMap((step, at) => (fits(step) ? [at] : []));
      const at = places[pick % Math.max(1, places.length)] ?? -1;
      return fc.constant({ steps, claim, at, n, m });
    })
    .filter(({ at }) => at >= 0);

const withStep = (steps: readonly PlainStep[], at: number, change: Partial<PlainStep>): PlainStep[] =>
  steps.map((step, place) => (place === at ? { ...step, ...change } : step));

const pickOther = <T>(list: readonly T[], n: number, not: T): T => {
  const others = list.filter((item) => item !== not);
  return others[n % others.length] as T;
};

const any = (): boolean => true;
const isRule = (step: PlainStep): boolean => step.rule;
const isConditional = (step: PlainStep): boolean => Object.keys(step.rests).length > 0;

const withoutLiteral = (condition: Condition, n: number): Condition => {
  const names = Object.keys(condition);
  const dropped = names[n % names.length];
  return Object.fromEntries(Object.entries(condition).filter(([name]) => name !== dropped));
};

/** The condition with one literal that says something else: fewer values, more, others, or one on another choice. */
const altered = (condition: Condition, n: number, m: number): Condition => {
  const names = Object.keys(theCase.choices).filter((name) => n % 3 === 0 || name in condition);
  const name = names[n % names.length] ?? '';
  const domain = theCase.choices[name] ?? [];
  const kept = 1 + (m % ((1 << domain.length) - 1));
  return { ...condition, [name]: domain.filter((_, bit) => (kept & (1 << bit)) !== 0) };
};

/** Each way of tampering, with what it makes of a proof: null where it happens to leave a proof as true as it was. */
const TAMPERINGS: Record<
  string,
  {
    of: (step: PlainStep) => boolean;
    with: (draw: Draw) => { steps: readonly PlainStep[]; claim: Claim } | null;
  }
> = {
  'changes a constant': {
    of: any,
    with: ({ steps, claim, at, n, m }) => {
      const step = steps[at] as PlainStep;
      const its = constantsOf(step.atom);
      const position = n % its.length;
      its[position] = pickOther(constants, m, its[position] as string);
      const change = { ...step, atom: `${step.atom.slice(0, step.atom.indexOf('('))}(${its.join(',')})` };
      return stated(change) ? null : { steps: withStep(steps, at, change), claim };
    },
  },
  'drops a step that is used': {
    of: isRule,
    with: ({ steps, claim, at, n }) => {
      const { uses } = steps[at] as PlainStep;
      const gone = n % uses.length;
      return { steps: withStep(steps, at, { uses: uses.filter((_, place) => place !== gone) }), claim };
    },
  },
  'uses a step twice': {
    of: isRule,
    with: ({ steps, claim, at, n }) => {
      const { uses } = steps[at] as PlainStep;
      return { steps: withStep(steps, at, { uses: [...uses, uses[n % uses.length] as number] }), claim };
    },
  },
  'puts the steps that are used in another order': {
    of: (step) => new Set(step.uses).size > 1,
    with: ({ steps, claim, at }) => ({
      steps: withStep(steps, at, { uses: [...(steps[at] as PlainStep).uses].reverse() }),
      claim,
    }),
  },
  'names another rule': {
    of: isRule,
    with: ({ steps, claim, at, n }) => ({
      steps: withStep(steps, at, {
        by: pickOther(
          theCase.rules.map(({ id }) => id),
          n,
          (steps[at] as PlainStep).by,
        ),
      }),
      claim,
    }),
  },
  'calls a fact by another name': {
    of: (step) => !step.rule,
    with: ({ steps, claim, at, n }) => {
      const step = steps[at] as PlainStep;
      const by = pickOther([...new Set(theCase.facts.map((fact) => fact.by))], n, step.by);
      return stated({ ...step, by }) ? null : { steps: withStep(steps, at, { by }), claim };
    },
  },
  'states as a fact what a rule concludes': {
    of: isRule,
    with: ({ steps, claim, at }) => ({ steps: withStep(steps, at, { rule: false, uses: [] }), claim }),
  },
  'widens the condition of a step': {
    of: isConditional,
    with: ({ steps, claim, at, n }) => {
      const step = steps[at] as PlainStep;
      const change = { ...step, rests: withoutLiteral(step.rests, n) };
      return stated(change) ? null : { steps: withStep(steps, at, change), claim };
    },
  },
  'gives a step another condition': {
    of: any,
    with: ({ steps, claim, at, n, m }) => {
      const step = steps[at] as PlainStep;
      const change = { ...step, rests: altered(step.rests, n, m) };
      if (same(change.rests, step.rests) || (!step.rule && stated(change))) return null;
      return { steps: withStep(steps, at, change), claim };
    },
  },
  'uses a later step, or itself': {
    of: isRule,
    with: ({ steps, claim, at, n, m }) => {
      const uses = [...(steps[at] as PlainStep).uses];
      uses[n % uses.length] = at + (m % (steps.length - at + 1));
      return { steps: withStep(steps, at, { uses }), claim };
    },
  },
  'claims another exposure': {
    of: any,
    with: ({ steps, claim, n }) => ({
      steps,
      claim: {
        ...claim,
        atom: pickOther(
          proofs.map((proof) => proof.claim.atom),
          n,
          claim.atom,
        ),
      },
    }),
  },
  'claims another step': {
    of: any,
    with: ({ steps, claim, n }) => ({
      steps,
      claim: { ...claim, step: [-1, 0.5, n % claim.step, steps.length][n % 4] as number },
    }),
  },
  'claims a wider witness': {
    of: isConditional,
    with: ({ steps, claim, n }) => ({
      steps,
      claim: { ...claim, witness: withoutLiteral(claim.witness, n) },
    }),
  },
  'claims another witness': {
    of: any,
    with: ({ steps, claim, n, m }) => {
      const witness = altered(claim.witness, n, m);
      return same(witness, claim.witness) ? null : { steps, claim: { ...claim, witness } };
    },
  },
};

describe('a tampered proof is rejected, with the reason', () => {
  it('and as it was, it is accepted', () => {
    for (const { steps, claim } of proofs) expect(checker.check(steps, claim)).toBeNull();
  });

  it.each(Object.entries(TAMPERINGS))('where one %s', (_, tampering) => {
    fc.assert(
      fc.property(draw(tampering.of), (drawn) => {
        const tampered = tampering.with(drawn);
        fc.pre(tampered !== null);
        const fault = checker.check(tampered.steps, tampered.claim);
        expect(fault).not.toBeNull();
        expect(fault?.detail).not.toBe('');
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });
});

describe('an exposure that says other than its proof is rejected', () => {
  const exposure = assessment.exposures.find((item) => item.path.length > 2) as ProvedExposure;
  const fault = (change: Partial<ProvedExposure>) =>
    checkExposure(checker, assessment.proofSteps, { ...exposure, ...change })?.reason;
  it('and as it was, it is accepted', () => expect(fault({})).toBeUndefined());
  it.each<[string, Partial<ProvedExposure>, string]>([
    ['of another app', { app: 'nowhere' }, 'other-id'],
    [
      'of another app in its id too',
      { app: 'x', id: exposure.id.replace(exposure.app, 'x') },
      'other-conclusion',
    ],
    ['without a proof', { proof: null }, 'no-proof'],
    [
      'of a witness that is not there',
      { proof: { step: exposure.proof?.step ?? 0, witness: 99 } },
      'no-such-witness',
    ],
    ['with a step left out of its path', { path: exposure.path.slice(0, -1) }, 'other-path'],
    ['with its path the other way round', { path: [...exposure.path].reverse() }, 'other-path'],
    [
      'with a path that tells a fact of another proof',
      { path: [{ rule: 'x', rests: {} }, ...exposure.path] },
      'other-path',
    ],
  ])('%s', (_, change, reason) => expect(fault(change)).toBe(reason));
});
