import { emptyProfile } from '../profile/profile.ts';
import { buildCase } from '../reasoning/case.ts';
import type { CaseFact } from '../reasoning/ground-program.ts';
import type { Pack } from './schemas/pack.ts';

/**
 * Facts of the case in which everything is open: every app, device and use, every scenario, and every country
 * that an operator or a law names. A rule without an instance here can never fire.
 */
export const genericCase = (pack: Pack): CaseFact[] => {
  const scenarios = pack.threats.flatMap((threat) =>
    threat.variants.map((variant) => `${threat.id}:${variant.id}`),
  );
  const countries = [
    ...new Set([
      ...pack.jurisdictions.map((jurisdiction) => jurisdiction.id),
      ...pack.operators.flatMap((operator) => (operator.basedIn === 'phone-country' ? [] : operator.basedIn)),
    ]),
  ];
  return countries.flatMap((country) => {
    const profile = {
      ...emptyProfile(country),
      apps: pack.apps.filter((app) => app.kind !== 'device').map((app) => ({ app: app.id, settings: {} })),
    };
    return buildCase(pack, profile, { asOf: pack.header.asOf, scenarios }).facts.map((fact) => ({
      ...fact,
      cube: [],
    }));
  });
};
