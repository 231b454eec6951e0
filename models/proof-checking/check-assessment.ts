import { type Claim, type Fault, type ProofChecker, stepsBelow } from './check-proof.ts';
import { type Condition, same } from './conditions.ts';
import type { PlainStep } from './plain-case.ts';

/** What an assessment says of one exposure, as far as a proof can bear it out. */
export interface ProvedExposure {
  readonly id: string;
  readonly threat: string;
  readonly variant: string;
  readonly person: string;
  readonly app: string;
  readonly data: string;
  readonly time: string;
  readonly actor: string;
  readonly holder: string;
  readonly place: string;
  readonly path: readonly { readonly rule: string; readonly rests: Condition }[];
  readonly witnesses: readonly Condition[];
  readonly proof: { readonly step: number; readonly witness: number } | null;
}

export interface ProvedAssessment {
  readonly exposures: readonly ProvedExposure[];
  readonly proofSteps: readonly PlainStep[];
}

export type ExposureFault =
  | Fault
  | {
      readonly step: null;
      readonly reason: 'no-proof' | 'no-such-witness' | 'other-id' | 'other-path';
      readonly detail: string;
    };

/** What the proof of an exposure has to prove, read off the exposure alone. Semantics 28. */
export const claimOf = (exposure: ProvedExposure): Claim | null => {
  const { threat, variant, person, app, data, time, actor, holder, place, proof } = exposure;
  const witness = proof && exposure.witnesses[proof.witness];
  if (!proof || !witness) return null;
  const constants = [`${threat}:${variant}`, person, app, data, time, actor, holder, place];
  return { atom: `exposure(${constants.join(',')})`, witness, step: proof.step };
};

/** Does the path tell steps of the proof, in an order in which they follow, up to the conclusion, and leave out no rule? */
const tells = (exposure: ProvedExposure, proof: readonly PlainStep[]): boolean => {
  let from = 0;
  for (const told of exposure.path) {
    const at = proof.findIndex(
      (step, place) => place >= from && step.by === told.rule && (step.rule || same(step.rests, told.rests)),
    );
    if (at < 0) return false;
    from = at + 1;
  }
  const rules = new Set(exposure.path.map((told) => told.rule));
  return from === proof.length && proof.every((step) => !step.rule || rules.has(step.by));
};

export const checkExposure = (
  checker: ProofChecker,
  steps: readonly PlainStep[],
  exposure: ProvedExposure,
): ExposureFault | null => {
  const whole = (reason: 'no-proof' | 'no-such-witness' | 'other-id' | 'other-path', detail: string) =>
    ({ step: null, reason, detail }) as const;
  if (!exposure.proof) return whole('no-proof', 'no proof is given');
  const claim = claimOf(exposure);
  if (!claim) return whole('no-such-witness', `there is no witness ${exposure.proof.witness}`);
  if (`exposure(${exposure.id.split('/').join(',')})` !== claim.atom)
    return whole('other-id', `the id does not say ${claim.atom}`);
  const fault = checker.check(steps, claim);
  if (fault) return fault;
  const order = stepsBelow(steps, claim.step) as number[];
  const proof = order.map((at) => steps[at] as PlainStep);
  return tells(exposure, proof) ? null : whole('other-path', 'the path tells another proof');
};

/** Faults of all proofs of an assessment, by exposure id. Empty: every one holds. */
export const checkAssessment = (
  checker: ProofChecker,
  { exposures, proofSteps }: ProvedAssessment,
): Map<string, ExposureFault> => {
  const faults = new Map<string, ExposureFault>();
  for (const exposure of exposures) {
    const fault = checkExposure(checker, proofSteps, exposure);
    if (fault) faults.set(exposure.id, fault);
  }
  return faults;
};
