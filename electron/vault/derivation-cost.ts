import type { VaultFailure } from '../../models/contract/vault-messages.ts';

/** What a guess costs: Argon2id with one lane, the only number of lanes that libsodium computes. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

const MIB = 1024;
const LEAST: DerivationCost = { memoryKiB: 64 * MIB, passes: 3 };
const MOST_MEMORY_KIB = 512 * MIB;
/** Memory times passes: about two to five seconds on an old computer. */
const MOST_WORK_KIB = 2048 * MIB;

const MEMORY_STEPS_KIB = [512, 256, 128, 64].map((mebibytes) => mebibytes * MIB);
const AIM_MILLISECONDS = 1_000;
const SHARE_OF_MEMORY = 8;

/** Checked before anything is derived, so that a planted header can neither weaken a vault nor hang the program. */
export function costRefusal({ memoryKiB, passes }: DerivationCost): VaultFailure | undefined {
  if (memoryKiB < LEAST.memoryKiB || passes < LEAST.passes) return 'downgraded';
  return memoryKiB > MOST_MEMORY_KIB || memoryKiB * passes > MOST_WORK_KIB ? 'too-costly' : undefined;
}

/**
 * As much memory as three passes can fill in about a second on this machine, then as many passes as the second
 * allows; never under 64 MiB and three passes, never over an eighth of the machine's memory.
 * @param millisecondsPerMiB for one pass over one MiB, measured here
 */
export function chooseCost(millisecondsPerMiB: number, totalMemoryBytes: number): DerivationCost {
  const affordableKiB = (AIM_MILLISECONDS / millisecondsPerMiB) * MIB;
  const allowedKiB = Math.min(affordableKiB / LEAST.passes, totalMemoryBytes / SHARE_OF_MEMORY / 1024);
  const memoryKiB = MEMORY_STEPS_KIB.find((step) => step <= allowedKiB) ?? LEAST.memoryKiB;
  const passes = Math.min(Math.floor(affordableKiB / memoryKiB), MOST_WORK_KIB / memoryKiB);
  return { memoryKiB, passes: Math.max(LEAST.passes, passes) };
}

export const expectedMilliseconds = (
  { memoryKiB, passes }: DerivationCost,
  millisecondsPerMiB: number,
): number => (memoryKiB / MIB) * passes * millisecondsPerMiB;
