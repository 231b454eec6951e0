import type {
  CaseEntry,
  Destruction,
  LockReason,
  VaultFailure,
} from '../../models/contract/vault-messages.ts';

/** After how many minutes with nobody there a vault can be set to lock. */
export const LOCK_AFTER_MINUTES = [1, 5, 15, 60] as const;
export const LOCK_AFTER_AT_FIRST = 5;

/** Dialogs that can be asked for from several places. `again`: the process of the open vault has ended. */
export type VaultDialog = 'make' | 'open' | 'again' | 'manage' | 'unreadable';

/** The vault that is open in this window. */
export interface OpenedVault {
  /** Of its file, without the folder. */
  readonly name: string;
  readonly cases: readonly CaseEntry[];
  /** The case that is on the screen. */
  readonly current: string;
  readonly saving: 'saved' | 'saving' | 'failed';
  /** Why the last save failed. */
  readonly failure: VaultFailure | null;
  /** The system says that the last save has reached the disk. */
  readonly settled: boolean;
  /** Its last good copy was opened in its place. */
  readonly fromCopy: boolean;
  readonly lockAfterMinutes: number;
  /** The case in the vault was no longer as this window had left it: what is on the screen became one of its own. */
  readonly keptBeside: boolean;
  /** The passphrase was changed although its dialog had been closed; an older copy may be left with it. */
  readonly changedLate: 'changed' | 'old-copy-left' | null;
  /** Its process has ended by itself: what is on the screen is nowhere else. */
  readonly ended: boolean;
}

/** What is so of every vault in the moment it is opened. */
export const JUST_OPENED = {
  saving: 'saved',
  failure: null,
  ended: false,
  keptBeside: false,
  changedLate: null,
} as const;

export interface VaultSlice {
  readonly vault: OpenedVault | null;
  /** A vault that was open before this window was. */
  readonly lockedVault: { readonly name: string; readonly because: LockReason } | null;
  /** What became of a vault that was made unreadable: said until one goes on. */
  readonly madeUnreadable: Destruction | null;
  readonly vaultDialog: VaultDialog | null;
}

export const createVault = (): VaultSlice => ({
  vault: null,
  lockedVault: null,
  madeUnreadable: null,
  vaultDialog: null,
});
