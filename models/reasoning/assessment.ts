import * as z from 'zod';
import { decisionSchema } from '../profile/decision.ts';
import { DATA_KINDS } from '../vocabulary/data.ts';
import { DECISIONS } from '../vocabulary/decisions.ts';
import { EFFORTS } from '../vocabulary/efforts.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { PLACES, TIMES } from '../vocabulary/places.ts';
import { POSSIBLE_REASONS, STATUSES } from '../vocabulary/statuses.ts';

/** Values of one choice, keyed by choice id (`telegram.two-step-verification`, `telegram.use.direct@after`, …). */
const cubeSchema = z.record(z.string(), z.array(z.string()));

/**
 * A sentence by text id with its arguments. Arguments are typed ids (`app:telegram`, `data:contacts`,
 * `actor:home-authorities`, `value:telegram.direct-chats.cloud`, …) or plain text; rendering looks their
 * names up in the reader's language.
 */
export const sentenceSchema = z.strictObject({ id: z.string(), args: z.record(z.string(), z.string()) });
export type Sentence = z.output<typeof sentenceSchema>;

/** One step of a proof: the rule that was applied, its sentence, and the sources of the rule and its facts. */
export const pathStepSchema = z.strictObject({
  rule: z.string(),
  sentence: sentenceSchema,
  /** The step in the language of the assessment. */
  text: z.string(),
  sources: z.array(z.string()),
  /** True where the step rests on a fact that is not verified. */
  notVerified: z.boolean(),
  /** Choices whose answer this step rests on. */
  rests: cubeSchema,
  /** For blocked exposures: the step that the answers keep from holding. */
  fails: z.boolean(),
});
export type PathStep = z.output<typeof pathStepSchema>;

/**
 * One step of a proof as plain data: a fact of the case, or a rule applied to earlier steps. `atom` reads
 * `holding(me,telegram,…)`; `by` is the rule's id, or the text id of the fact where it has one.
 */
export const proofStepSchema = z.strictObject({
  atom: z.string(),
  by: z.string(),
  rule: z.boolean(),
  /** Places in `proofSteps` of what the rule's body asks for, in its order; all before this one. */
  uses: z.array(z.int()),
  /** A fact's condition; for a rule that denies something, the condition under which that does not hold. */
  rests: cubeSchema,
});
export type ProofStep = z.output<typeof proofStepSchema>;

/** Where in `proofSteps` an exposure is concluded, and which of its witnesses that proves. */
export const proofReferenceSchema = z.strictObject({ step: z.int(), witness: z.int() });
export type ProofReference = z.output<typeof proofReferenceSchema>;

