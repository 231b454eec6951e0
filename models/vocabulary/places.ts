/** Where a copy of a kind of data lies. Design §1. */
export const PLACES = [
  'own-device',
  'other-peoples-devices',
  'notification-store',
  'removable-card',
  'shared-computer',
  'paper',
  'provider-servers',
  'in-country-servers',
  'cloud-backup',
  'carrier',
  'network',
  'public',
] as const;
export type Place = (typeof PLACES)[number];

/** How a copy is kept from those who hold or reach it. */
export const PROTECTIONS = ['readable', 'operator-key', 'end-to-end', 'own-key', 'device-lock'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** `past`: already stored. `future`: what comes into being from now on. */
export const TIMES = ['past', 'future'] as const;
export type Time = (typeof TIMES)[number];
