import type { Pack } from '../knowledge/schemas/pack.ts';
import { exactPlan, type PlanWishes } from '../planning/exact-plan.ts';
import { questionsOf } from '../planning/next-question.ts';
import type { Profile } from '../profile/profile.ts';
import { settleAnswers } from '../profile/settle-answers.ts';
import { createTexts, type TextSource } from '../reporting/texts.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { actionsOf } from './actions.ts';
import { answersOf } from './answers.ts';
import type { Assessment, Evidence, Exposure } from './assessment.ts';
import { buildCase } from './case.ts';
import { askedChoiceId, validOn } from './case-choices.ts';
import { CaseMemory } from './case-memory.ts';
import { prepareCase } from './case-program.ts';
import type { ChoiceTable } from './choices.ts';
import { pastDecisionsOf } from './decisions.ts';
import { EvidenceGrades } from './evidence-grade.ts';
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
  /** The pack's texts, made once for each language asked for. */
  textsIn(language: string): TextSource;
}

export const prepareKnowledge = (pack: Pack): Knowledge => {
  const texts = new Map<string, TextSource>();
  return {
    pack,
    rules: compileRules(pack.rules, pack.predicates),
    scenarios: pack.threats.flatMap((threat) =>
      threat.variants.map((variant) => `${threat.id}:${variant.id}`),
    ),
    textsIn: (language) => {
      const known = texts.get(language) ?? createTexts(pack.texts, language);
      texts.set(language, known);
      return known;
    },
  };
};

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
  /** Enter the proof of every exposure as data that can be checked; true if left out. The window shows none. */
  readonly proofs?: boolean;
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
 * The whole assessment of one profile. Pure but for what `memory` keeps to be quicker: the same input gives the same
 * answer, to the byte once rendered. Throws ContradictoryAnswers where no completion of the answers exists.
 */
export const assess = (
  knowledge: Knowledge,
  told: Profile,
  options: AssessOptions,
  memory = new CaseMemory(),
): Assessment => {
  const { pack } = knowledge;
  const today = options.today ?? options.asOf;
  const { profile, saidLongAgo } = settleAnswers(pack, told, today);
  const scenarios = options.scenarios ?? knowledge.scenarios;
  const program = memory.caseOf(profile, [options.asOf, scenarios, options.language], () => {
    const { choices, facts } = buildCase(pack, profile, { asOf: options.asOf, scenarios });
    return prepareCase(knowledge.rules, choices, facts);
  });
  const { choices } = program;
  const answers = answersOf(pack, profile, choices);
  const contradictory = contradictoryChoices(choices, answers);
  if (contradictory) throw new ContradictoryAnswers(contradictory);
  const stale = today > pack.header.reviewBy;
  const proofs = (options.proofs ?? true) ? new ProofTable(program) : null;
  const actions = actionsOf(pack, program, answers);
  const context: ExposureContext = {
    pack,
    profile,
    program,
    answers,
    actions,
    texts: knowledge.textsIn(options.language),
    asOf: options.asOf,
    stale,
    proofs,
    grades: new EvidenceGrades(pack, profile.country, options.asOf),
    recall: memory.under(program, answers, actions),
  };
  const reasoned = reasonExposures(context);
  const exposures = reasoned.map((item) => item.exposure);
  const findings = findingsOf(context, reasoned);
  const protections = protectionsOf(context, reasoned);
  const { plan, enough } = exactPlan(context, reasoned, options.wishes, options.deep ?? false);
  const used = sourcesUsed(exposures, protections);
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
    proofSteps: proofs?.steps ?? [],
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

/** The answered choices of a smallest set that no completion exists for, by their ids; null where all is well. */
const contradictoryChoices = (choices: ChoiceTable, answers: readonly number[]): string[] | null => {
  const found = contradiction({ choices }, answers);
  return found && [...new Set(found.map((choice) => askedChoiceId(choices.at(choice).id)))];
};

/** What `assess` would throw for these answers, found without reasoning: before they are taken over from a file. */
export const contradictionAmong = (
  knowledge: Knowledge,
  told: Profile,
  options: Pick<AssessOptions, 'asOf' | 'today' | 'scenarios'>,
): readonly string[] | null => {
  const { pack } = knowledge;
  const { profile } = settleAnswers(pack, told, options.today ?? options.asOf);
  const scenarios = options.scenarios ?? knowledge.scenarios;
  const { choices } = buildCase(pack, profile, { asOf: options.asOf, scenarios });
  return contradictoryChoices(choices, answersOf(pack, profile, choices));
};

/** Ids of all sources that what is said rests on. Evidence and steps are shared by many exposures. */
const sourcesUsed = (
  exposures: readonly Exposure[],
  protections: Assessment['protections'],
): ReadonlySet<string> => {
  const citing = new Set<{ readonly sources: readonly string[] }>(protections);
  for (const { evidence, path } of exposures) {
    citing.add(evidence);
    for (const step of path) citing.add(step);
  }
  const used = new Set<string>();
  for (const { sources } of citing) for (const id of sources) used.add(id);
  return used;
};

const scenarioSummaries = (
  { pack, profile, asOf, grades }: ExposureContext,
  scenarios: readonly string[],
  reasoned: readonly ReasonedExposure[],
): Assessment['scenarios'] => {
  const open = new Map<string, number>();
  for (const { exposure } of reasoned) {
    if (!isOpen(exposure.status)) continue;
    const id = `${exposure.threat}:${exposure.variant}`;
    open.set(id, (open.get(id) ?? 0) + 1);
  }
  return pack.threats.flatMap((threat) =>
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
          .map((entry) => grades.of(id, entry.app))
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
          open: open.get(id) ?? 0,
        };
      }),
  );
};
