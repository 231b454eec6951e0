import type { VaultFailure } from '../../models/contract/vault-messages.ts';

/** One of the failures a person is told about. Its message is the code alone: no path, no content. */
export class VaultError extends Error {
  readonly code: VaultFailure;

  constructor(code: VaultFailure) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
  }
}
