import workerUrl from '../assessment.worker.ts?worker&url';
import type { WorkerSeam } from './assessor.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The one script URL that the content policy lets through: our own worker's. */
const ownWorkerOnly = {
  createScriptURL: (url: string): string => {
    if (url !== workerUrl) throw new TypeError('not our worker');
    return url;
  },
};

let trusted: string | undefined;

export const startWorker = (): WorkerSeam => {
  // A policy of this name may be made only once.
  trusted ??=
    window.trustedTypes?.createPolicy('leeward-worker', ownWorkerOnly).createScriptURL(workerUrl) ??
    workerUrl;
  // The seam is a Worker's own shape, with what is said over it named.
  return new Worker(trusted, { type: 'module' }) as unknown as WorkerSeam;
};
