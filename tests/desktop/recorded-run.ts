import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type InternetCalls, internetCallsIn, recordingCalls } from './internet-calls.ts';
import { startIn } from './namespace.ts';
import { killGroup, sleep } from './program.ts';

/** After its hands have done what they do, a program ends by itself. */
const MOST_MILLISECONDS = 60_000;

export interface Where {
  readonly display: string;
  readonly home: string;
}

/** Runs a program to its own end where packets would leave, and says what it asked the kernel for. */
export async function callsOf(
  starter: string,
  where: Where,
  hands: () => Promise<void> = async () => undefined,
): Promise<InternetCalls & { status: number | null }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-calls-'));
  const record = path.join(folder, 'calls');
  const program = startIn('sink', starter, where, recordingCalls(record));
  try {
    const ended = once(program, 'exit');
    await hands();
    await Promise.race([ended, sleep(MOST_MILLISECONDS)]);
    return { ...internetCallsIn(record), status: program.exitCode };
  } finally {
    killGroup(program.pid);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
