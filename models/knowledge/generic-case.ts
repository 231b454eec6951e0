import { emptyProfile } from '../profile/profile.ts';
import { buildCase, buildSharedCase } from '../reasoning/case.ts';
import { caseMember } from '../reasoning/case-people.ts';
import type { CaseFact } from '../reasoning/ground-program.ts';
import type { Pack } from './schemas/pack.ts';

/**
 * Facts of the case in which everything is open: every app, device and use, every scenario, and every country
 * that an operator or a law names. A rule without an instance here can never fire.
 */
export const genericCase = (pack: Pack, asOf = pack.header.asOf): CaseFact[] => {
  const scenarios = pack.threats.flatMap((threat) =>
    threat.variants.map((variant) => `${threat.id}:${variant.id}`),
  );
  const countries = [
    ...new Set([
      ...pack.jurisdictions.map((jurisdiction) => jurisdiction.id),
      ...pack.operators.flatMap((operator) => (operator.basedIn === 'phone-country' ? [] : operator.basedIn)),
    ]),
  ];
  const openCase = (country: string): CaseFact[] => {
    const profile = {
      ...emptyProfile(country),
      apps: pack.apps.filter((app) => app.kind !== 'device').map((app) => ({ app: app.id, settings: {} })),
      // Named, because nobody is taken to own a computer unsaid.
      devices: pack.apps
        .filter((app) => app.kind === 'device')
        .map((device) => ({ device: device.id, settings: {} })),
    };
    const alone = buildCase(pack, profile, { asOf, scenarios });
    if (country !== countries[0]) return [...alone.facts];
    // One group of two, so that rules about groups have what they speak of.
    const members = ['one', 'two'].map((id) => caseMember(profile, id));
    const groups = profile.apps.map(({ app }) => ({
      id: `group-${app}`,
      app,
      members: ['one', 'two'],
      outsiders: true,
    }));
    return [...alone.facts, ...buildSharedCase(pack, members, groups, { asOf, scenarios }).facts];
  };
  // Most of a case is the same in every country, and one instance of a fact is enough.
  const facts = new Map<string, CaseFact>();
  for (const country of countries) {
    for (const fact of openCase(country)) {
      const key = `${fact.predicate}(${fact.constants})`;
      if (!facts.has(key)) facts.set(key, { ...fact, cube: [] });
    }
  }
  return [...facts.values()];
};
