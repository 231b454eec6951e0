import { useStore } from './store.ts';
import type { OpenedVault, VaultDialog } from './vault-slice.ts';

export const showVaultDialog = (vaultDialog: VaultDialog): void => useStore.setState({ vaultDialog });

export const closeVaultDialog = (): void => useStore.setState({ vaultDialog: null });

/** Changes what is known of the open vault; where none is open, nothing. */
export const changeVault = (change: Partial<OpenedVault>): void =>
  useStore.setState(({ vault }) => (vault ? { vault: { ...vault, ...change } } : {}));
