import type { Pack } from '../knowledge/schemas/pack.ts';
import { nearest } from '../knowledge/suggestion.ts';
import type { Sentence } from '../reasoning/assessment.ts';
import { settingOf } from '../reasoning/case-choices.ts';
import { MONTH } from '../vocabulary/months.ts';
import { lineOfFault, placeInFile, shownValue as shown } from './place-in-file.ts';
import { type Answer, answeredValue, isDated, type Profile, profileSchema, UNKNOWN } from './profile.ts';
import { withCurrentIds } from './renamed-ids.ts';

/** Largest profile that is read, in bytes; a real one has a few thousand. */
export const LARGEST_PROFILE = 5_000_000;
export const PROFILE_VERSION = 1;

export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problem: Sentence };

const problem = (id: string, args: Record<string, string> = {}): ReadProfile => ({
  ok: false,
  problem: { id: `problem.${id}`, args },
});

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);

const withSuggestion = (
  id: string,
  args: Record<string, string>,
  word: string,
  known: Iterable<string>,
): ReadProfile => {
  const list = [...known];
  const meant = nearest(word, list);
  if (meant) return problem(`${id}-meant`, { ...args, meant });
  return problem(id, { ...args, known: list.slice(0, 12).join(', ') });
};

/**
 * Reads a profile from the text of a file and checks every id in it against the knowledge. One problem at a
 * time: what, where, and how to mend it. Never throws.
 */
