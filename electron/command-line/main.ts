import { writeSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import { createTexts } from '../../models/reporting/texts.ts';
import { today } from '../today.ts';
import { assessCommand } from './assess-command.ts';
import type { CommandLineOutcome } from './outcome.ts';
import { writeFilesTogether } from './write-files.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** Whoever read along has closed, or the disk behind it is full: no fault of the program. */
class NotTaken extends Error {}

/**
 * Writes all of a text: a pipe takes it in pieces, and says so by EAGAIN when it is full.
 * @throws {NotTaken} where no more of it is taken
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw new NotTaken();
    }
  }
}

/** To whom it may still reach: where that is closed too, the exit code alone tells. */
function say(text: string): void {
  try {
    writeAll(STANDARD_ERROR, text);
  } catch {
    // nobody listens
  }
}

/** Runs to its end without an event loop: before a window exists, Electron gives it none. */
export function runCommandLine(words: readonly string[]): CommandLineOutcome {
  const [command = '', ...rest] = words;
  if (command !== 'assess') {
    say(`leeward ${command}: not part of this build\n`);
    return { exitCode: 2 };
  }
  try {
    return assessCommand(rest, {
      pack,
      today: today(new Date()),
      out: (text) => writeAll(STANDARD_OUTPUT, text),
      error: say,
      write: writeFilesTogether,
    });
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const sentence = { id: 'problem.not-taken', args: {} };
    say(`${createTexts(pack.texts, 'en').sentence(sentence)}\n`);
    return { exitCode: 2 };
  }
}
