import { writeSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import { today } from '../today.ts';
import { assessCommand } from './assess-command.ts';
import type { CommandLineOutcome } from './outcome.ts';
import { writeFilesTogether } from './write-files.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** Writes all of a text: a pipe takes it in pieces, and says so by EAGAIN when it is full. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

/** Runs to its end without an event loop: before a window exists, Electron gives it none. */
export function runCommandLine(words: readonly string[]): CommandLineOutcome {
  const [command = '', ...rest] = words;
  if (command !== 'assess') {
    writeAll(STANDARD_ERROR, `leeward ${command}: not part of this build\n`);
    return { exitCode: 2 };
  }
  return assessCommand(rest, {
    pack,
    today: today(new Date()),
    out: (text) => writeAll(STANDARD_OUTPUT, text),
    error: (text) => writeAll(STANDARD_ERROR, text),
    write: writeFilesTogether,
  });
}
