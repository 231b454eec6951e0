import { z } from 'zod';
import { type LookOutcome, look, type RememberedLook } from './look-messages.ts';
import type { MessageName } from './message-names.ts';
import { reportFormats } from './report-formats.ts';
import type { Destruction, VaultChoice, VaultState } from './vault-messages.ts';
import { appearance, IDLE_MINUTES_LIMIT } from './vault-messages.ts';

export const REPORT_LIMIT = 32_000_000;
/** A report in bytes, and what locking adds: letters of two bytes each, at most. */
export const LOCKED_LIMIT_BYTES = 2 * REPORT_LIMIT + 1_000_000;

/** Formats whose file is bytes; the others are text. */
const formatsOfBytes: readonly string[] = ['docx', 'odt'];

/** A date without a time of day, as `2026-11-21`. */
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A file name without folder or extension; the shell adds the extension. */
const suggestedName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u);

const LOCKED_FIRST_LINE = 'age-encryption.org/v1\n';

/** A file that opens with its passphrase or key alone; nothing else goes to disk by this way. */
const lockedFile = z.custom<Uint8Array>(
  (bytes) =>
    bytes instanceof Uint8Array &&
    bytes.byteLength <= LOCKED_LIMIT_BYTES &&
    [...LOCKED_FIRST_LINE].every((letter, at) => bytes[at] === letter.charCodeAt(0)),
);

interface Message<Request extends z.ZodType, Result> {
  readonly request: Request;
  /** Only a type: what the shell answers is ours and is not parsed again. */
  readonly result?: Result;
}

const answering =
  <Result>() =>
  <Request extends z.ZodType>(request: Request): Message<Request, Result> => ({ request });

export type SaveFailure = 'disk-full' | 'read-only' | 'name-too-long' | 'failed';
export type OpenFailure = 'cancelled' | 'too-large' | 'unreadable';
/** `name` is that of the file as the person chose it, without its folder. */
export type SaveResult =
  | { ok: true; saved: false }
  | { ok: true; saved: true; name: string }
  /** `folder` is the name of the folder alone, as the person knows it; null where none was reached. */
  | { ok: false; code: SaveFailure; folder: string | null };
export type PrintResult = { ok: true; pdf: Uint8Array } | { ok: false };
export type OpenResult = { ok: true; text: string } | { ok: false; code: OpenFailure };

export const messages = {
  /** `content` is the finished file; for `pdf` it is the HTML to print. `saved` is false when the person cancels. */
  saveReport: answering<SaveResult>()(
    z
      .strictObject({
        suggestedName,
        format: z.enum(reportFormats),
        content: z.union([
          z.string().max(REPORT_LIMIT),
          z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= REPORT_LIMIT),
        ]),
        /** The day the file may say it was made on; null for a file without title and day. */
        day: day.nullable(),
      })
      .refine(({ format, content }) => formatsOfBytes.includes(format) === (typeof content !== 'string')),
  ),
  /** The print of a report as bytes, for the window to lock: `content` is the HTML. Nothing is written. */
  printReport: answering<PrintResult>()(
    z.strictObject({ content: z.string().max(REPORT_LIMIT), day: day.nullable() }),
  ),
  /** `content` is the finished file, locked in the window; the shell adds `.age` to the name of the format. */
  saveLocked: answering<SaveResult>()(
    z.strictObject({ suggestedName, format: z.enum(reportFormats), content: lockedFile }),
  ),
  /** The person points to the file; its text is judged in the window. */
  openProfile: answering<OpenResult>()(z.undefined()),
  systemLanguages: answering<readonly string[]>()(z.undefined()),
  today: answering<string>()(z.undefined()),
  /** Whether the window stands in for one that ended by itself. */
  startedAnew: answering<boolean>()(z.undefined()),
  closeProgram: answering<undefined>()(z.undefined()),
  /** Then the window gets a port to the vault's own process; see vault-messages.ts. */
  chooseVault: answering<VaultChoice>()(
    z.discriminatedUnion('purpose', [
      z.strictObject({ purpose: z.literal('open') }),
      z.strictObject({ purpose: z.literal('make'), suggestedName }),
      /** The one that was locked, without a dialog; nothing is chosen where there is none. */
      z.strictObject({ purpose: z.literal('again') }),
    ]),
  ),
  /** What a fresh window begins with. */
  vaultState: answering<VaultState>()(z.undefined()),
  /**
   * Ends the vault's process, a derivation in the middle of its work too. Where a vault was open, this window's process
   * ends as well, and a fresh window asks for `vaultState`. `forget`: that one is not told which vault it was.
   */
  lockVault: answering<undefined>()(z.strictObject({ forget: z.boolean() })),
  /**
   * Destroys the key of the vault that is chosen, open or locked, and of its copies, without asking for a passphrase.
   * Locks as `lockVault` does; the outcome is told here or, where this window ends, by `vaultState`.
   */
  makeVaultUnreadable: answering<Destruction>()(z.undefined()),
  /** Somebody is at the program: keeps it from locking by itself. */
  stillHere: answering<undefined>()(z.undefined()),
  /** Something is being copied out of the window; the shell takes it back from the clipboard after a while. */
  copied: answering<undefined>()(z.undefined()),
  lockAfterIdle: answering<undefined>()(z.strictObject({ minutes: z.int().min(1).max(IDLE_MINUTES_LIMIT) })),
  /** Kept in memory until the program ends, for the window that follows a lock. */
  keepAppearance: answering<undefined>()(appearance),
  /** What a portable program remembers beside itself, and whether it may. */
  rememberedLook: answering<RememberedLook>()(z.undefined()),
  /** `asked`: the person asks for the file. Otherwise it follows a change, and one that is gone is not made again. */
  rememberLook: answering<LookOutcome>()(look.extend({ asked: z.boolean() })),
  forgetLook: answering<LookOutcome>()(z.undefined()),
} satisfies Record<MessageName, Message<z.ZodType, unknown>>;

type Messages = typeof messages;

export type RequestOf<Name extends MessageName> = z.output<Messages[Name]['request']>;
export type ResultOf<Name extends MessageName> =
  NonNullable<Messages[Name]['result']> extends infer Result
    ? [Result] extends [never]
      ? undefined
      : Result
    : never;

/** The shell's end. */
export type MessageHandlers = {
  [Name in MessageName]: (request: RequestOf<Name>) => ResultOf<Name> | Promise<ResultOf<Name>>;
};

/** The window's end: `window.leeward`. */
export type LeewardBridge = {
  readonly [Name in MessageName]: undefined extends RequestOf<Name>
    ? () => Promise<ResultOf<Name>>
    : (request: RequestOf<Name>) => Promise<ResultOf<Name>>;
};
