import inspector from 'node:inspector';
import { app } from 'electron';

const EXIT_INTERNAL_ERROR = 70;
/** A program that is broken does not wait for long. Milliseconds. */
const LAST_ACT_MS = 500;

const lastActs: (() => unknown)[] = [];
let stopping = false;

/** Electron's own answer to an uncaught error is a native dialog that shows paths and waits for a click. */
export function stopOnUncaughtErrors(): void {
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}

/** What is done even before an end by an uncaught error, if it does not take long. */
export function beforeAbruptEnd(act: () => unknown): void {
  lastActs.push(act);
}

function stop(error: unknown): void {
  if (stopping) return;
  stopping = true;
  // A message may hold what the person typed: only a build opened for tests says more than the kind.
  const detail = inspector.url() === undefined || !(error instanceof Error) ? '' : `\n${error.stack}`;
  process.stderr.write(`Leeward stopped: internal error.${detail}\n`);
  const patience = new Promise((resolve) => setTimeout(resolve, LAST_ACT_MS));
  const done = Promise.allSettled(lastActs.map(async (act) => act()));
  void Promise.race([done, patience]).then(() => app.exit(EXIT_INTERNAL_ERROR));
}
