import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { EvidenceGrades } from '../../../models/reasoning/evidence-grade.ts';

const TODAY = '2026-11-21';
const HOST = 'legal-request:host-state';

type Event = (typeof pack)['jurisdictions'][number]['events'][number];
const event = (id: string, apps: string[], threats = [HOST]): Event => ({
  id,
  threats,
  apps,
  date: '2025-01-01',
  sources: ['a', 'b'],
  confidence: 'verified',
});
const law = {
  id: 'law',
  mechanism: 'compelled-disclosure' as const,
  kind: 'law' as const,
  threats: ['legal-request', 'server-seizure'],
  apps: [],
  sources: ['a'],
  confidence: 'verified' as const,
};

/** Telegram's company sits in one country, its servers stand in another; the person lives in a third. */
const gradesIn = (events: Record<string, Event[]>, laws: readonly string[] = [], home = 'IR') =>
  new EvidenceGrades(
    {
      ...pack,
      sources: ['a', 'b'].map((id) => ({
        id,
        publisher: id,
        title: id,
        url: `https://example.org/${id}`,
        date: '2025',
        grade: 'B' as const,
        partisan: false,
      })),
      operators: pack.operators.map((operator) =>
        operator.id === 'telegram'
          ? { ...operator, basedIn: ['AE'], serversIn: ['NL'] }
          : operator.id === 'apple'
            ? { ...operator, basedIn: ['US'] }
            : operator,
      ),
      jurisdictions: ['IR', 'AE', 'NL', 'US', 'FR'].map((id) => ({
        id,
        events: events[id] ?? [],
        laws: laws.includes(id) ? [law] : [],
        compliance: [],
        notLaws: [],
        scores: [],
      })),
    },
    home,
    TODAY,
  );

describe('evidence on what the authorities of a company do', () => {
  it('is looked for where the company sits, and says so', () => {
    expect(gradesIn({ AE: [event('case', [])] }).of(HOST, 'telegram')).toMatchObject({
      grade: 'E3',
      atSeat: true,
    });
    expect(gradesIn({}, ['AE']).of(HOST, 'telegram')).toMatchObject({ grade: 'E2', atSeat: true });
  });
  it('is not that of the country where the person lives', () => {
    expect(gradesIn({ IR: [event('case', [])] }, ['IR']).of(HOST, 'telegram').grade).toBe('E1');
    expect(gradesIn({}, ['IR']).of(HOST, 'telegram').grade).toBe('E0');
  });
  it('counts cases with this very app, wherever the people lived', () => {
    expect(gradesIn({ FR: [event('case', ['telegram'])] }).of(HOST, 'telegram').grade).toBe('E3');
    expect(gradesIn({ FR: [event('case', ['signal'])] }).of(HOST, 'telegram').grade).toBe('E0');
    expect(
      gradesIn({ FR: [event('case', ['telegram'], ['legal-request'])] }).of(HOST, 'telegram').grade,
    ).toBe('E1');
  });
  it('is asked of whoever holds the data, not of the app alone', () => {
    const grades = gradesIn({ US: [event('case', [])] });
    expect(grades.of(HOST, 'telegram', 'apple').grade).toBe('E3');
    expect(grades.of(HOST, 'telegram', 'telegram').grade).toBe('E1');
  });
  it('is looked for where the servers stand, where they are what is taken', () => {
    const grades = gradesIn({}, ['NL']);
    expect(grades.of('server-seizure:open', 'telegram').grade).toBe('E2');
    expect(grades.of(HOST, 'telegram').grade).toBe('E0');
  });
  it('names the country where that is also the person’s', () => {
    const evidence = gradesIn({}, ['AE'], 'AE').of(HOST, 'telegram');
    expect(evidence.grade).toBe('E2');
    expect(evidence.atSeat).toBeUndefined();
  });
  it('leaves what the person’s own authorities do to the person’s country', () => {
    const own = 'legal-request:own-state';
    expect(gradesIn({}, ['AE']).of(own, 'telegram').grade).toBe('E0');
    expect(gradesIn({}, ['IR']).of(own, 'telegram')).toMatchObject({ grade: 'E2' });
  });
});
