import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '../../../models/profile/profile.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { DECISION_REASONS, DECISIONS } from '../../../models/vocabulary/decisions.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const SCENARIOS = ['sms-interception:code-read', 'data-localization:moves'];
const parts = (decisions: ProfileInput['decisions'], more: Partial<ProfileInput> = {}) => ({
  phoneCountry: 'IR',
  apps: [
    {
      app: 'telegram',
      uses: ['direct' as const],
      settings: { 'two-step-verification': 'off', 'direct-chats': 'cloud' },
    },
  ],
  devices: [{ device: 'android', settings: {} }],
  decisions,
  ...more,
});
const assessed = (decisions: ProfileInput['decisions'], scenarios = SCENARIOS): Assessment =>
  assess(knowledge, profileOf(parts(decisions)), { asOf: TODAY, language: 'en', scenarios });

const plain = assessed([]);
const finding = plain.findings[0] as Assessment['findings'][number];
const decided = { decision: 'accepted', month: '2026-10', reason: 'little-harm' } as const;

describe('a decision on a finding (semantics 28)', () => {
  it('is said with the finding, and nothing else changes', () => {
    const after = assessed([{ ...decided, finding: finding.id, exposures: finding.exposures }]);
    expect(after.findings[0]?.decided).toEqual({ decision: 'accepted', month: '2026-10', newSince: [] });
    expect(after.pastDecisions).toEqual([]);
    const without = (assessment: Assessment) =>
      JSON.stringify({
        ...assessment,
        findings: assessment.findings.map((item) => ({ ...item, decided: null })),
      });
    expect(without(after)).toBe(without(plain));
    expect(after.findings.filter((item) => item.decided !== null)).toHaveLength(1);
  });

  it('names what is new since', () => {
    const [newest, ...known] = finding.exposures;
    const after = assessed([{ ...decided, finding: finding.id, exposures: [...known, 'gone/by/now'] }]);
    expect(after.findings[0]?.decided?.newSince).toEqual([newest]);
  });

  it('is kept when its finding is no more', () => {
    const past = {
      decision: 'done',
      month: '2026-01',
      finding: 'cause:telegram.gone-setting',
      exposures: ['data-localization:moves/me/telegram/contacts/past/home-authorities/x/y'],
    } as const;
    expect(assessed([{ ...past, exposures: [...past.exposures] }]).pastDecisions).toEqual([past]);
  });

  it('is not past where its threats were not looked at', () => {
    const elsewhere = plain.findings.find((item) =>
      item.scenarios.every((scenario) => scenario === 'data-localization:moves'),
    ) as typeof finding;
    const decision = { ...decided, finding: elsewhere.id, exposures: elsewhere.exposures };
    expect(assessed([decision], ['sms-interception:code-read']).pastDecisions).toEqual([]);
    const alsoHere = ['sms-interception:code-read/me/telegram/x', ...decision.exposures];
    expect(
      assessed([{ ...decision, exposures: alsoHere }], ['sms-interception:code-read']).pastDecisions,
    ).toEqual([]);
    expect(assessed([decision]).pastDecisions).toEqual([]);
  });
});

describe('reading decisions', () => {
  const read = (decisions: unknown): string => {
    const result = readProfile(
      JSON.stringify({ format: 'leeward-profile', version: 1, country: 'IR', decisions }),
      pack,
    );
    return result.ok ? 'read' : createTexts(pack.texts, 'en').sentence(result.problem);
  };
  const good = { ...decided, finding: finding.id, exposures: finding.exposures };

  it('takes what an assessment names, in the month and for a reason of the list', () => {
    for (const item of plain.findings)
      expect(read([{ ...good, finding: item.id, exposures: item.exposures }])).toBe('read');
    const { reason: _, ...without } = good;
    expect(read([without])).toBe('read');
  });
  it.each([
    [
      'a bad month',
      { ...good, month: '2026-10-04' },
      /^"decisions\[0\]\.month" is "2026-10-04", which is no month; /,
    ],
    [
      'an unknown decision',
      { ...good, decision: 'ignored' },
      /^"decisions\[0\]\.decision" cannot be "ignored"; /,
    ],
    [
      'a reason of its own',
      { ...good, reason: 'because' },
      /^"decisions\[0\]\.reason" cannot be "because"; /,
    ],
    ['what is no finding', { ...good, finding: '<b>' }, /^"decisions\[0\]\.finding" cannot be "<b>"; /],
    [
      'what is no exposure',
      { ...good, exposures: ['a b'] },
      /^"decisions\[0\]\.exposures\[0\]" cannot be "a b"; /,
    ],
  ])('refuses %s', (_, decision, sentence) => {
    expect(read([decision])).toMatch(sentence);
  });
  it('refuses two decisions on one finding', () => {
    expect(read([good, { ...good, decision: 'done' }])).toMatch(
      /^"decisions\[1\]" decides on a finding a second time; keep it or decisions\[0\]\.$/,
    );
  });
});

it('has words for every decision and reason in every language', () => {
  for (const texts of Object.values(pack.texts)) {
    for (const id of DECISIONS) expect(texts[`decision.${id}.name`]).toBeTruthy();
    for (const id of DECISION_REASONS) expect(texts[`decision-reason.${id}.name`]).toBeTruthy();
  }
});
