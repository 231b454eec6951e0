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
  'lockVault',
] as const;

export type MessageName = (typeof messageNames)[number];

/**
 * What the window hears from the shell of itself, as a message event whose source is the window: the port to the
 * vault's process (`ports[0]`), and that this process has ended.
 */
export const vaultPortNames = ['vault-port', 'vault-ended'] as const;
export const [VAULT_PORT, VAULT_ENDED] = vaultPortNames;
