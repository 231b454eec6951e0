import type { DataKind } from '../../vocabulary/data.ts';
import type { Use } from '../../vocabulary/people.ts';
import type { App } from '../schemas/app.ts';
import { heldData, holdingsOn, runsOnDay } from './held-data.ts';
import type { Wanted } from './routes.ts';

/** Predicates of a service that somebody has an account with. A device has none of its own. */
const OF_SERVICES: ReadonlySet<string> = new Set(['runs', 'has-app', 'still-uses']);

/** What can still be asked of a closed service: its copies of the past, and those who keep them. */
const OF_COPIES: ReadonlySet<string> = new Set(['holding', 'synced', 'state-tied']);

/** How an account opens: the list of logins in the app's file is meant to be whole. */
const OF_LOGINS: ReadonlySet<string> = new Set([
  'code-by-sms',
  'login-takes-sms',
  'login',
  'login-pair',
  'registers-anew',
  'registers-anew-pair',
  'deletes-account',
  'mailbox-opened-by',
  'recovers-by-mail',
]);

/** What asks for an account that could be linked to another device. */
const OF_LINKS: ReadonlySet<string> = new Set(['links-by-code', 'links-with-history', 'logs-in-by-scan']);

/** Predicates that only one kind of use brings about. */
const BY_USE: Readonly<Record<string, readonly Use[]>> = {
  'runs-channel': ['channel-run'],
  'shares-channel': ['channel-run'],
  'told-to-runners': ['bot-run', 'forms-sheets'],
  'shares-by-link': ['file-store', 'forms-sheets'],
};

const OF_NUMBERS: ReadonlySet<string> = new Set([
  'found-by-number',
  'number-shown',
  'code-by-sms',
  'login-takes-sms',
]);

const withoutNumber = (app: App, day: string): boolean =>
  !heldData(app, day).has('phone-number') && !app.logins.some((login) => login.factors.includes('sms-code'));

const withoutAccount = (app: App, day: string): boolean =>
  app.logins.length === 0 &&
  !heldData(app, day).has('account-record') &&
  !holdingsOn(app, day).some(({ synced }) => synced);

const notKept = ({ constants }: Wanted, app: App, day: string): string | null => {
  const copies = holdingsOn(app, day);
  if (copies.length === 0) return null;
  const [, , data, place, , protection] = constants;
  if (data && !copies.some((copy) => copy.data.includes(data as DataKind))) return `keeps no ${data}`;
  if (place && !copies.some((copy) => copy.place === place)) return `keeps nothing at ${place}`;
  const what = [data ?? 'nothing', place && `at ${place}`, protection && `that is ${protection}`];
  return `keeps ${data ? 'no ' : ''}${what.filter((part) => part).join(' ')}`;
};

/**
 * Why it is right that nothing states this of the app, as far as the app's own file settles it: in short English
 * for maintainers. Null where the file leaves it open, so that somebody has to say why.
 */
export const settledLack = (
  wanted: Wanted,
  app: App,
  day: string,
  /** Kinds of data with which the predicate is stated of any app. */
  statedWith: ReadonlySet<DataKind>,
): string | null => {
  const { predicate, constants } = wanted;
  if (app.kind === 'device') {
    if (OF_SERVICES.has(predicate) || OF_LOGINS.has(predicate) || OF_NUMBERS.has(predicate))
      return 'a device, and this is about accounts and services';
  } else if (!runsOnDay(app, day) && !OF_COPIES.has(predicate)) {
    return `closed since ${app.until}`;
  }
  if (predicate === 'runs' && constants[0] !== null && constants[0] !== app.operator)
    return `not run by ${constants[0]}`;
  if (predicate === 'holding' || predicate === 'synced') return notKept(wanted, app, day);
  if (predicate === 'on-device' && app.runsOn.length === 0) return 'runs on no device of its own';
  if (OF_NUMBERS.has(predicate) && withoutNumber(app, day)) return 'takes no phone number';
  if ((OF_LOGINS.has(predicate) || OF_LINKS.has(predicate)) && withoutAccount(app, day))
    return 'nobody has an account there';
  if (OF_LOGINS.has(predicate) && app.logins.length > 0)
    return predicate === 'code-by-sms' || predicate === 'login-takes-sms'
      ? 'no login by a code to the number'
      : 'none of its logins opens so';
  const uses = BY_USE[predicate];
  if (uses && !uses.some((use) => app.uses.includes(use))) return `not used for ${uses.join(' or ')}`;
  if (statedWith.size > 0) {
    const held = heldData(app, day);
    if (![...statedWith].some((kind) => held.has(kind))) return `keeps no ${[...statedWith].join(' or ')}`;
  }
  return null;
};
