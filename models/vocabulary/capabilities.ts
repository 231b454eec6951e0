/** What an adversary can do, and the ways in which a copy is then reached. Design §1. */
export const CAPABILITIES = [
  // orders about storage
  'order-storage',
  'run-storage',
  'run-cache',
  'press-representative',
  'block-service',
  // orders and requests to operators
  'compel-at-home',
  'compel-at-seat',
  'compel-operator',
  'request-abroad',
  'ask-informally',
  // hands on servers
  'take-server',
  'read-taken-disk',
  'copy-running-server',
  'read-running-server',
  // numbers
  'receive-sms',
  'cut-number',
  'block-codes',
  // devices
  'glance-at-open-device',
  'hold-open-device',
  'hold-locked-device',
  'examine-running-device',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ACTORS = [
  'home-authorities',
  'host-authorities',
  'carrier-and-state',
  'next-number-holder',
  'people-with-the-phone',
  'border-officers',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Secrets that open an account or a mailbox. */
export const FACTORS = ['sms-code', 'second-password', 'recovery-mail', 'account-password'] as const;
export type Factor = (typeof FACTORS)[number];

/** `me`, and the stand-in for everyone this person talks to. */
export const PERSONS = ['me', 'others'] as const;
