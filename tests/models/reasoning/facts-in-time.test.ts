import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../models/reasoning/assess.ts';
import { gradeEvidence } from '../../../models/reasoning/evidence-grade.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { knowledge, profileOf } from '../built-in-knowledge.ts';

const profile = profileOf({
  phoneCountry: 'IR',
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'channel-read'],
      settings: { 'direct-chats': 'cloud', 'two-step-verification': 'on', 'recovery-email': 'none' },
    },
  ],
  devices: [{ device: 'android', settings: {} }],
});
const on = (asOf: string, scenario: string, today = asOf) =>
  assess(knowledge, profile, { asOf, today, language: 'en', scenarios: [scenario] });

describe('facts hold from and until their dates', () => {
  it('knows no cache of Telegram before July 2017', () => {
    expect(on('2016-06-01', 'data-localization:caches').exposures).toEqual([]);
    expect(on('2018-01-01', 'data-localization:caches').exposures.length).toBeGreaterThan(0);
  });
  it('knows no disclosure of phone numbers before September 2024', () => {
    const given = (day: string) =>
      on(day, 'data-localization:representative').exposures.some(
        (exposure) =>
          exposure.data === 'phone-number' &&
          exposure.path.some((step) => step.rule === 'representative-hands-over'),
      );
    expect(given('2024-06-01')).toBe(false);
    expect(given('2025-01-01')).toBe(true);
  });
  it('knows who complies, and when', () => {
    const stands = (day: string) => on(day, 'data-localization:refuses').scenarios[0]?.stands;
    expect(stands('2026-11-21')).toBe('known');
  });
});

describe('a service that has closed', () => {
  const skype = profileOf({
    apps: [{ app: 'skype', uses: ['direct', 'calls'], settings: { 'moved-to-teams': 'moved' } }],
    devices: [{ device: 'android', settings: {} }],
  });
  const left = (asOf: string) =>
    assess(knowledge, skype, {
      asOf,
      language: 'en',
      scenarios: ['data-localization:refuses', 'device-seizure:glance', 'legal-request:host-state'],
    }).exposures.filter(({ app, status }) => app === 'skype' && isOpen(status));
  it('was blocked, seen and read while it ran', () => {
    const exposures = left('2025-03-01');
    expect(new Set(exposures.map(({ data }) => data))).toEqual(
      new Set([
        'service-access',
        'app-presence',
        'direct-messages',
        'photos-and-files',
        'calls',
        'contacts',
        'communication-metadata',
        'connection-records',
        'account-record',
      ]),
    );
    expect(exposures.map(({ time }) => time)).toContain('future');
  });
  it('leaves nothing but the copies of before that somebody still keeps', () => {
    const exposures = left('2026-11-21');
    expect(new Set(exposures.map(({ data }) => data))).toEqual(
      // The list of calls was moved with the chats.
      new Set(['direct-messages', 'photos-and-files', 'contacts', 'communication-metadata']),
    );
    expect(new Set(exposures.map(({ time }) => time))).toEqual(new Set(['past']));
  });
});

describe('past the review date', () => {
  const scenario = 'sms-interception:code-read';
  it('nothing stays blocked', () => {
    const fresh = on('2026-11-21', scenario);
    expect(fresh.exposures.some((exposure) => exposure.status === 'blocked')).toBe(true);
    const old = on('2026-11-21', scenario, '2028-01-01');
    expect(old.exposures.some((exposure) => exposure.status === 'blocked')).toBe(false);
    expect(old.exposures.some((exposure) => exposure.reason === 'stale')).toBe(true);
    expect(old.knowledge.stale).toBe(true);
    expect(old.protections.every((protection) => protection.status === 'possible')).toBe(true);
  });
});

