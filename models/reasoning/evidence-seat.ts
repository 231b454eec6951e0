import type { Pack } from '../knowledge/schemas/pack.ts';
import { splitScenario } from '../vocabulary/threats.ts';

/**
 * Countries whose authorities a scenario means, where these are not the person's own: those of the company's seat
 * for an order, those of its servers for a hand on a server. Null where the person's country is meant, or nobody
 * knows which company it is.
 */
export const seatsOf = (
  pack: Pack,
  scenario: string,
  app: string,
  holder?: string,
): readonly string[] | null => {
  const { threat, variant } = splitScenario(scenario);
  const meant = pack.threats.find(({ id }) => id === threat)?.variants.find(({ id }) => id === variant);
  if (meant?.actor !== 'host-authorities') return null;
  const company = (id: string | undefined) => pack.operators.find((operator) => operator.id === id);
  const operator = company(holder) ?? company(pack.apps.find(({ id }) => id === app)?.operator);
  if (!operator || operator.basedIn === 'phone-country') return null;
  const orders = meant.capabilities.includes('compel-at-seat');
  return orders || operator.serversIn.length === 0 ? operator.basedIn : operator.serversIn;
};
