import * as z from 'zod';
import { appearance, IDLE_MINUTES_LIMIT, whoseComputer } from '../contract/vault-messages.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Profile } from '../profile/profile.ts';
import { readProfile } from '../profile/read-profile.ts';
import { textOfPart } from '../profile/text-of-part.ts';
import type { Sentence } from '../reasoning/assessment.ts';
import { EFFORTS } from '../vocabulary/efforts.ts';

const CASE_FORMAT = 'leeward-case';
const CASE_VERSION = 1;

/** Everything of a case but its profile, which is checked against the knowledge. */
const caseFrame = z.strictObject({
  format: z.literal(CASE_FORMAT),
  version: z.literal(CASE_VERSION),
  language: appearance.shape.language,
  theme: appearance.shape.theme,
  textSize: appearance.shape.textSize,
  /** Whose computer it was said to be; null where that was not asked yet. */
  computer: whoseComputer.nullable(),
  /** Questions that were answered, skipped or not known. */
  passed: z.array(z.string().max(200)).max(5_000),
  lockAfterMinutes: z.int().min(1).max(IDLE_MINUTES_LIMIT),
  /** How much the person can take on, and actions they do not want: no profile holds them. */
  effort: z.enum(EFFORTS).nullable(),
  refusedActions: z.array(z.string().max(200)).max(5_000),
  profile: z.unknown(),
});

/** What a case of a vault holds. */
export type CaseContent = Omit<z.output<typeof caseFrame>, 'format' | 'version' | 'profile'> & {
  readonly profile: Profile;
};

export type ReadCase =
  | { readonly ok: true; readonly content: CaseContent }
  | { readonly ok: false; readonly problem: Sentence };

/** The first turns version 1 into version 2, and so on. Older versions are read for ever. */
const MIGRATIONS: readonly ((older: object) => object)[] = [];

const problem = (id: string): ReadCase => ({ ok: false, problem: { id: `vault.case.${id}`, args: {} } });

const parsedObject = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
};

/** What a case holds, as a text. */
export const writeCaseContent = (content: CaseContent): string =>
  JSON.stringify({ format: CASE_FORMAT, version: CASE_VERSION, ...content });

/** Reads what a case holds and checks every id in it against the knowledge. One problem at a time; never throws. */
export const readCaseContent = (text: string, pack: Pack): ReadCase => {
  const written = parsedObject(text);
  const { format, version } = (written ?? {}) as { format?: unknown; version?: unknown };
  if (!written || format !== CASE_FORMAT || typeof version !== 'number') return problem('unreadable');
  if (version > CASE_VERSION) return problem('newer-version');
  const current = MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), written);
  const frame = caseFrame.safeParse(current);
  if (!frame.success) return problem('unreadable');
  const { format: _, version: __, profile, ...rest } = frame.data;
  const read = readProfile(textOfPart(profile), pack);
  return read.ok ? { ok: true, content: { ...rest, profile: read.profile } } : read;
};
