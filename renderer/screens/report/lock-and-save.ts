import type { SaveResult } from '../../../models/contract/messages.ts';
import { lockFile } from '../../locking/lock-file.ts';
import type { LockAnswer, LockKey } from '../../locking/messages.ts';
import { type ReportFile, reportBytes, saveLockedFile } from './report-file.ts';

export type LockStage = 'making' | 'locking' | 'saving';

const stopped = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));

/** Resolves to null once it is stopped; the thread ends with what it was given. */
const locked = async (content: Uint8Array, key: LockKey, signal: AbortSignal): Promise<LockAnswer | null> => {
  const locking = lockFile({ content, key });
  const answer = await Promise.race([locking.answer, stopped(signal)]);
  if (answer === null) locking.stop();
  return answer;
};

/** Makes the file, locks it and hands it to the shell. Where it is stopped before that, nothing has been written. */
export const lockAndSave = async (
  file: ReportFile,
  key: LockKey,
  onStage: (stage: LockStage) => void,
  signal: AbortSignal,
): Promise<SaveResult | 'no-recipient' | 'not-locked'> => {
  const content = await reportBytes(file);
  if (signal.aborted) return 'not-locked';
  if (content === null) return { ok: false, code: 'failed', folder: null };
  onStage('locking');
  const answer = await locked(content, key, signal);
  if (answer === null) return 'not-locked';
  if (!answer.ok) return answer.reason === 'recipient' ? 'no-recipient' : 'not-locked';
  onStage('saving');
  return saveLockedFile(file, answer.locked);
};
