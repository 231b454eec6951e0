import type { Pack } from '../knowledge/schemas/pack.ts';
import { shownValue } from './place-in-file.ts';
import { type Answer, answeredValue, type Profile } from './profile.ts';

/** Ids of this knowledge for those of an earlier one: of apps, devices and settings, in whatever is made of them. */
export interface RenamedIds {
  owner(id: string): string;
  setting(owner: string, id: string): { owner: string; id: string };
  finding(id: string): string;
  exposure(id: string): string;
}

const OTHERS = 'others.';

export const renamedIds = (pack: Pick<Pack, 'apps' | 'formerly'>): RenamedIds => {
  const renamed = new Map(Object.entries(pack.formerly ?? {}));
  const devices = new Set(pack.apps.filter((app) => app.kind === 'device').map((app) => app.id));
  const owner = (id: string): string => renamed.get(id) ?? id;
  /** A holder is an operator or a device; an operator may bear the old name of an app. */
  const holder = (id: string): string => (devices.has(owner(id)) ? owner(id) : id);
  const setting = (was: string, id: string): { owner: string; id: string } => {
    const now = renamed.get(`${was}.${id}`) ?? renamed.get(`${owner(was)}.${id}`);
    if (now === undefined) return { owner: owner(was), id };
    const at = now.indexOf('.');
    return { owner: now.slice(0, at), id: now.slice(at + 1) };
  };
  const choice = (whole: string): string => {
    const prefix = whole.startsWith(OTHERS) ? OTHERS : '';
    const [plain = '', ...time] = whole.slice(prefix.length).split('@');
    const [was = '', id, ...rest] = plain.split('.');
    const body = (): string => {
      if (id === undefined) return owner(was);
      if (rest.length > 0) return [owner(was), id, ...rest].join('.');
      const now = setting(was, id);
      return `${now.owner}.${now.id}`;
    };
    return prefix + [body(), ...time].join('@');
  };
  return {
    owner,
    setting,
    finding: (id) => {
      const [kind, ...rest] = id.split(':');
      if (kind === 'cause') return `cause:${rest.join(':').split('+').map(choice).sort().join('+')}`;
      const [app = '', ...holders] = rest;
      return [kind, owner(app), ...holders.map(holder)].join(':');
    },
    exposure: (id) =>
      id
        .split('/')
        .map((part, at) => (at === APP ? owner(part) : at === HOLDER ? holder(part) : part))
        .join('/'),
  };
};

/** Places in an exposure id. Semantics 28. */
const APP = 2;
const HOLDER = 6;

export type CurrentProfile =
  | {
      readonly ok: true;
      readonly profile: Profile;
      /** Places in the profile as it is now → as the file names them, where the two differ. */
      readonly places: ReadonlyMap<string, string>;
    }
  /** Old and new name of one setting are both there, with different answers. */
  | { readonly ok: false; readonly place: string; readonly earlier: string };

/** A profile under the ids of this knowledge, where it was written under those of an earlier one. */
export const withCurrentIds = (profile: Profile, pack: Pick<Pack, 'apps' | 'formerly'>): CurrentProfile => {
  const ids = renamedIds(pack);
  const places = new Map<string, string>();
  let twice: { place: string; earlier: string } | null = null;
  const settings = (
    at: string,
    answers: Readonly<Record<string, Answer>>,
    rename: (id: string) => string,
  ): Record<string, Answer> => {
    const current = new Map<string, { given: Answer; was: string }>();
    for (const [was, given] of Object.entries(answers)) {
      const id = rename(was);
      const known = current.get(id);
      if (known && JSON.stringify(answeredValue(known.given)) !== JSON.stringify(answeredValue(given)))
        twice ??= { place: `${at}.${shownValue(was)}`, earlier: `${at}.${shownValue(known.was)}` };
      // Of the same answer twice, the one under its present name counts.
      if (known && was !== id) continue;
      current.set(id, { given, was });
      if (was !== id) places.set(`${at}.${id}`, `${at}.${was}`);
    }
    return Object.fromEntries([...current].map(([id, { given }]) => [id, given]));
  };
  const apps = profile.apps.map((entry, index) => ({
    ...entry,
    app: ids.owner(entry.app),
    settings: settings(`apps[${index}].settings`, entry.settings, (id) => ids.setting(entry.app, id).id),
  }));
  const devices = profile.devices.map((entry, index) => ({
    ...entry,
    device: ids.owner(entry.device),
    settings: settings(
      `devices[${index}].settings`,
      entry.settings,
      (id) => ids.setting(entry.device, id).id,
    ),
  }));
  const others = settings('others.settings', profile.others.settings, (key) => {
    const [owner = '', id = ''] = key.split('.');
    const now = ids.setting(owner, id);
    return `${now.owner}.${now.id}`;
  });
  if (twice) return { ok: false, ...(twice as { place: string; earlier: string }) };
  return {
    ok: true,
    profile: {
      ...profile,
      apps,
      devices,
      others: { settings: others },
      decisions: profile.decisions.map((decision) => ({
        ...decision,
        finding: ids.finding(decision.finding),
        exposures: decision.exposures.map(ids.exposure),
      })),
    },
    places,
  };
};
