/** What an adversary can do, and the ways in which a copy is then reached. Design §1. */
export const CAPABILITIES = [
  // orders about storage
  'order-storage',
  'order-service',
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
  'tap-running-server',
  'push-update',
  // numbers
  'receive-sms',
  'cut-number',
  'block-codes',
  'look-up-numbers',
  'wait-seven-days',
  'receive-sms-in-absence',
  // devices
  'glance-at-open-device',
  'hold-open-device',
  'hold-locked-device',
  'examine-running-device',
  'open-phone-nearby',
  'install-by-hand',
  'infect-from-afar',
  'locate-phone',
  'read-location-records',
  // networks
  'filter-network',
  'cut-foreign-traffic',
  'cut-by-identity',
  'cut-all-networks',
  // groups
  'join-group',
  'hold-members-device',
  'hold-admins-device',
  'run-bot-or-form',
  // apps that serve another
  'read-domestic-service',
  'look-from-domestic-app',
  'run-fake-tunnel',
  'run-unofficial-client',
  'send-fake-update',
  // tricking people
  'ask-for-codes',
  'ask-to-link-device',
  'entrap',
  // what is published, shared or paid
  'read-public',
  'order-takedown',
  'force-handover',
  'open-shared-document',
  'trace-payments',
  // the provider itself
  'change-policy',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ACTORS = [
  'home-authorities',
  'host-authorities',
  'carrier-and-state',
  'next-number-holder',
  'people-with-the-phone',
  'border-officers',
  'network-operators',
  'group-informer',
  'maker-of-a-false-app',
  'impostor',
  'anyone-who-looks',
  'anyone-with-the-link',
  'spyware-operator',
  'close-person',
  'provider-itself',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Secrets that open an account or a mailbox. */
export const FACTORS = ['sms-code', 'second-password', 'recovery-mail', 'account-password'] as const;
export type Factor = (typeof FACTORS)[number];

/** `me`, and the stand-in for everyone this person talks to. */
export const PERSONS = ['me', 'others'] as const;
