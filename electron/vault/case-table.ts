import { z } from 'zod';
import { CASE_LIMIT, caseLabel, PROFILE_LIMIT_BYTES } from '../../models/contract/vault-messages.ts';
import { KEY_BYTES } from './derive-key.ts';
import { paddedSize } from './padded-size.ts';
import { SEAL_BYTES } from './sealing.ts';
import { type Migrations, migrate } from './versions.ts';

/** Four bytes more than a content, for its length, rounded up to a step. */
const LARGEST_CASE = paddedSize(PROFILE_LIMIT_BYTES + 4) + SEAL_BYTES;

const hexOf = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

const caseRow = z.strictObject({
  id: hexOf(16),
  label: caseLabel,
  /** The case's own key, sealed under a key of the file. */
  key: hexOf(KEY_BYTES + SEAL_BYTES),
  /** Where the sealed content begins, counted from the end of the table. */
  at: z.int().nonnegative(),
  bytes: z.int().min(SEAL_BYTES).max(LARGEST_CASE),
});

const caseTable = z.strictObject({
  cases: z.array(caseRow).max(CASE_LIMIT),
  /** BLAKE2b of everything after the table, so that damage in a case shows before the case is opened. */
  digest: hexOf(32),
});

export type CaseRow = z.output<typeof caseRow>;
export type CaseTable = z.output<typeof caseTable>;

/** A content may be as many bytes long as a file holds, in as many letters as the contract allows. */
export const caseTooLarge = (content: Uint8Array): boolean => content.length > PROFILE_LIMIT_BYTES;

export const encodeTable = (table: CaseTable): Uint8Array => new TextEncoder().encode(JSON.stringify(table));

/** The table in the present version, or undefined where it does not hold together. */
export function readTable(
  version: number,
  encoded: Uint8Array,
  bodyBytes: number,
  steps: Migrations,
): CaseTable | undefined {
  const read = caseTable.safeParse(migrate(version, parsedJson(encoded), steps));
  if (!read.success) return undefined;
  const { cases } = read.data;
  const inside = cases.every(({ at, bytes }) => at + bytes <= bodyBytes);
  const distinct = new Set(cases.map(({ id }) => id)).size === cases.length;
  return inside && distinct ? read.data : undefined;
}

function parsedJson(encoded: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(encoded));
  } catch {
    return undefined;
  }
}