export const evidenceSchema = z.strictObject({
  grade: z.enum(GRADES),
  asOf: z.string().nullable(),
  sources: z.array(z.string()),
  /** E2 by cases that are too old, or stand on too little, for more: not by a law without a case. */
  older: z.boolean(),
  /** There is no case with this app, but some with others: here (E2, E1) or anywhere (E0). */
  withOtherApps: z.literal(true).optional(),
  /** It is about the country of the company or its servers, which is not the person's. */
  atSeat: z.literal(true).optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;

export const exposureSchema = z.strictObject({
  id: z.string(),
  threat: z.string(),
  variant: z.string(),
  /** `me`, or `others` where the copy that is reached is another person's. */
  person: z.string(),
  app: z.string(),
  data: z.enum(DATA_KINDS),
  time: z.enum(TIMES),
  actor: z.string(),
  holder: z.string(),
  place: z.enum(PLACES),
  status: z.enum(STATUSES),
  reason: z.enum(POSSIBLE_REASONS).nullable(),
  harm: z.enum(HARM_TIERS),
  evidence: evidenceSchema,
  path: z.array(pathStepSchema),
  witnesses: z.array(cubeSchema),
  /** The proof that `path` tells in words. */
  proof: proofReferenceSchema.nullable(),
  /** The fewest answers that keep it blocked: choice → the value answered. */
  blockedBy: z.array(z.strictObject({ choice: z.string(), values: z.array(z.string()) })),
  /** Those of `blockedBy` that alone keep it closed: changing one of them opens it. */
  needed: z.array(z.string()),
  /** Unanswered choices on which a possible exposure still depends. */
  dependsOn: z.array(z.string()),
  incomplete: z.boolean(),
  closedBy: z.array(z.strictObject({ action: z.string(), effect: z.enum(['closes', 'reduces']) })),
  theirs: z.boolean(),
});
export type Exposure = z.output<typeof exposureSchema>;

export const findingSchema = z.strictObject({
  /** `cause:` with its choice ids, or `residual:app:holder`. Semantics 27. */
  id: z.string(),
  cause: z.array(z.string()),
  /** Other smallest sets of choices that would close it. */
  or: z.array(z.array(z.string())),
  scenarios: z.array(z.string()),
  exposures: z.array(z.string()),
  /** Exposure that stands for the finding: worst, clearest path. */
  lead: z.string(),
  apps: z.array(z.string()),
  data: z.array(z.enum(DATA_KINDS)),
  status: z.enum(STATUSES),
  reason: z.enum(POSSIBLE_REASONS).nullable(),
  harm: z.enum(HARM_TIERS),
  whose: z.enum(['yours', 'theirs', 'both', 'nobody']),
  evidence: evidenceSchema,
  waysIn: z.int(),
  actions: z.array(
    z.strictObject({
      action: z.string(),
      effect: z.enum(['closes', 'reduces']),
      closes: z.int(),
      of: z.int(),
    }),
  ),
  sentence: sentenceSchema,
  text: z.string(),
  /** What the person decided about it, and its exposures that the decision did not know. Semantics 28. */
  decided: z
    .strictObject({ decision: z.enum(DECISIONS), month: z.string(), newSince: z.array(z.string()) })
    .nullable()
    .default(null),
});
export type Finding = z.output<typeof findingSchema>;

/** What already protects: by the person's own answers, or by how the app is made. Semantics 13 and 30. */
export const protectionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['by-answer', 'by-design', 'by-practice']),
  scenario: z.string(),
  apps: z.array(z.string()),
  data: z.array(z.enum(DATA_KINDS)),
  /** Exposures it keeps blocked (by-answer). */
  exposures: z.array(z.string()),
  /** The answers it rests on. */
  rests: cubeSchema,
  /** Open exposures of the same apps and data: what it does not cover. */
  doesNotCover: z.array(z.string()),
  sources: z.array(z.string()),
  asOf: z.string().nullable(),
  status: z.enum(['holds', 'possible']),
  sentence: sentenceSchema,
  text: z.string(),
});
export type ProtectionReport = z.output<typeof protectionSchema>;

export const planStepSchema = z.strictObject({
  action: z.string(),
  app: z.string().nullable(),
  /** Stands here only because a chosen step comes after it: the plan's value does not count it. Semantics 24. */
  prepares: z.boolean(),
  closes: z.array(z.string()),
  reduces: z.array(z.string()),
  burden: z.strictObject({ people: z.int(), money: z.int(), minutes: z.int() }),
});
/** What a plan leaves open by harm, and what it costs. Semantics 20. */
export const planValueSchema = z.strictObject({
  open: z.strictObject({ grave: z.int(), serious: z.int(), unset: z.int() }),
  people: z.int(),
  money: z.int(),
  minutes: z.int(),
  actions: z.int(),
});
export type PlanValueReport = z.output<typeof planValueSchema>;

