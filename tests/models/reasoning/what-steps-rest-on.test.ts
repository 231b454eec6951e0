import { expect, it } from 'vitest';
import { assessed, exposuresOf, knowledge, profileOf, statuses } from '../built-in-knowledge.ts';

const jitsi = (settings: Record<string, string>) =>
  profileOf({
    country: 'TR',
    apps: [{ app: 'jitsi-meet', uses: ['calls', 'group-known'], settings }],
    devices: [{ device: 'android', settings: {} }],
  });

it('a step that says where a company has its seat shows the sources of the company', () => {
  const snap = profileOf({
    country: 'HK',
    apps: [{ app: 'snapchat', uses: ['direct'], settings: {} }],
    devices: [{ device: 'android', settings: {} }],
  });
  const steps = assessed(snap, 'legal-request:host-state').exposures.flatMap(({ path }) => path);
  const seats = steps.filter(
    ({ rule, sentence }) => rule === 'order-at-the-seat' && `${sentence.args.holder}`.endsWith('snap'),
  );
  const { sources } = knowledge.pack.operators.find(({ id }) => id === 'snap') ?? { sources: [] };
  expect(seats.length).toBeGreaterThan(0);
  for (const seat of seats) expect(seat.sources).toEqual(sources);
});

it('a step about what is on a phone does not show the sources of what the company keeps', () => {
  const club = profileOf({
    country: 'VN',
    apps: [{ app: 'clubhouse', uses: ['direct'], settings: {} }],
    devices: [{ device: 'android', settings: {} }],
  });
  const steps = assessed(club, 'close-person:opens-the-phone').exposures.flatMap(({ path }) => path);
  const seen = steps.filter(({ rule }) => rule === 'near-person-sees-the-apps');
  expect(seen.length).toBeGreaterThan(0);
  for (const step of seen) expect(step.sources).not.toContain('stanford-clubhouse-2021');
});

it('a copy in the country is no copy of calls that nobody keeps, and moved servers pass them on there', () => {
  const open = { server: 'meet-jit-si', 'end-to-end-encryption': 'off' };
  const calls = (scenario: string) =>
    exposuresOf(assessed(jitsi(open), scenario), 'jitsi-meet', 'calls', { person: 'me' }).filter(
      ({ place }) => place === 'in-country-servers',
    );
  expect(calls('data-localization:mirrors')).toEqual([]);
  expect(statuses(calls('data-localization:moves'))).toEqual(['exposed']);
});
