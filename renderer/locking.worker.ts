import { Encrypter } from 'age-encryption';
import type { LockAnswer, LockKey, LockRequest } from './locking/messages.ts';

/** As much of a worker's global as is needed; the DOM's types know only windows. */
interface WorkerScope {
  onmessage: ((event: { data: LockRequest }) => void) | null;
  postMessage(answer: LockAnswer, transfer?: readonly ArrayBufferLike[]): void;
}
const scope = globalThis as unknown as WorkerScope;

const encrypterFor = (key: LockKey): Encrypter | null => {
  const encrypter = new Encrypter();
  if (key.kind === 'passphrase') {
    encrypter.setPassphrase(key.passphrase);
    return encrypter;
  }
  try {
    encrypter.addRecipient(key.recipient);
    return encrypter;
  } catch {
    return null;
  }
};

/** One file in the format age (age-encryption.org/v1), in a thread of its own: the slow part stops the thread. */
const lock = async ({ content, key }: LockRequest): Promise<void> => {
  const encrypter = encrypterFor(key);
  if (!encrypter) return scope.postMessage({ ok: false, reason: 'recipient' });
  try {
    const locked = await encrypter.encrypt(content);
    scope.postMessage({ ok: true, locked }, [locked.buffer]);
  } catch {
    scope.postMessage({ ok: false, reason: 'failed' });
  }
};

scope.onmessage = ({ data }) => void lock(data);
