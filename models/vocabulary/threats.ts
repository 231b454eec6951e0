/** Threat models and their variants. The ids are fixed: files and tests outside this repository use them. */
export const THREATS = {
  'data-localization': ['moves', 'mirrors', 'caches', 'representative', 'refuses'],
  'server-seizure': ['open', 'secret-copy', 'live-tap', 'pushed-update'],
  'legal-request': ['own-state', 'host-state', 'emergency', 'informal'],
  'sms-interception': ['code-read', 'number-taken', 'number-cut', 'number-recycled', 'codes-blocked'],
  'network-blocking': ['blocked'],
  'internet-shutdown': ['domestic-only', 'identity-tiered', 'everything-down'],
  'device-seizure': ['glance', 'coerced', 'locked', 'unlocked', 'examined-on', 'border', 'returned'],
  'group-infiltration': ['joined-informer', 'arrested-member', 'arrested-admin', 'bot-or-form'],
  'domestic-app': ['used-to-talk', 'on-the-same-phone'],
  'fake-app-or-vpn': ['circumvention', 'unofficial-client', 'update-or-checker'],
  'account-phishing': ['friends-account', 'linked-device-code'],
  'public-post-monitoring': ['monitored'],
  'content-takedown': ['takedown', 'forced-handover'],
  spyware: ['hands-on', 'targeted'],
  'phone-location': ['live', 'past'],
  absence: ['seven-days'],
  'close-person': ['opens-the-phone'],
  'contact-matching': ['matched'],
  'money-trail': ['traced'],
  'shared-document': ['opened'],
  'shaming-and-entrapment': ['private-pictures'],
  'provider-change': ['policy-changed'],
} as const satisfies Record<string, readonly string[]>;
export type ThreatId = keyof typeof THREATS;

/** A scenario is a threat model with one variant, written `threat:variant`. Semantics 7. */
export const splitScenario = (scenario: string): { threat: string; variant: string } => {
  const at = scenario.indexOf(':');
  return at < 0
    ? { threat: scenario, variant: '' }
    : { threat: scenario.slice(0, at), variant: scenario.slice(at + 1) };
};
