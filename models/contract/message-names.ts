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
] as const;

export type MessageName = (typeof messageNames)[number];
