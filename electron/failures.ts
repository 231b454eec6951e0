import inspector from 'node:inspector';
import { app } from 'electron';

const EXIT_INTERNAL_ERROR = 70;

/** Electron's own answer to an uncaught error is a native dialog that shows paths and waits for a click. */
export function stopOnUncaughtErrors(): void {
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}

function stop(error: unknown): void {
  // A message may hold what the person typed: only a build opened for tests says more than the kind.
  const detail = inspector.url() === undefined || !(error instanceof Error) ? '' : `\n${error.stack}`;
  process.stderr.write(`Leeward stopped: internal error.${detail}\n`);
  app.exit(EXIT_INTERNAL_ERROR);
}
