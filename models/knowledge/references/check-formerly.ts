import { settingOf } from '../../reasoning/case-choices.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Renamed ids: the new one is there, the old one is not, and each leads there at once. */
export const checkFormerly = ({ pack, apps, report, unknown }: ReferenceTools): void => {
  const formerly = new Map(Object.entries(pack.formerly ?? {}));
  const settings = pack.apps.flatMap((app) => app.settings.map((setting) => `${app.id}.${setting.id}`));
  const ownerOf = (id: string): string => id.split('.')[0] ?? '';
  const exists = (id: string): boolean => {
    const [owner = '', setting] = id.split('.');
    return setting === undefined ? apps.has(owner) : settingOf(pack, owner, setting) !== null;
  };
  for (const [was, now] of formerly) {
    const fault = (message: string): void => report('formerly:', [was], message);
    const further = formerly.get(now);
    if (further !== undefined)
      fault(
        further === was || now === was
          ? `"${was}" and "${now}" are each other's old name; say which one holds`
          : `"${now}" was renamed again; name "${further}" here`,
      );
    else if (was.includes('.') !== now.includes('.'))
      fault(`"${was}" and "${now}" are not of one kind: both are apps or devices, or both are settings`);
    else if (!exists(now))
      unknown(
        'formerly:',
        [was],
        was.includes('.') ? 'setting' : 'app',
        now,
        was.includes('.') ? settings : apps.keys(),
      );
    else if (exists(was)) fault(`"${was}" is still there; only what is gone can have been renamed`);
    else if ((formerly.get(ownerOf(was)) ?? ownerOf(was)) !== ownerOf(now))
      fault(`"${was}" cannot become "${now}": a setting stays with its app or device`);
  }
};
