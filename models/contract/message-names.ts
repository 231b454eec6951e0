/** Everything the window may ask of the shell. A plain list, so that the preload carries no validator. */
export const messageNames = [
  'saveReport',
  'printReport',
  'saveLocked',
  'openProfile',
  'systemLanguages',
  'today',
  'startedAnew',
  'closeProgram',
  'chooseVault',
  'vaultState',
  'lockVault',
  'makeVaultUnreadable',
  'stillHere',
  'copied',
  'lockAfterIdle',
  'keepAppearance',
  'rememberedLook',
  'rememberLook',
  'forgetLook',
] as const;

export type MessageName = (typeof messageNames)[number];

/**
 * What the window hears from the shell of itself, as a message event whose source is the window: the port to the
 * vault's process (`ports[0]`), that this process has ended, and that the vault will be locked within a second: the
 * last change can still be saved, and `lockVault` sent at once.
 */
export const vaultPortNames = ['vault-port', 'vault-ended', 'vault-locking'] as const;
export const [VAULT_PORT, VAULT_ENDED, VAULT_LOCKING] = vaultPortNames;
