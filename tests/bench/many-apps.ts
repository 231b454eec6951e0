import type { App } from '../../models/knowledge/schemas/app.ts';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { emptyProfile, type Profile } from '../../models/profile/profile.ts';

/** The same app under another id, with its own settings and holdings. */
const copyOf = (app: App, id: string): App => ({
  ...app,
  id,
  never: app.never,
  facts: app.facts.map((fact) => ({ ...fact })),
});

/** What the window's rows answer for too; the others follow. */
const MOST_MET = ['telegram', 'whatsapp', 'signal', 'instagram', 'facebook', 'messenger', 'gmail'];

const mostMetFirst = (apps: readonly App[]): App[] => {
  const met = MOST_MET.flatMap((id) => apps.find((app) => app.id === id) ?? []);
  return [...met, ...apps.filter((app) => !met.includes(app))];
};

/** Apps, each after those whose settings stand in its conditions: a part of the list can be loaded without the rest. */
const namedFirst = (apps: readonly App[]): App[] => {
  const byId = new Map(apps.map((app) => [app.id, app]));
  const ordered = new Set<App>();
  const add = (app: App, above: readonly App[]): void => {
    for (const [, id = ''] of JSON.stringify(app).matchAll(/"([a-z0-9-]+)\.[a-z0-9-]+"/g)) {
      const named = byId.get(id);
      if (named && !ordered.has(named) && !above.includes(named)) add(named, [...above, app]);
    }
    ordered.add(app);
  };
  for (const app of apps) add(app, [app]);
  return [...ordered];
};

/** A pack with `count` apps: those it has, and copies of them under new ids until there are enough. */
export const packWithApps = (pack: Pack, count: number): Pack => {
  const own = namedFirst(mostMetFirst(pack.apps.filter((app) => app.kind !== 'device')));
  const devices = pack.apps.filter((app) => app.kind === 'device');
  const apps = Array.from({ length: count }, (_, index) => {
    const app = own[index % own.length] as App;
    return index < own.length ? app : copyOf(app, `${app.id}-${Math.floor(index / own.length)}`);
  });
  return { ...pack, apps: [...apps, ...devices] };
};

/** Somebody in Iran with all of these apps and an Android phone; a third of the settings answered. */
export const profileWithApps = (pack: Pack): Profile => ({
  ...emptyProfile('IR'),
  phoneCountry: 'IR',
  protect: { 'group-membership': 'grave', 'direct-messages': 'serious' },
  apps: pack.apps
    .filter((app) => app.kind !== 'device')
    .map((app) => ({
      app: app.id,
      uses: app.uses,
      settings: Object.fromEntries(
        app.settings
          .filter((_, index) => index % 3 === 0)
          .map((setting) => [setting.id, setting.values[0] ?? 'unknown']),
      ),
    })),
  devices: [{ device: 'android', settings: { 'screen-lock': 'pattern', 'lock-screen-previews': 'shown' } }],
});
