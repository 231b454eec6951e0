import type { Pack } from '../knowledge/schemas/pack.ts';
import { exactPlan, type PlanWishes } from '../planning/exact-plan.ts';
import { questionsOf } from '../planning/next-question.ts';
import type { Profile } from '../profile/profile.ts';
import { settleAnswers } from '../profile/settle-answers.ts';
import { createTexts } from '../reporting/texts.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { actionsOf } from './actions.ts';
import { answersOf } from './answers.ts';
import type { Assessment, Evidence } from './assessment.ts';
import { buildCase } from './case.ts';
import { askedChoiceId, validOn } from './case-choices.ts';
import { prepareCase } from './case-program.ts';
import { pastDecisionsOf } from './decisions.ts';
import { gradeEvidence } from './evidence-grade.ts';
import { type ExposureContext, type ReasonedExposure, reasonExposures } from './exposures.ts';
import { findingsOf } from './findings.ts';
import { ProofTable } from './plain-proof.ts';
import { protectionsOf } from './protections-report.ts';
import { compileRules, type RuleProgram } from './rule-program.ts';
import { contradiction } from './status.ts';

/** A pack with its rules compiled: made once, asked many times. */
export interface Knowledge {
  readonly pack: Pack;
  readonly rules: RuleProgram;
  readonly scenarios: readonly string[];
}

export const prepareKnowledge = (pack: Pack): Knowledge => ({
  pack,
  rules: compileRules(pack.rules, pack.predicates),
  scenarios: pack.threats.flatMap((threat) => threat.variants.map((variant) => `${threat.id}:${variant.id}`)),
});

export interface AssessOptions {
  /** Facts valid on this day count. YYYY-MM-DD. */
  readonly asOf: string;
  /** Today, to tell how old answers are and whether the knowledge is past its review date. `asOf` if left out. */
  readonly today?: string;
  readonly language: string;
  /**
   * Work out as well what the plan is compared with (other plans, the curve, prices) and which further answers could
   * improve it: many searches, for a report or a second pass in the worker, not for every click.
   */
  readonly deep?: boolean;
  /** What the person says about plans. */
  readonly wishes?: PlanWishes;
  /** Scenarios (`threat:variant`); all if left out. */
  readonly scenarios?: readonly string[];
}

/** Answers that cannot all be true: the smallest set of them, by choice id. Semantics 5. */
export class ContradictoryAnswers extends Error {
  constructor(readonly choices: readonly string[]) {
    super(`these answers cannot all be true: ${choices.join(', ')}`);
  }
}

/**
 * The whole assessment of one profile. Pure: the same input gives the same answer, to the byte once rendered.
 * Throws ContradictoryAnswers where no completion of the answers exists.
 */
export const assess = (knowledge: Knowledge, told: Profile, options: AssessOptions): Assessment => {
  const { pack } = knowledge;
  const today = options.today ?? options.asOf;
  const { profile, saidLongAgo } = settleAnswers(pack, told, today);
  const scenarios = options.scenarios ?? knowledge.scenarios;
  const { choices, facts } = buildCase(pack, profile, { asOf: options.asOf, scenarios });
  const program = prepareCase(knowledge.rules, choices, facts);
  const answers = answersOf(pack, profile, choices);
  const contradictory = contradiction(program, answers);
  if (contradictory) {
    throw new ContradictoryAnswers([
      ...new Set(contradictory.map((choice) => askedChoiceId(choices.at(choice).id))),
    ]);
  }
  const stale = today > pack.header.reviewBy;
  const context: ExposureContext = {
    pack,
    profile,
    program,
    answers,
    actions: actionsOf(pack, program, answers),
    texts: createTexts(pack.texts, options.language),
    asOf: options.asOf,
    stale,
    proofs: new ProofTable(program),
  };
  const reasoned = reasonExposures(context);
  const exposures = reasoned.map((item) => item.exposure);
  const findings = findingsOf(context, reasoned);
  const protections = protectionsOf(context, reasoned);
  const { plan, enough } = exactPlan(context, reasoned, options.wishes, options.deep ?? false);
  const used = new Set([
    ...exposures.flatMap((exposure) => [
      ...exposure.evidence.sources,
      ...exposure.path.flatMap((step) => step.sources),
    ]),
    ...protections.flatMap((protection) => protection.sources),
  ]);
  return {
    format: 'leeward-assessment',
    version: 1,
    language: options.language,
    knowledge: {
      id: pack.header.id,
      version: pack.header.version,
      asOf: pack.header.asOf,
      reviewBy: pack.header.reviewBy,
      stale,
    },
    asOf: options.asOf,
    country: profile.country,
    scenarios: scenarioSummaries(context, scenarios, reasoned),
    exposures,
    proofSteps: context.proofs.steps,
    findings,
    protections,
    residual: findings.filter((finding) => finding.whose === 'nobody').map((finding) => finding.id),
    plan,
    questions: questionsOf(context, reasoned),
    enough,
    saidLongAgo: [...saidLongAgo],
    pastDecisions: pastDecisionsOf(profile.decisions, findings, {
      known: knowledge.scenarios,
      assessed: scenarios,
    }),
    sources: pack.sources
      .filter((source) => used.has(source.id))
      .map(({ id, publisher, title, url, date, grade }) => ({ id, publisher, title, url, date, grade })),
  };
};

const scenarioSummaries = (
  { pack, profile, asOf }: ExposureContext,
  scenarios: readonly string[],
  reasoned: readonly ReasonedExposure[],
): Assessment['scenarios'] =>
  pack.threats.flatMap((threat) =>
    threat.variants
      .filter((variant) => scenarios.includes(`${threat.id}:${variant.id}`))
      .map((variant) => {
        const id = `${threat.id}:${variant.id}`;
        const compliance = pack.jurisdictions
          .find((jurisdiction) => jurisdiction.id === profile.country)
          ?.compliance.filter(
            (item) => threat.id === 'data-localization' && item.variant === variant.id && validOn(item, asOf),
          );
        const known = profile.apps
          .map((entry) => entry.app)
          .filter((app) => compliance?.some((item) => item.app === app));
        const evidence = profile.apps
          .map((entry) => gradeEvidence(pack, profile.country, id, entry.app, asOf))
          .reduce<Evidence>(
            (best, next) => (GRADES.indexOf(next.grade) < GRADES.indexOf(best.grade) ? next : best),
            { grade: 'E0', asOf: null, sources: [], older: false },
          );
        return {
          id,
          threat: threat.id,
          variant: variant.id,
          actor: variant.actor,
          evidence,
          stands: known.length > 0 ? ('known' as const) : ('if' as const),
          apps: known,
          open: reasoned.filter(
            ({ exposure }) => `${exposure.threat}:${exposure.variant}` === id && isOpen(exposure.status),
          ).length,
        };
      }),
  );
