import { settingOf } from '../../reasoning/case-choices.ts';
import type { Pack } from '../schemas/pack.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** What actions set and come after, and what incidents replay. */
export const checkActions = (tools: ReferenceTools): void => {
  const {
    pack,
    origins,
    apps,
    devices,
    scenarios,
    knownThreats,
    unknown,
    report,
    checkProvenance,
    checkCondition,
  } = tools;
  const practices = new Set(pack.practices.map((practice) => practice.id));
  for (const action of pack.actions) {
    const key = `action:${action.id}`;
    action.on.forEach((app, i) => {
      if (!apps.has(app)) unknown(key, ['on', i], 'app', app, apps.keys());
    });
    action.after.forEach((id, i) => {
      if (!origins.has(`action:${id}`))
        unknown(
          key,
          ['after', i],
          'action',
          id,
          pack.actions.map((other) => other.id),
        );
    });
    checkProvenance(key, [], action, false);
    action.training.forEach((id, i) => {
      if (!tools.sources.has(id)) unknown(key, ['training', i], 'source', id, tools.sources);
    });
    action.legal.forEach((note, i) => {
      checkProvenance(key, ['legal', i], note);
      if (note.sources.length === 0)
        report(key, ['legal', i], 'what a law says needs a source; leave the note out without one');
    });
    if (Object.keys(action.sets).length === 0)
      report(key, [], 'an action that sets nothing changes nothing; name the choice or the practice it sets');
    checkCondition(key, ['offeredIf'], '', action.offeredIf);
    checkCondition(key, ['requires'], '', action.requires);
    for (const [name, wanted] of Object.entries(action.sets)) {
      const value = typeof wanted === 'boolean' ? (wanted ? 'on' : 'off') : wanted;
      const domain = settableValues(pack, name, practices);
      if (!domain)
        unknown(
          key,
          ['sets', name],
          'choice',
          name,
          pack.apps.flatMap((app) => app.settings.map((s) => `${app.id}.${s.id}`)),
        );
      else if (!domain.includes(value)) unknown(key, ['sets', name], `value of "${name}"`, value, domain);
    }
  }
  for (const practice of pack.practices) {
    practice.against.forEach((threat, i) => {
      if (!knownThreats.has(threat))
        unknown(`practice:${practice.id}`, ['against', i], 'threat', threat, knownThreats);
    });
  }
  for (const incident of pack.incidents) {
    const key = `incident:${incident.id}`;
    checkProvenance(key, [], incident);
    incident.scenarios.forEach((scenario, i) => {
      if (!knownThreats.has(scenario)) unknown(key, ['scenarios', i], 'scenario', scenario, scenarios);
    });
    for (const [id, entry] of Object.entries(incident.profile?.apps ?? {})) {
      if (!apps.has(id)) unknown(key, ['profile', 'apps', id], 'app', id, apps.keys());
      else checkCondition(key, ['profile', 'apps', id, 'settings'], id, entry.settings);
    }
    for (const [id, settings] of Object.entries(incident.profile?.devices ?? {})) {
      if (!devices.has(id)) unknown(key, ['profile', 'devices', id], 'device', id, devices);
      else checkCondition(key, ['profile', 'devices', id], id, settings);
    }
    checkCondition(key, ['remedy'], '', incident.remedy);
  }
};

/** Values that an action may set under this key, or null if the key names no choice. */
const settableValues = (
  pack: Pack,
  key: string,
  practices: ReadonlySet<string>,
): readonly string[] | null => {
  const plain = key.startsWith('others.') ? key.slice('others.'.length) : key;
  const [owner = '', id = '', use = ''] = plain.split('.');
  if (owner === 'practice') return practices.has(id) ? ['yes', 'no'] : null;
  const app = pack.apps.find((candidate) => candidate.id === owner);
  if (!app) return null;
  if (id === 'use') return app.uses.some((candidate) => candidate === use) ? ['yes', 'no'] : null;
  if (id === 'old-history')
    return app.holdings.some((holding) => holding.deletable) ? ['kept', 'deleted'] : null;
  return settingOf(pack, owner, id)?.setting.values ?? null;
};
