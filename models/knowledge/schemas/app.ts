import * as z from 'zod';
import { FACTORS } from '../../vocabulary/capabilities.ts';
import { DATA_KINDS } from '../../vocabulary/data.ts';
import { USES } from '../../vocabulary/people.ts';
import { PLACES, PROTECTIONS, TIMES } from '../../vocabulary/places.ts';
import { condition, provenance } from './fact.ts';
import { datedAs, identifier, sourceIds } from './identifiers.ts';

/** Value ids of settings; booleans are read as `on` and `off`, because YAML 1.1 writers produce them. */
const valueId = z
  .union([identifier, z.boolean()])
  .transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value));

const menuPath = z.strictObject({
  /** Where the path was read: a platform or `any`. */
  platform: z.enum(['android', 'iphone', 'desktop', 'any']),
  /** Menu names as the product shows them in English, in order. */
  menus: z.array(z.string().min(1)).min(1),
  checked: datedAs.optional(),
  sources: sourceIds.default([]),
});

/** A setting as the product shows it, with what it may be set to. Weakest value first. */
export const settingSchema = z.strictObject({
  id: identifier,
  /** The product's own name, never translated. */
  label: z.string().min(1),
  values: z.array(valueId).min(2),
  default: valueId.optional(),
  /**
   * `creation`: decides how new data comes into being, so what is already stored keeps the earlier value
   * (semantics 2). `state`: decides what holds now, for old and new alike.
   */
  governs: z.enum(['creation', 'state']).default('state'),
  /** Agreed by both sides of a chat: for those a person talks to, the person's own answer counts. */
  bothSides: z.boolean().default(false),
  /** Ask only while this holds; otherwise the answer cannot matter. */
  askIf: condition.optional(),
  /** The same choice as another app's or device's setting (`iphone.icloud-backup`): asked and stored once. */
  sameAs: z.string().optional(),
  /** One of the two to four questions that decide most for this app. */
  decisive: z.boolean().default(false),
  paths: z.array(menuPath).default([]),
  ...provenance,
});
export type Setting = z.output<typeof settingSchema>;

/** The longest that a kind of data is kept: days, months or years as ISO 8601 writes them, or as long as the account. */
const keptFor = z.union([
  z.literal('with-the-account'),
  z.string().regex(/^P\d+[DMY]$/, 'P30D, P12M, P2Y or with-the-account'),
]);

/** A copy of kinds of data at a place, held by an operator or on a device, under a protection. */
export const holdingSchema = z.strictObject({
  id: identifier,
  data: z.array(z.enum(DATA_KINDS)).min(1),
  place: z.enum(PLACES),
  /** Operator id. Left out for copies on devices, whose holder is the device. */
  holder: identifier.optional(),
  protection: z.enum(PROTECTIONS),
  /** The copy exists while one of these uses is made of the app; none named: while the app is used at all. */
  uses: z.array(z.enum(USES)).default([]),
  when: condition.default({}),
  times: z
    .array(z.enum(TIMES))
    .min(1)
    .default([...TIMES]),
  /** Only on or from these devices. None named: wherever the app runs. */
  devices: z.array(identifier).default([]),
  /** The server shows it to whoever newly logs in to the account. */
  synced: z.boolean().default(false),
  /** People this person talks to keep the same copy, under their own settings. */
  alsoOthers: z.boolean().default(false),
  /** The person can delete what is already there (a practice choice, `old-history`). */
  deletable: z.boolean().default(false),
  /** How long at most, where the sources of this copy say it. Kinds left out: not known, or until deleted. */
  keptFor: z.partialRecord(z.enum(DATA_KINDS), keptFor).optional(),
  ...provenance,
});
export type Holding = z.output<typeof holdingSchema>;

const loginSchema = z.strictObject({
  id: identifier,
  /** All of these together open the account. */
  factors: z.array(z.enum(FACTORS)).min(1).max(2),
  /** `account`: logs in to what is there. `new-registration`: takes the number over; old content stays away. */
  gives: z.enum(['account', 'new-registration', 'deletion']).default('account'),
  when: condition.default({}),
  ...provenance,
});

const mailboxSchema = z.strictObject({
  id: identifier,
  /** What opens the recovery mailbox of this app's account. */
  openedBy: z.enum(FACTORS),
  when: condition.default({}),
  ...provenance,
});

const disclosureSchema = z.strictObject({
  id: identifier,
  data: z.array(z.enum(DATA_KINDS)).min(1),
  /** `states`: the provider says it gives this on a valid order. `documented`: it was shown to have given it. */
  basis: z.enum(['states', 'documented']),
  /** Copies that it is about, where it gives one and not another; none named: every copy of these data. */
  holdings: z.array(identifier).default([]),
  /** Countries for which it is documented; none named: not told apart. */
  countries: z.array(z.string()).default([]),
  ...provenance,
});

/** Any other typed fact of the app, written as an atom with the app as `this`. See rules/predicates.yaml. */
export const plainFactSchema = z.strictObject({
  id: identifier,
  fact: z.string().min(3),
  when: condition.default({}),
  uses: z.array(z.enum(USES)).default([]),
  ...provenance,
});

/** Something nobody outside can answer (semantics 1, kind world). Weaker value last. */
export const worldSchema = z.strictObject({
  id: identifier,
  values: z.array(valueId).length(2),
  reason: z.enum(['undisclosed', 'contested']).default('undisclosed'),
  ...provenance,
});

export const appSchema = z.strictObject({
  id: identifier,
  kind: z.enum(['app', 'device', 'service']),
  /** What kind of device it is, where it is one: a computer is nothing that everyone has on them. */
  form: z.enum(['phone', 'computer']).default('phone'),
  operator: identifier,
  /** A closed service says `until` when it ran: afterwards only copies of the past are left. */
  status: z.enum(['active', 'closed']).default('active'),
  uses: z.array(z.enum(USES)).default([]),
  /** Devices on which the app runs. */
  runsOn: z.array(identifier).default([]),
  settings: z.array(settingSchema).default([]),
  holdings: z.array(holdingSchema).default([]),
  logins: z.array(loginSchema).default([]),
  mailboxes: z.array(mailboxSchema).default([]),
  disclosures: z.array(disclosureSchema).default([]),
  facts: z.array(plainFactSchema).default([]),
  world: z.array(worldSchema).default([]),
  /** Combinations of this app's answers that cannot be. Semantics 5. */
  never: z.array(condition).default([]),
  ...provenance,
});
export type App = z.output<typeof appSchema>;
