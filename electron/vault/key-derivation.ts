import type { DerivationCost } from './derivation-cost.ts';

/** The slow part of opening, which runs beside the session so that the session goes on answering. */
export interface KeyDerivation {
  /** Takes the passphrase's bytes away. @throws VaultError `stopped` where the signal says so */
  derive(
    passphrase: Uint8Array,
    cost: DerivationCost,
    salt: Uint8Array,
    stopping: AbortSignal,
  ): Promise<Uint8Array>;
  costForNew(): Promise<DerivationCost>;
  expectedMilliseconds(cost: DerivationCost): Promise<number>;
}

export type Derive = (passphrase: string, cost: DerivationCost, salt: Uint8Array) => Promise<Uint8Array>;

/** A vault and its copy mostly share salt and cost: the second then needs no second derivation. */
export function rememberingLast(derive: Derive): Derive & { forget(wipe: (key: Uint8Array) => void): void } {
  let last: { same: string; key: Promise<Uint8Array> } | undefined;
  const remembering: Derive = (passphrase, cost, salt) => {
    const same = `${cost.memoryKiB} ${cost.passes} ${salt.join()}`;
    if (last?.same !== same) last = { same, key: derive(passphrase, cost, salt) };
    return last.key;
  };
  const forget = (wipe: (key: Uint8Array) => void): void => {
    last?.key.then(wipe, () => undefined);
    last = undefined;
  };
  return Object.assign(remembering, { forget });
}
