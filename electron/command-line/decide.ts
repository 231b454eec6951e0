import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CommandLineOutcome, PendingPdf } from './outcome.ts';

const COMMANDS = ['assess', 'room'];

/**
 * Does the work of a command before Electron starts, so that it needs no display, and ends the process.
 * Returns what only Electron can do, or undefined where no command was given.
 */
export function runCommandIfAsked(
  argv: readonly string[],
  exit: (code: number) => never,
): (PendingPdf & { exitCode: number }) | undefined {
  const words = wordsOfCommand(argv);
  if (words === undefined) return undefined;
  const { exitCode, pdf } = loadCommandLine().runCommandLine(words);
  if (pdf === undefined) exit(exitCode);
  const missing = missingForPrinting(process.platform, process.env, process.getuid?.());
  if (missing === undefined) return { ...pdf, exitCode };
  writeSync(2, `${missing}\n`);
  exit(pdf.only ? 2 : exitCode);
}

/** The command and what follows it; Chromium's own switches may stand before. */
export function wordsOfCommand(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.findIndex((word, position) => position > 0 && !word.startsWith('-'));
  return COMMANDS.includes(argv[at] ?? '') ? argv.slice(at) : undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function missingForPrinting(
  platform: string,
  env: Environment,
  uid: number | undefined,
): string | undefined {
  if (uid === 0) return 'No PDF was made: Leeward does not run as root.';
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return undefined;
  return 'No PDF was made: printing needs a display (a virtual one will do: xvfb-run -a leeward assess …).';
}

/** Loaded only when asked for: the window starts without it. */
const loadCommandLine = (): { runCommandLine(words: readonly string[]): CommandLineOutcome } =>
  createRequire(__filename)('./command-line.cjs');
