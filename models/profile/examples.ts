import type { Profile } from './profile.ts';

const nobody = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  others: { settings: {} },
  decisions: [],
} as const;

/** Nobody in particular: someone who runs a group, alone, on ordinary settings. */
const organiser: Profile = {
  ...nobody,
  circumstances: ['organises-groups'],
  protect: { 'group-membership': 'grave', 'direct-messages': 'serious', 'service-access': 'serious' },
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'group-known', 'channel-run'],
      settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
    },
    { app: 'whatsapp', uses: ['direct', 'group-known'], settings: {} },
    { app: 'sms-and-calls', uses: ['direct', 'calls'], settings: {} },
  ],
  devices: [{ device: 'android', settings: { 'screen-lock': 'pattern', 'lock-screen-previews': 'shown' } }],
  practices: ['talk-in-person'],
  decisions: [],
};

/** Nobody in particular, in Iran in May 2016: the apps most people there had, as they came. */
const origin: Profile = {
  ...nobody,
  circumstances: [],
  protect: { 'direct-messages': 'grave', 'group-messages': 'grave', 'group-membership': 'serious' },
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'group-known', 'channel-read'],
      settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
    },
    { app: 'whatsapp', uses: ['direct', 'group-known'], settings: {} },
    { app: 'instagram', uses: ['direct', 'stories-posts'], settings: {} },
  ],
  devices: [{ device: 'android', settings: {} }],
  practices: [],
  decisions: [],
};

/** Profiles to look at and to try things on; nobody's answers. */
export const EXAMPLES = { organiser, origin } as const satisfies Record<string, Profile>;
export type ExampleId = keyof typeof EXAMPLES;
