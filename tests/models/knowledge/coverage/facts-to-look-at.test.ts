import { expect, it } from 'vitest';
import { evidenceOfOnePublisher } from '../../../../models/knowledge/coverage/one-publisher.ts';
import { jurisdictionSchema } from '../../../../models/knowledge/schemas/jurisdiction.ts';
import { DAY, pigeon, reportOn, smallPack } from './small-pack.ts';

const [chats, account] = pigeon.holdings;
const withChats = (more: object) =>
  smallPack([{ ...pigeon, holdings: [{ ...chats, ...more }, account] }], { rules: [], threats: [] });

it('counts a fact as due on its own day, or a year after it was true', () => {
  const due = (more: object, day: string) =>
    reportOn(withChats(more), undefined, day).stale.find(({ id }) => id === 'pigeon.chats')?.due;
  expect(due({ reviewBy: '2026-12-01' }, '2026-12-01')).toBeUndefined();
  expect(due({ reviewBy: '2026-12-01' }, '2026-12-02')).toBe('2026-12-01');
  expect(due({}, '2027-06-01')).toBeUndefined();
  expect(due({}, '2027-06-02')).toBe('2027-06-01');
  expect(due({ until: '2026-10-01' }, '2027-06-02')).toBeUndefined();
});

it('puts the longest due first and leaves out what happened on a day', () => {
  const event = { threats: ['network-blocking'], sources: ['newspaper'] };
  const small = smallPack([{ ...pigeon, facts: [{ ...pigeon.facts[0], asOf: '2019' }] }], {
    jurisdictions: [
      jurisdictionSchema.parse({
        id: 'IR',
        events: [
          { id: 'over', date: '2018-04', ...event },
          { id: 'going-on', date: '2018-04', ended: 'ongoing', ...event },
        ],
      }),
    ],
  });
  const ids = reportOn(small, undefined, '2027-06-02').stale.map(({ id }) => id);
  expect(ids.filter((id) => /^(IR|pigeon\.)/.test(id)).slice(0, 2)).toEqual(['IR.going-on', 'pigeon.found']);
  expect(ids).not.toContain('IR.over');
});

it('finds facts without a source of grade A or B, and says which of them would shut something', () => {
  const weak = (more: object) => reportOn(withChats(more)).weak.find(({ id }) => id === 'pigeon.chats');
  expect(weak({})).toBeUndefined();
  expect(weak({ sources: ['hearsay', 'newspaper'] })).toBeUndefined();
  expect(weak({ sources: ['hearsay'] })).toMatchObject({ rests: 'pointer', lowers: false });
  expect(weak({ sources: [], confidence: 'not-verified', protection: 'own-key' })).toMatchObject({
    rests: 'none',
    lowers: true,
  });
});

it('finds evidence of grade E3 or more that one publisher carries', () => {
  const small = smallPack();
  const graded = (sources: string[]) =>
    evidenceOfOnePublisher(small, DAY, (_, scenario) => ({
      grade: scenario === 'network-blocking:blocked' ? 'E3' : 'E2',
      sources,
    }));
  expect(graded(['newspaper', 'makers-page'])).toEqual([]);
  expect(graded(['newspaper', 'newspaper'])).toEqual([
    {
      country: 'IR',
      scenario: 'network-blocking:blocked',
      app: null,
      grade: 'E3',
      publishers: ['Newspaper'],
    },
  ]);
});

it('says what is unknown of an app', () => {
  const small = withChats({ confidence: 'not-verified', keptFor: { 'direct-messages': 'P30D' } });
  const [unknown] = reportOn({
    ...small,
    operators: small.operators.map((one) => ({
      ...one,
      basedIn: ['XX'],
      world: [
        { id: 'answers', values: ['no', 'yes'], reason: 'undisclosed', sources: [], confidence: 'verified' },
      ],
    })),
  }).apps.map((app) => app.unknown);
  expect(unknown).toEqual({
    world: ['maker.answers'],
    notVerified: ['pigeon.chats'],
    noSeat: ['maker'],
    noRetention: ['phone-number'],
  });
});

it('lists texts that a language lacks', () => {
  const small = smallPack(undefined, {
    texts: { en: { 'app.owl.name': 'Owl' }, fa: { 'app.owl.name': ' ' } },
  });
  const { untranslated } = reportOn(small);
  expect(untranslated.en?.knowledge).not.toContain('app.owl.name');
  expect(untranslated.fa?.knowledge).toContain('app.owl.name');
});
