import { normalisePassphrase } from '../../models/vault/normalise-passphrase.ts';
import type { DerivationCost } from './derivation-cost.ts';
import type { Derive, KeyDerivation } from './key-derivation.ts';
import type { Sodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';

/** The work on the passphrases of one request: says beforehand how long it is likely to take, and can be stopped. */
export class PassphraseWork {
  readonly #sodium: Sodium;
  readonly #derivation: KeyDerivation;
  readonly #tell: (expectedMilliseconds: number) => void;
  readonly #stopping = new AbortController();
  #announced = 0;

  constructor(sodium: Sodium, derivation: KeyDerivation, tell: (expectedMilliseconds: number) => void) {
    this.#sodium = sodium;
    this.#derivation = derivation;
    this.#tell = tell;
  }

  /** From here on, and in the middle of a derivation, nothing is derived any more. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Says how long the derivations that follow take together, where there is more than one. */
  async announce(costs: readonly DerivationCost[]): Promise<void> {
    const expected = await Promise.all(costs.map((cost) => this.#derivation.expectedMilliseconds(cost)));
    this.#announced = costs.length;
    this.#tell(expected.reduce((sum, one) => sum + one, 0));
  }

  /** @throws VaultError `stopped`, also where it was stopped before it began */
  readonly derive: Derive = async (passphrase, cost, salt) => {
    const normalised = normalisePassphrase(passphrase);
    if (normalised === '') throw new VaultError('empty-passphrase');
    if (this.#announced === 0) await this.announce([cost]);
    this.#announced--;
    const { signal } = this.#stopping;
    if (signal.aborted) throw new VaultError('stopped');
    const key = await this.#derivation.derive(new TextEncoder().encode(normalised), cost, salt, signal);
    if (!signal.aborted) return key;
    this.#sodium.memzero(key);
    throw new VaultError('stopped');
  };
}
