import type { Profile } from '../../../models/profile/profile.ts';

/** Nobody in particular: someone who runs a group, alone, on ordinary settings. */
export const examplePerson: Profile = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
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
  others: { settings: {} },
  practices: ['talk-in-person'],
  decisions: [],
};
