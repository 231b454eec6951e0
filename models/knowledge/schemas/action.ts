import * as z from 'zod';
import { condition, provenance } from './fact.ts';
import { countryCode, identifier, sourceIds } from './identifiers.ts';

/** What the law of a country says of an action; the text is `legal-note.<note>`, shared by actions. */
const legalNoteSchema = z.strictObject({ country: countryCode, note: identifier, ...provenance });

/** Something a person or group can do. Semantics 18; design §4. */
export const actionSchema = z.strictObject({
  id: identifier,
  kind: z.enum(['setting', 'move', 'practice', 'delete', 'group', 'check']),
  /** Apps or devices it is done on; the action is offered only where one of them is in the case. */
  on: z.array(identifier).default([]),
  /** Choices set from now on: choice key › value. Keys as in conditions; `others.app.setting` for other people. */
  sets: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  burden: z.strictObject({
    people: z.int().min(0).default(0),
    money: z.int().min(0).default(0),
    minutes: z.int().min(0),
  }),
  skill: z.enum(['any', 'some', 'much']).default('any'),
  needs: z.array(z.enum(['internet', 'another-person', 'money', 'second-phone'])).default([]),
  /** Answers that must hold once the plan is done. */
  requires: condition.default({}),
  /** Offered only while the answers leave this open: nobody is told to set a second password who has one. */
  offeredIf: condition.default({}),
  after: z.array(identifier).default([]),
  notWhen: z.array(z.enum(['detained-colleague', 'summoned', 'being-watched'])).default([]),
  /** Text ids: who notices, how to undo, what it opens, what it does not stop. Present only where there is one. */
  says: z.array(z.enum(['visible-to', 'undo', 'side-effect', 'does-not-stop'])).default([]),
  worksOffline: z.boolean().default(false),
  /** Number of steps; each has a text `action.<id>.step.<n>`. */
  steps: z.int().min(1),
  /** Established training material on it (source ids), by link only: nothing of its text is copied. */
  training: sourceIds.default([]),
  /** Shown to people who live in the country. Only with a source. */
  legal: z.array(legalNoteSchema).default([]),
  ...provenance,
});
export type Action = z.output<typeof actionSchema>;
export const actionsFile = z.array(actionSchema);

/** Low-tech habits a person can say they have. */
export const practiceSchema = z.strictObject({
  id: identifier,
  /** What having it counts against, for "already in your favour": threat ids. */
  against: z.array(z.string()).default([]),
});
export type Practice = z.output<typeof practiceSchema>;
export const practicesFile = z.array(practiceSchema);
