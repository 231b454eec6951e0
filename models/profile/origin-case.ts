import { THREATS } from '../vocabulary/threats.ts';

/** The case this program began with is looked at on this day, three days after the order to foreign messengers. */
export const ORIGIN_DAY = '2016-06-01';

/** What is compared between then and now: the order and what became of it, and how accounts were taken over. */
export const ORIGIN_SCENARIOS: readonly string[] = [
  ...THREATS['data-localization'].map((variant) => `data-localization:${variant}`),
  'sms-interception:code-read',
];
