import type { Action } from '../../models/knowledge/schemas/action.ts';
import type { App, Setting } from '../../models/knowledge/schemas/app.ts';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import type { Source } from '../../models/knowledge/schemas/source.ts';

export interface OwnedSetting {
  readonly owner: string;
  readonly setting: Setting;
}

/** The pack, with what the screens look up by id. */
export interface Knowledge {
  readonly pack: Pack;
  readonly apps: ReadonlyMap<string, App>;
  readonly settings: ReadonlyMap<string, OwnedSetting>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly sources: ReadonlyMap<string, Source>;
}

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const createKnowledge = (pack: Pack): Knowledge => ({
  pack,
  apps: byId(pack.apps),
  settings: new Map(
    pack.apps.flatMap((app) =>
      app.settings.map((setting) => [`${app.id}.${setting.id}`, { owner: app.id, setting }] as const),
    ),
  ),
  actions: byId(pack.actions),
  sources: byId(pack.sources),
});

/** Under which key a setting is stored: a choice that two products share is asked and stored once. */
export const settingKey = ({ owner, setting }: OwnedSetting): string =>
  setting.sameAs ?? `${owner}.${setting.id}`;

export const isDevice = (app: App): boolean => app.kind === 'device';
