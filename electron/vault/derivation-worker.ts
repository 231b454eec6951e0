import os from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { VaultFailure } from '../../models/contract/vault-messages.ts';
import { chooseCost, type DerivationCost, expectedMilliseconds } from './derivation-cost.ts';
import { deriveKey, measureDerivation } from './derive-key.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { loadSodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';

type Work =
  | { readonly work: 'measure' }
  | {
      readonly work: 'derive';
      readonly passphrase: Uint8Array;
      readonly cost: DerivationCost;
      readonly salt: Uint8Array;
    };

type Done =
  | { readonly millisecondsPerMiB: number }
  | { readonly key: Uint8Array }
  | { readonly code: VaultFailure };

/**
 * Derives in a thread that lives for one derivation: WebAssembly never gives memory back, and half a gigabyte would
 * stay taken for as long as the vault is open.
 * @param program the bundle that runs `workAsThread` when it is started as a thread
 */
export function deriveInThread(program: string): KeyDerivation {
  let measured: Promise<number> | undefined;
  const speed = (): Promise<number> => {
    measured ??= inThread(program, { work: 'measure' }, []).then((done) =>
      'millisecondsPerMiB' in done ? done.millisecondsPerMiB : Promise.reject(new VaultError('failed')),
    );
    return measured;
  };
  return {
    derive: async (passphrase, cost, salt, stopping) => {
      const work: Work = { work: 'derive', passphrase, cost, salt };
      const done = await inThread(program, work, [passphrase.buffer], stopping);
      if ('key' in done) return done.key;
      throw new VaultError('code' in done ? done.code : 'failed');
    },
    costForNew: async () => chooseCost(await speed(), os.totalmem()),
    expectedMilliseconds: async (cost) => Math.round(expectedMilliseconds(cost, await speed())),
  };
}

function inThread(
  program: string,
  work: Work,
  transferred: ArrayBufferLike[],
  stopping?: AbortSignal,
): Promise<Done> {
  const thread = new Worker(program);
  const answered = new Promise<Done>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    stopping?.addEventListener('abort', () => reject(new VaultError('stopped')), { once: true });
    // Out of memory in the middle of the work ends a thread without a word.
    thread.once('exit', () => reject(new VaultError('no-memory')));
  });
  thread.postMessage(work, transferred as ArrayBuffer[]);
  return answered.finally(() => thread.terminate());
}

/** The other end: waits for one piece of work, does it, answers. */
export function workAsThread(): void {
  parentPort?.once('message', async (work: Work) => {
    const done = await doWork(work);
    parentPort?.postMessage(done, 'key' in done ? [done.key.buffer as ArrayBuffer] : []);
  });
}

async function doWork(work: Work): Promise<Done> {
  const sodium = await loadSodium();
  if (work.work === 'measure')
    return { millisecondsPerMiB: measureDerivation(sodium, () => performance.now()) };
  const { passphrase, cost, salt } = work;
  try {
    return { key: deriveKey(sodium, passphrase, cost, salt) };
  } catch (error) {
    return { code: error instanceof VaultError ? error.code : 'failed' };
  } finally {
    sodium.memzero(passphrase);
  }
}