export const readProfile = (text: string, pack: Pack): ReadProfile => {
  if (text.length > LARGEST_PROFILE)
    return problem('too-large', { limit: String(LARGEST_PROFILE / 1_000_000) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem('not-json', { line: String(lineOfFault(error, text)) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('not-a-profile');
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== 'leeward-profile') return problem('other-format', { found: shown(format ?? 'nothing') });
  if (typeof version === 'number' && version > PROFILE_VERSION)
    return problem('newer-version', { found: shown(version) });

  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path ?? [];
    if (issue?.code === 'unrecognized_keys') {
      return problem('unknown-part', { place: placeInFile([...path, issue.keys[0] ?? '']) });
    }
    const found = valueAt(value, path);
    if (found === undefined) return problem('missing-part', { place: placeInFile(path) });
    return problem('wrong-part', { place: placeInFile(path), found: shown(found) });
  }
  const current = withCurrentIds(parsed.data, pack);
  if (!current.ok) return problem('two-answers', { place: current.place, earlier: current.earlier });
  const checked = checkIds(current.profile, pack);
  return checked.ok ? checked : { ok: false, problem: inTheFile(checked.problem, current.places) };
};

/** The problem as it stands in the file, where that still uses an id of earlier. */
const inTheFile = (found: Sentence, places: ReadonlyMap<string, string>): Sentence => ({
  ...found,
  args: Object.fromEntries(
    Object.entries(found.args).map(([name, text]) => {
      for (const [now, was] of places)
        if (text === now || text.startsWith(`${now}.`)) return [name, was + text.slice(now.length)];
      return [name, text];
    }),
  ),
});

const checkIds = (profile: Profile, pack: Pack): ReadProfile => {
  const countries = new Set(
    Object.keys(pack.texts.en ?? {}).flatMap((id) => /^country\.([A-Z]{2})\.name$/.exec(id)?.[1] ?? []),
  );
  for (const key of ['country', 'phoneCountry'] as const) {
    const code = profile[key];
    if (code !== undefined && !countries.has(code))
      return problem('unknown-country', { place: key, found: shown(code) });
  }

  const appIds = pack.apps.filter((app) => app.kind !== 'device').map((app) => app.id);
  const deviceIds = pack.apps.filter((app) => app.kind === 'device').map((app) => app.id);
  const settings = (
    at: string,
    owner: string,
    answers: Readonly<Record<string, Answer>>,
  ): ReadProfile | null => {
    const app = pack.apps.find((candidate) => candidate.id === owner);
    for (const [id, given] of Object.entries(answers)) {
      const value = answeredValue(given);
      const setting = settingOf(pack, owner, id)?.setting;
      if (!setting) {
        return withSuggestion(
          'unknown-setting',
          { place: `${at}.${shown(id)}`, found: shown(id), owner },
          id,
          app?.settings.map((s) => s.id) ?? [],
        );
      }
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== UNKNOWN && !setting.values.includes(one)) {
          return problem('unknown-value', {
            place: `${at}.${shown(id)}`,
            found: shown(one),
            known: [...setting.values, UNKNOWN].join(', '),
          });
        }
      }
      if (isDated(given) && !MONTH.test(given.month))
        return problem('wrong-month', { place: `${at}.${shown(id)}.month`, found: shown(given.month) });
    }
    return null;
  };

  const seen = new Map<string, number>();
  for (const [index, entry] of profile.apps.entries()) {
    const at = `apps[${index}]`;
    if (!appIds.includes(entry.app)) {
      return withSuggestion(
        'unknown-app',
        { place: `${at}.app`, found: shown(entry.app) },
        entry.app,
        appIds,
      );
    }
    const earlier = seen.get(entry.app);
    if (earlier !== undefined) {
      return problem('duplicate-app', { place: at, found: entry.app, earlier: `apps[${earlier}]` });
    }
    seen.set(entry.app, index);
    const app = pack.apps.find((candidate) => candidate.id === entry.app);
    const fault = settings(`${at}.settings`, entry.app, entry.settings);
    if (fault) return fault;
    // A use that the knowledge does not follow for this app changes nothing: it is kept, not refused.
    if (app) entry.uses = entry.uses?.filter((use) => app.uses.includes(use));
    if (entry.uses === undefined) delete entry.uses;
  }
  const devices = new Map<string, number>();
  for (const [index, entry] of profile.devices.entries()) {
    const at = `devices[${index}]`;
    if (!deviceIds.includes(entry.device)) {
      return withSuggestion(
        'unknown-device',
        { place: `${at}.device`, found: shown(entry.device) },
        entry.device,
        deviceIds,
      );
    }
    const earlier = devices.get(entry.device);
    if (earlier !== undefined)
      return problem('duplicate-device', { place: at, found: entry.device, earlier: `devices[${earlier}]` });
    devices.set(entry.device, index);
    const fault = settings(`${at}.settings`, entry.device, entry.settings);
    if (fault) return fault;
  }
  for (const [key, value] of Object.entries(profile.others.settings)) {
    const [owner = '', id = ''] = key.split('.');
    if (!pack.apps.some((app) => app.id === owner)) {
      return withSuggestion(
        'unknown-app',
        { place: `others.settings.${shown(key)}`, found: shown(owner) },
        owner,
        [...appIds, ...deviceIds],
      );
    }
    const fault = settings('others.settings', owner, { [id]: value });
    if (fault) return fault;
  }
  for (const [index, id] of profile.practices.entries()) {
    const known = pack.practices.map((practice) => practice.id);
    if (!known.includes(id))
      return withSuggestion(
        'unknown-practice',
        { place: `practices[${index}]`, found: shown(id) },
        id,
        known,
      );
  }
  const decided = new Map<string, number>();
  for (const [index, { finding, month }] of profile.decisions.entries()) {
    const at = `decisions[${index}]`;
    if (!MONTH.test(month)) return problem('wrong-month', { place: `${at}.month`, found: shown(month) });
    const earlier = decided.get(finding);
    if (earlier !== undefined)
      return problem('decided-twice', { place: at, earlier: `decisions[${earlier}]` });
    decided.set(finding, index);
  }
  // The same choice may be asked under two names (iCloud backup of the phone and of iMessage): they must agree.
  const said = new Map<string, { value: string; place: string }>();
  const listed = [
    ...profile.apps.map((entry, index) => ({
      owner: entry.app,
      settings: entry.settings,
      at: `apps[${index}]`,
    })),
    ...profile.devices.map((entry, index) => ({
      owner: entry.device,
      settings: entry.settings,
      at: `devices[${index}]`,
    })),
  ];
  for (const { owner, settings: answers, at } of listed) {
    for (const [id, given] of Object.entries(answers)) {
      const real = settingOf(pack, owner, id);
      const value = answeredValue(given);
      if (!real || value === UNKNOWN) continue;
      const key = `${real.owner}.${real.setting.id}`;
      const text = JSON.stringify(value);
      const known = said.get(key);
      if (known && known.value !== text)
        return problem('two-answers', { place: `${at}.settings.${id}`, earlier: known.place });
      said.set(key, { value: text, place: `${at}.settings.${id}` });
    }
  }
  return { ok: true, profile };
};
