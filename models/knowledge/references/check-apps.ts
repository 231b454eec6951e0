import { settingOf } from '../../reasoning/case-choices.ts';
import type { App } from '../schemas/app.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Apps: operator, devices, settings, holdings, logins, facts. */
export const checkApps = (tools: ReferenceTools): void => {
  const { pack, operators, devices, report, unknown, checkProvenance, checkCondition, checkFact } = tools;
  const checkApp = (app: App): void => {
    const key = `app:${app.id}`;
    checkProvenance(key, [], app);
    if (app.status === 'closed' && app.until === undefined)
      report(key, ['status'], 'a closed service says in `until` when it closed');
    if (!operators.has(app.operator)) unknown(key, ['operator'], 'operator', app.operator, operators);
    app.runsOn.forEach((device, i) => {
      if (!devices.has(device)) unknown(key, ['runsOn', i], 'device', device, devices);
    });
    app.settings.forEach((setting, i) => {
      const path = ['settings', i];
      if (setting.sameAs !== undefined) {
        const [owner = '', id = ''] = setting.sameAs.split('.');
        if (!settingOf(pack, owner, id))
          unknown(
            key,
            [...path, 'sameAs'],
            'setting',
            setting.sameAs,
            pack.apps.flatMap((a) => a.settings.map((s) => `${a.id}.${s.id}`)),
          );
        return;
      }
      checkProvenance(key, path, setting);
      if (setting.default !== undefined && !setting.values.includes(setting.default))
        unknown(key, [...path, 'default'], 'value', setting.default, setting.values);
      if (setting.askIf) checkCondition(key, [...path, 'askIf'], app.id, setting.askIf);
      setting.paths.forEach((menu, j) => {
        checkProvenance(key, [...path, 'paths', j], { sources: menu.sources, confidence: 'verified' }, false);
      });
    });
    app.holdings.forEach((holding, i) => {
      const path = ['holdings', i];
      checkProvenance(key, path, holding);
      checkCondition(key, [...path, 'when'], app.id, holding.when);
      if (holding.holder !== undefined && !operators.has(holding.holder))
        unknown(key, [...path, 'holder'], 'operator', holding.holder, operators);
      if (holding.holder === undefined && holding.place !== 'own-device')
        report(key, path, `a copy at "${holding.place}" needs a holder`);
      for (const kind of Object.keys(holding.keptFor ?? {})) {
        if (!(holding.data as readonly string[]).includes(kind))
          unknown(key, [...path, 'keptFor', kind], 'kind of data', kind, holding.data);
      }
      holding.devices.forEach((device, j) => {
        if (!devices.has(device)) unknown(key, [...path, 'devices', j], 'device', device, devices);
      });
      holding.uses.forEach((use, j) => {
        if (!app.uses.includes(use)) unknown(key, [...path, 'uses', j], 'use', use, app.uses);
      });
    });
    for (const part of ['logins', 'mailboxes'] as const) {
      app[part].forEach((item, i) => {
        checkProvenance(key, [part, i], item);
        checkCondition(key, [part, i, 'when'], app.id, item.when);
      });
    }
    app.disclosures.forEach((disclosure, i) => {
      checkProvenance(key, ['disclosures', i], disclosure);
      const kept = app.holdings.filter(({ holder }) => holder === app.operator).map(({ id }) => id);
      disclosure.holdings.forEach((holding, j) => {
        if (!kept.includes(holding))
          unknown(key, ['disclosures', i, 'holdings', j], 'copy of the operator', holding, kept);
      });
    });
    app.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkCondition(key, ['facts', i, 'when'], app.id, fact.when);
      checkFact(key, ['facts', i, 'fact'], fact.fact, { this: app.id, person: 'me' });
    });
    app.world.forEach((world, i) => {
      checkProvenance(key, ['world', i], world, false);
    });
    app.never.forEach((condition, i) => {
      checkCondition(key, ['never', i], app.id, condition);
    });
  };
  pack.apps.forEach(checkApp);
};
