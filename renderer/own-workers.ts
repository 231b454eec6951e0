import assessmentUrl from './assessment.worker.ts?worker&url';
import lockingUrl from './locking.worker.ts?worker&url';

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

const OWN = { assessment: assessmentUrl, locking: lockingUrl } as const;

/** The script URLs that the content policy lets through: those of our own workers. */
const ownWorkersOnly = {
  createScriptURL: (url: string): string => {
    if (!Object.values(OWN).includes(url)) throw new TypeError('not our worker');
    return url;
  },
};

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

export const startOwnWorker = (name: keyof typeof OWN): Worker => {
  // A policy of this name may be made only once.
  policy ??= window.trustedTypes?.createPolicy('leeward-worker', ownWorkersOnly) ?? ownWorkersOnly;
  return new Worker(policy.createScriptURL(OWN[name]), { type: 'module' });
};
