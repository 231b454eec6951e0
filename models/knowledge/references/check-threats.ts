import { THREATS } from '../../vocabulary/threats.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Threat models, and the laws, events and compliance of countries. */
export const checkThreats = (tools: ReferenceTools): void => {
  const {
    pack,
    origins,
    apps,
    knownThreats,
    knownArguments,
    unknown,
    checkProvenance,
    checkCondition,
    checkFact,
  } = tools;
  for (const threat of pack.threats) {
    const key = `threat:${threat.id}`;
    if (!(threat.id in THREATS)) unknown(key, ['id'], 'threat model', threat.id, Object.keys(THREATS));
    threat.variants.forEach((variant, i) => {
      const path = ['variants', i];
      checkProvenance(key, path, variant);
      if (!knownThreats.has(`${threat.id}:${variant.id}`))
        unknown(
          key,
          [...path, 'id'],
          'variant',
          variant.id,
          (THREATS as Record<string, readonly string[]>)[threat.id] ?? [],
        );
      if (!knownArguments.actor.has(variant.actor))
        unknown(key, [...path, 'actor'], 'actor', variant.actor, knownArguments.actor);
      variant.capabilities.forEach((capability, j) => {
        if (!knownArguments.capability.has(capability))
          unknown(key, [...path, 'capabilities', j], 'capability', capability, knownArguments.capability);
      });
    });
    threat.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkCondition(key, ['facts', i, 'when'], threat.id, fact.when);
      checkFact(key, ['facts', i, 'fact'], fact.fact, { person: 'me' });
    });
  }
  for (const jurisdiction of pack.jurisdictions) {
    const key = `jurisdiction:${jurisdiction.id}`;
    for (const part of ['laws', 'events'] as const) {
      jurisdiction[part].forEach((item, i) => {
        checkProvenance(key, [part, i], item);
        item.threats.forEach((threat, j) => {
          if (!knownThreats.has(threat))
            unknown(key, [part, i, 'threats', j], 'threat model', threat, knownThreats);
        });
      });
    }
    jurisdiction.notLaws.forEach((item, i) => {
      checkProvenance(key, ['notLaws', i], item);
      if (jurisdiction.laws.some((law) => law.id === item.id))
        tools.report(
          key,
          ['notLaws', i, 'id'],
          `"${item.id}" is cited as a law too; it can be only one of both`,
        );
    });
    jurisdiction.scores.forEach((score, i) => {
      checkProvenance(key, ['scores', i], score);
      const turned = Number(score.year) >= 2019 ? '100-most-free' : '100-least-free';
      if (score.scale !== turned)
        tools.report(key, ['scores', i, 'scale'], `the scale of ${score.year} is "${turned}"`);
    });
    jurisdiction.laws.forEach((law, i) => {
      law.apps.forEach((app, j) => {
        if (!apps.has(app)) unknown(key, ['laws', i, 'apps', j], 'app', app, apps.keys());
      });
    });
    jurisdiction.events.forEach((event, i) => {
      event.apps.forEach((app, j) => {
        if (!apps.has(app)) unknown(key, ['events', i, 'apps', j], 'app', app, apps.keys());
      });
      if (event.incident !== undefined && !origins.has(`incident:${event.incident}`))
        unknown(
          key,
          ['events', i, 'incident'],
          'incident',
          event.incident,
          pack.incidents.map((x) => x.id),
        );
    });
    jurisdiction.compliance.forEach((item, i) => {
      checkProvenance(key, ['compliance', i], item);
      if (!apps.has(item.app)) unknown(key, ['compliance', i, 'app'], 'app', item.app, apps.keys());
      if (!pack.jurisdictions.some((j) => j.laws.some((law) => law.id === item.law)))
        unknown(
          key,
          ['compliance', i, 'law'],
          'law',
          item.law,
          jurisdiction.laws.map((law) => law.id),
        );
    });
  }
};
