import type { Profile } from '../../../models/profile/profile.ts';

/** Nobody in particular: someone who runs a group, as the documentation describes. */
export const examplePerson: Profile = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  circumstances: ['organises-groups', 'keeps-list-of-people'],
  protect: {
    'group-membership': 'grave',
    'direct-messages': 'serious',
    'group-messages': 'serious',
    'account-access': 'serious',
    'service-access': 'serious',
  },
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'group-known', 'channel-run'],
      settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
    },
    { app: 'whatsapp', uses: ['direct', 'group-known'], settings: {} },
  ],
  devices: [{ device: 'android', settings: {} }],
  others: { settings: {} },
  practices: [],
};