describe('evidence grades', () => {
  const source = (id: string, publisher: string, partisan = false) => ({
    id,
    publisher,
    title: id,
    url: 'https://example.org',
    date: '2026-01',
    grade: 'B' as const,
    partisan,
  });
  const event = (date: string, sources: string[], ended?: string) => ({
    id: `e-${date}`,
    threats: ['device-seizure'],
    apps: [],
    date,
    sources,
    confidence: 'verified' as const,
    ...(ended === undefined ? {} : { ended }),
  });
  const evidenceOf = (
    events: ReturnType<typeof event>[],
    laws: { id: string; apps?: string[] }[] = [],
    elsewhere: ReturnType<typeof event>[] = [],
  ) =>
    gradeEvidence(
      {
        ...pack,
        sources: [source('a', 'A'), source('b', 'B'), source('state', 'State', true)],
        jurisdictions: [
          {
            id: 'IR',
            events,
            compliance: [],
            laws: laws.map(({ id, apps = [] }) => ({
              id,
              mechanism: 'interception',
              kind: 'law',
              threats: ['device-seizure'],
              apps: apps as never[],
              sources: ['a'],
              confidence: 'verified',
            })),
            notLaws: [],
            scores: [],
          },
          { id: 'BY', events: elsewhere, compliance: [], laws: [], notLaws: [], scores: [] },
        ],
      },
      'IR',
      'device-seizure:glance',
      'telegram',
      '2026-11-21',
    );
  const graded = (...told: Parameters<typeof evidenceOf>) => evidenceOf(...told).grade;
  it('says where there is no case with this app, but some with others', () => {
    const withAnother = { ...event('2025-06', ['a']), apps: ['whatsapp'] as never[] };
    expect(evidenceOf([], [], [withAnother])).toMatchObject({ grade: 'E0', withOtherApps: true });
    expect(evidenceOf([withAnother], [{ id: 'law' }])).toMatchObject({ grade: 'E2', withOtherApps: true });
    expect(evidenceOf([withAnother], [], [event('2025-06', ['a'])])).toMatchObject({
      grade: 'E1',
      withOtherApps: true,
    });
    expect(evidenceOf([], [], [withAnother, event('2025-06', ['a'])]).withOtherApps).toBeUndefined();
  });
  it('says of older cases with this app whether it has happened since with others', () => {
    const old = { ...event('2013-08', ['a']), apps: ['telegram'] as never[] };
    const withAnother = (date: string) => ({ ...event(date, ['a']), apps: ['whatsapp'] as never[] });
    const said = evidenceOf([old, withAnother('2025-06')]);
    expect(said).toMatchObject({ grade: 'E2', older: true, asOf: '2013-08', withOtherApps: true });
    for (const others of [[withAnother('2012-06')], [withAnother('2026-12')], [event('2014-06', ['state'])]])
      expect(evidenceOf([old, ...others.slice(0, 1)]).withOtherApps).toBeUndefined();
  });
  it('leaves out a law about other apps', () => {
    expect(graded([], [{ id: 'law', apps: ['whatsapp'] }])).toBe('E0');
    expect(graded([], [{ id: 'law', apps: ['telegram'] }])).toBe('E2');
  });
  it('tells an old case before a law, and a law before what one side alone reports', () => {
    const law = [{ id: 'law' }];
    expect(evidenceOf([event('2019-06', ['a'])], law)).toMatchObject({ older: true, asOf: '2019-06' });
    expect(evidenceOf([event('2019-06', ['state'])], law).older).toBe(false);
    expect(evidenceOf([event('2019-06', ['state'])]).older).toBe(true);
  });
  it('dates cases elsewhere by when they last happened, not by when they began', () => {
    const long = event('2015', ['a'], '2025-08');
    const days = ['2017-01', '2018-01', '2019-01'].map((day) => event(day, ['b']));
    expect(evidenceOf([], [], [...days, long])).toMatchObject({ asOf: '2025-08', sources: ['a', 'b'] });
  });
  it.each([
    [
      'E4',
      'two events within two years from two publishers',
      () => graded([event('2026-01', ['a']), event('2025-06', ['b'])]),
    ],
    ['E4', 'an ongoing measure from two publishers', () => graded([event('2018-04', ['a', 'b'], 'ongoing')])],
    ['E3', 'one event within five years from two publishers', () => graded([event('2023-01', ['a', 'b'])])],
    ['E2', 'one event from one publisher', () => graded([event('2026-01', ['a'])])],
    [
      'E2',
      'events from partisan sources alone',
      () => graded([event('2026-01', ['state']), event('2026-02', ['state'])]),
    ],
    ['E2', 'a law without a case', () => graded([], [{ id: 'law' }])],
    ['E1', 'cases elsewhere only', () => graded([], [], [event('2026-01', ['a', 'b'])])],
    ['E0', 'nothing at all', () => graded([])],
    ['E0', 'an event after the day', () => graded([event('2027-01', ['a', 'b'])])],
  ])('%s for %s', (grade, _, run) => {
    expect(run()).toBe(grade);
  });
});