export const planSchema = z.strictObject({
  /** The three next steps, in the order to do them. Semantics 24. */
  next: z.array(planStepSchema),
  /** Everything the plan holds, in order. */
  steps: z.array(planStepSchema),
  /** Open exposures before, and after all steps. */
  openBefore: z.int(),
  openAfter: z.int(),
  /** Exposures that the plan itself opens: side effects like any other. */
  opens: z.array(z.string()),
  value: planValueSchema,
  /** No plan is better than this; equal to `value` where proved. */
  bound: planValueSchema,
  /** Shown to be the best there is, by search through all that could be better. */
  proved: z.boolean(),
  /** Actions without which more would stay open. Semantics 26. */
  forced: z.array(z.string()),
  /** Other ways to leave no more open, each omitting a third of what is not forced. Semantics 26. */
  others: z.array(
    z.strictObject({ actions: z.array(z.string()), value: planValueSchema, proved: z.boolean() }),
  ),
  /** The best with at most so many actions. Semantics 25. */
  curve: z.array(z.strictObject({ most: z.int(), value: planValueSchema, proved: z.boolean() })),
  /** Open under every plan: exposure ids. Semantics 22. */
  residual: z.array(z.string()),
  /** Could be closed, but only by giving up something worse: what that would change. */
  closableAtAPrice: z.array(
    z.strictObject({ exposures: z.array(z.string()), price: z.array(z.int()), proved: z.boolean() }),
  ),
  /** The best plan for each effort: ten minutes, an afternoon, with the group. */
  efforts: z
    .array(
      z.strictObject({
        effort: z.enum(EFFORTS),
        actions: z.array(z.string()),
        value: planValueSchema,
        proved: z.boolean(),
      }),
    )
    .default([]),
  /** What refusing an action costs: open by harm, then burdens, with it minus without. Semantics 23. */
  refused: z.array(z.strictObject({ action: z.string(), price: z.array(z.int()) })),
  /** Only for an order with a date still to come. */
  calendar: z.array(
    z.strictObject({
      date: z.string(),
      what: z.enum(['steps', 'group', 'order']),
      actions: z.array(z.string()),
    }),
  ),
});
export type Plan = z.output<typeof planSchema>;

export const questionSchema = z.strictObject({
  choice: z.string(),
  /** Possible exposures that one answer to it can decide. Semantics 16. */
  decides: z.int(),
  byHarm: z.strictObject({ grave: z.int(), serious: z.int(), unset: z.int() }),
});

/** An answer older than three months counts as unknown, and is remembered. Semantics 31. */
export const saidLongAgoSchema = z.strictObject({
  choice: z.string(),
  value: z.union([z.string(), z.array(z.string())]),
  month: z.string(),
});

/** The whole answer for one profile, as JSON (`format: leeward-assessment`). Design §8. */
export const assessmentSchema = z.strictObject({
  format: z.literal('leeward-assessment'),
  version: z.literal(1),
  language: z.string(),
  knowledge: z.strictObject({
    id: z.string(),
    version: z.string(),
    asOf: z.string(),
    reviewBy: z.string(),
    stale: z.boolean(),
  }),
  asOf: z.string(),
  country: z.string(),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      threat: z.string(),
      variant: z.string(),
      actor: z.string(),
      evidence: evidenceSchema,
      /** `known`: this is how it stands for at least one of the person's apps. `if`: a supposition. */
      stands: z.enum(['known', 'if']),
      apps: z.array(z.string()),
      open: z.int(),
    }),
  ),
  exposures: z.array(exposureSchema),
  /** Steps of the proofs of all exposures, shared between them. */
  proofSteps: z.array(proofStepSchema),
  findings: z.array(findingSchema),
  protections: z.array(protectionSchema),
  /** Ids of findings that nothing the person can do closes. */
  residual: z.array(z.string()),
  plan: planSchema,
  questions: z.array(questionSchema),
  /** Could a further answer improve the plan, and which. Null where it was not worked out. Semantics 17. */
  enough: z
    .strictObject({ enough: z.boolean(), couldChange: z.array(z.string()), proved: z.boolean() })
    .nullable(),
  /** Defaults here and below: what an earlier version of the program wrote can still be read. */
  saidLongAgo: z.array(saidLongAgoSchema).default([]),
  /** Decisions on findings that are no more. */
  pastDecisions: z.array(decisionSchema).default([]),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      publisher: z.string(),
      title: z.string(),
      url: z.string(),
      date: z.string(),
      grade: z.enum(['A', 'B', 'C']),
    }),
  ),
});
export type Assessment = z.output<typeof assessmentSchema>;
