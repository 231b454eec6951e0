import { z } from 'zod';
import { look } from './look-messages.ts';

export const CASE_LIMIT = 64;
export const PROFILE_LIMIT_BYTES = 5_000_000;
export const VAULT_LIMIT_BYTES = 64 * 1024 * 1024;
const PASSPHRASE_LIMIT = 1_024;
export const IDLE_MINUTES_LIMIT = 120;

/** What can go wrong with a vault. For each there is a text `vault.failed.<code>` in every language. */
export const vaultFailures = [
  'wrong-passphrase',
  'truncated',
  'damaged',
  'downgraded',
  'too-costly',
  'newer-version',
  'too-large',
  'not-a-vault',
  'made-unreadable',
  'missing',
  'unreadable',
  'no-memory',
  'empty-passphrase',
  'stopped',
  'disk-full',
  'read-only',
  'gone',
  'changed-elsewhere',
  'busy-elsewhere',
  'already-there',
  'copy-name-taken',
  'name-too-long',
  'save-failed',
  'failed',
] as const;

export type VaultFailure = (typeof vaultFailures)[number];

export const vaultFailure = z.enum(vaultFailures);

const request = z.int().nonnegative();
const passphrase = z.string().min(1).max(PASSPHRASE_LIMIT);
const caseId = z.string().regex(/^[0-9a-f]{32}$/);

/** Half-spaces belong to Persian; what turns the direction of a line around does not belong in a name. */
export const caseLabel = z
  .string()
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u);

const caseContent = z.string().max(PROFILE_LIMIT_BYTES);

/** What the window may ask of the vault process, over a port that only the two of them hold. */
export const vaultRequest = z.discriminatedUnion('ask', [
  /** A vault is never empty: one that was made without its first case would be in the way of the next attempt. */
  z.strictObject({ request, ask: z.literal('make'), passphrase, label: caseLabel, content: caseContent }),
  z.strictObject({ request, ask: z.literal('open'), passphrase }),
  z.strictObject({ request, ask: z.literal('open-case'), case: caseId }),
  /** Without `case` a new one is made; without `label` a case keeps the name it has. */
  z.strictObject({
    request,
    ask: z.literal('save-case'),
    case: caseId.optional(),
    label: caseLabel.optional(),
    content: caseContent,
  }),
  z.strictObject({ request, ask: z.literal('rename-case'), case: caseId, label: caseLabel }),
  z.strictObject({ request, ask: z.literal('remove-case'), case: caseId }),
  z.strictObject({ request, ask: z.literal('change-passphrase'), current: passphrase, next: passphrase }),
  /** Ends the work on a passphrase that the other request began; that one is then answered with `stopped`. */
  z.strictObject({ request, ask: z.literal('stop-deriving'), stops: request }),
  z.strictObject({ request, ask: z.literal('draw-passphrase'), language: z.enum(['en', 'fa', 'ar']) }),
]);

export type VaultRequest = z.output<typeof vaultRequest>;

export interface CaseEntry {
  readonly case: string;
  readonly label: string;
}

/** What each question is answered with. */
export interface VaultResults {
  /** `lastGoodCopy`: the vault itself could not be read, for the reason given, and the copy beside it was opened. */
  open: { cases: readonly CaseEntry[]; lastGoodCopy?: VaultFailure };
  'open-case': { content: string };
  /** `settled`: the system says that the file has reached the disk. */
  make: { case: string; cases: readonly CaseEntry[]; settled: boolean };
  'save-case': { case: string; cases: readonly CaseEntry[]; settled: boolean };
  'rename-case': { cases: readonly CaseEntry[]; settled: boolean };
  'remove-case': { cases: readonly CaseEntry[]; settled: boolean };
  /** `oldCopyLeft`: a file beside the vault may still open with the passphrase that was given up. */
  'change-passphrase': { settled: boolean; oldCopyLeft: boolean };
  /** What came of it is the other request's answer: where the work was done already, that one goes on. */
  'stop-deriving': undefined;
  'draw-passphrase': { passphrase: string; bits: number };
}

export type VaultQuestion = keyof VaultResults;

/** What comes back from the vault process. `expectedMilliseconds` is an estimate for the work that begins now. */
export type VaultAnswer =
  | { readonly request: number; readonly ok: true; readonly result: VaultResults[VaultQuestion] }
  | { readonly request: number; readonly ok: false; readonly code: VaultFailure }
  | { readonly request: number; readonly deriving: { readonly expectedMilliseconds: number } };

/** `failure` is what can be said of the file without its passphrase: for a new vault, `missing` is as it should be. */
export type VaultChoice = { chosen: false } | { chosen: true; name: string; failure?: VaultFailure };

export interface Destruction {
  /** Files whose key was written over. */
  readonly destroyed: number;
  /** Files where that failed: they still open with their passphrase. */
  readonly left: number;
}

/** Whose computer this is, as one says it. */
export const whoseComputer = z.enum(['mine', 'mine-shared', 'someone-elses', 'trainers', 'unknown']);

/** How a window looks. It says little, and the window that follows a lock must be readable for the same person. */
export const appearance = z.strictObject({
  ...look.shape,
  /** Whose computer this is, where it was said. */
  computer: whoseComputer.optional(),
});

export type Appearance = z.output<typeof appearance>;

/** `computer`: it slept, locked its screen or ended the session. `ended`: the window or the process ended by itself. */
export type LockReason = 'asked' | 'idle' | 'computer' | 'ended';

/** What a fresh window is told. `name` is the file's, without its folder. */
export type VaultState = (
  | { readonly vault: 'none' }
  | { readonly vault: 'locked'; readonly name: string; readonly because: LockReason }
  | ({ readonly vault: 'made-unreadable' } & Destruction)
) & { readonly appearance?: Appearance };
