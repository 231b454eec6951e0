import { writeSync } from 'node:fs';
import type { CommandLineOutcome } from './outcome.ts';

/** Runs to its end without an event loop: before a window exists, Electron gives it none. */
export function runCommandLine(words: readonly string[]): CommandLineOutcome {
  writeSync(2, `leeward ${words[0] ?? ''}: not part of this build\n`);
  return { exitCode: 2 };
}
