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
  const words = argv.slice(argv.findIndex((word, at) => at > 0 && !word.startsWith('-')));
  if (argv.length < 2 || !COMMANDS.includes(words[0] ?? '')) return undefined;
  const { exitCode, pdf } = loadCommandLine().runCommandLine(words);
  if (pdf === undefined) exit(exitCode);
  const missing = missingForPrinting(process.platform, process.env, process.getuid?.());
  if (missing === undefined) return { ...pdf, exitCode };
  writeSync(2, `${missing}\n`);
  exit(pdf.only ? 2 : exitCode);
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
