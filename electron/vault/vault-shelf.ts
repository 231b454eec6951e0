import type { VaultFailure } from '../../models/contract/vault-messages.ts';
import type { CopyPolicy, Saved } from './save-vault.ts';

/** The disk, as far as the vault process has one: the main process writes sealed bytes for it. */
export interface VaultShelf {
  /** @throws VaultError */
  save(order: { bytes: Uint8Array; copy: CopyPolicy; renewCopy: boolean }): Promise<Saved>;
  /** Before the window hears that the vault is open, so that whoever locks knows it first. */
  opened(): Promise<void>;
}

/** What lay at the place when it was last read. */
export interface FoundVault {
  readonly vault: Uint8Array | VaultFailure;
  readonly copy?: Uint8Array;
}
