import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { gradeEvidence } from '../../../models/reasoning/evidence-grade.ts';

const country = (id: string) => {
  const found = pack.jurisdictions.find((jurisdiction) => jurisdiction.id === id);
  if (!found) throw new Error(`no country ${id}`);
  return found;
};

describe('countries', () => {
  it('are at least 28', () => {
    expect(pack.jurisdictions.length).toBeGreaterThanOrEqual(28);
  });

  it('never cite as a law what is none', () => {
    const notLaws = pack.jurisdictions.flatMap(({ id, notLaws: items }) =>
      items.map((item) => `${id}.${item.id}`),
    );
    const laws = pack.jurisdictions.flatMap(({ id, laws: items }) => items.map((item) => `${id}.${item.id}`));
    expect(notLaws.length).toBeGreaterThan(0);
    expect(laws.filter((law) => notLaws.includes(law))).toEqual([]);
    expect(country('IR').notLaws.find(({ id }) => id === 'user-protection-bill-2022')?.why).toBe('annulled');
  });

  it('end a block on the day it was lifted', () => {
    const open = pack.jurisdictions.flatMap(({ id, events }) =>
      events
        .filter(
          ({ ended, date }) =>
            ended !== undefined && ended !== 'ongoing' && ended < date.slice(0, ended.length),
        )
        .map((event) => `${id}.${event.id}`),
    );
    expect(open).toEqual([]);
    expect(country('UZ').events.find(({ id }) => id === 'apps-blocked-for-hours-2021')?.ended).toBe(
      '2021-11-03',
    );
  });

  it('name the scale of every score', () => {
    for (const { scores } of pack.jurisdictions)
      for (const { year, scale } of scores)
        expect(scale, year).toBe(Number(year) < 2019 ? '100-least-free' : '100-most-free');
  });

  it('tell a block as a block, not as a refusal to move data', () => {
    for (const id of ['CN', 'RU', 'VE'])
      expect(country(id).events.find((event) => event.id === 'signal-blocked')?.threats).toEqual([
        'network-blocking:blocked',
      ]);
    expect(gradeEvidence(pack, 'RU', 'network-blocking:blocked', 'signal', '2026-06-01').grade).toBe('E4');
  });

  it('tell an order at the seat of a company to those at home and to those abroad', () => {
    const seats = (app: string): readonly string[] => {
      const of = pack.apps.find(({ id }) => id === app)?.operator;
      const basedIn = pack.operators.find(({ id }) => id === of)?.basedIn;
      return basedIn === undefined || basedIn === 'phone-country' ? [] : basedIn;
    };
    const orders = ['legal-request:own-state', 'legal-request:host-state'];
    const half = pack.jurisdictions.flatMap(({ id, events }) =>
      events
        .filter(({ apps }) => apps.some((app) => seats(app).includes(id)))
        .filter(({ threats }) => orders.filter((order) => threats.includes(order)).length === 1)
        .map((event) => `${id}.${event.id}`),
    );
    expect(half).toEqual([]);
    expect(gradeEvidence(pack, 'KR', orders[1] ?? '', 'kakaotalk', '2026-06-01', true).older).toBe(true);
  });
});
