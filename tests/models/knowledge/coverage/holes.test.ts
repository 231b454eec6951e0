import { expect, it } from 'vitest';
import type { Hole } from '../../../../models/knowledge/coverage/holes.ts';
import { owl, pigeon, reportOn, smallPack } from './small-pack.ts';

const hole = (holes: readonly Hole[], app: string, threat: string): Hole | undefined =>
  holes.find((one) => one.app === app && one.threat === threat);

const withoutFacts = { ...pigeon, facts: [] };
const dove = { ...pigeon, id: 'dove' };
/** What others do not keep: payments, and something that everyone can see. */
const magpie = {
  ...pigeon,
  id: 'magpie',
  holdings: [
    { ...pigeon.holdings[1], id: 'payments', data: ['payments'] },
    { ...pigeon.holdings[1], id: 'shown', data: ['posts'], place: 'public' },
  ],
  facts: [{ ...pigeon.facts[0], id: 'shows', fact: 'shows-to-all(this)' }],
};
const complete = { complete: ['pigeon'], reasons: [] };
const reason = 'Nobody can be looked up by a number there.';

it('finds what each threat model reaches by the rules', () => {
  const reached = reportOn(smallPack()).apps[0]?.reached ?? {};
  expect(reached['legal-request']).toEqual(['direct-messages', 'phone-number']);
  expect(reached['sms-interception']).toEqual(expect.arrayContaining(['direct-messages', 'account-control']));
  expect(reached['contact-matching']).toEqual(['real-identity', 'app-presence']);
});

it('explains a hole by what the app’s own file settles', () => {
  const { holes } = reportOn(smallPack([pigeon, owl, magpie]));
  const because = (app: string, threat: string): readonly string[] | undefined => {
    const found = hole(holes, app, threat);
    return found?.explained === 'derived' ? found.because : undefined;
  };
  expect(because('owl', 'contact-matching')).toEqual(['takes no phone number']);
  expect(because('owl', 'account-phishing')).toEqual(['nobody has an account there']);
  expect(because('owl', 'legal-request')).toContain('keeps nothing that is readable');
  expect(because('pigeon', 'money-trail')).toEqual(['keeps no payments']);
  expect(because('pigeon', 'public-post-monitoring')).toEqual(['keeps nothing at public']);
});

it('says what nothing states where a fact was forgotten', () => {
  const { holes, faults } = reportOn(smallPack([withoutFacts, dove]), complete);
  expect(hole(holes, 'pigeon', 'contact-matching')).toMatchObject({
    explained: 'unexplained',
    because: expect.arrayContaining(['found-by-number']),
  });
  expect(faults).toContainEqual(expect.stringMatching(/^pigeon × contact-matching is a hole that nobody/));
});

it('explains nothing where a threat model reaches no app at all', () => {
  const { holes } = reportOn(smallPack([withoutFacts]));
  expect(hole(holes, 'pigeon', 'contact-matching')).toMatchObject({ explained: 'unexplained' });
});

it('takes a listed reason, and tells a known gap from it', () => {
  const listed = { apps: ['pigeon'], threats: ['contact-matching'], reason };
  const reasons = (gap: boolean) => ({ complete: ['pigeon'], reasons: [{ ...listed, gap }] });
  for (const gap of [false, true]) {
    const { holes, faults } = reportOn(smallPack([withoutFacts, dove]), reasons(gap));
    expect(hole(holes, 'pigeon', 'contact-matching')).toMatchObject({
      explained: gap ? 'gap' : 'listed',
      because: [reason],
    });
    expect(faults.filter((fault) => fault.includes('contact-matching'))).toEqual([]);
  }
});

it('refuses a reason that explains no hole, and one for what is not there', () => {
  const { faults } = reportOn(smallPack(), {
    complete: ['heron'],
    reasons: [
      { apps: ['pigeon'], threats: ['contact-matching'], reason },
      { apps: ['heron'], threats: ['contact-matching'], reason },
      { apps: ['owl'], threats: ['money-trail', 'money-trail'], reason },
    ],
  });
  expect(faults).toEqual([
    'no app "heron" to be complete',
    'owl × money-trail has a reason already',
    'pigeon × contact-matching is no hole: take its reason out',
    'heron × contact-matching is no hole: take its reason out',
  ]);
});

it('lists kinds of data that no threat model reaches', () => {
  const locked = {
    ...pigeon.holdings[0],
    id: 'calls',
    data: ['calls'],
    protection: 'own-key',
    synced: false,
  };
  const { apps } = reportOn(smallPack([{ ...pigeon, holdings: [...pigeon.holdings, locked] }]));
  expect(apps[0]?.unreached).toEqual([{ data: 'calls', protections: ['own-key'] }]);
});

it('asks nothing of a closed service of which no copy is left', () => {
  const gone = { status: 'closed', until: '2025-05-05' };
  const copies = pigeon.holdings.map((copy) => ({ ...copy, until: '2025-06-01' }));
  const { holes } = reportOn(smallPack([{ ...pigeon, ...gone, holdings: copies }]));
  expect(holes.filter(({ app }) => app === 'pigeon')).toEqual([]);
  const kept = reportOn(smallPack([{ ...pigeon, ...gone }, dove])).holes;
  expect(hole(kept, 'pigeon', 'network-blocking')).toMatchObject({
    explained: 'derived',
    because: ['closed since 2025-05-05'],
  });
});
