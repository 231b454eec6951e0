import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { createKnownResults } from '../../renderer/assessment/known-results.ts';
import { offeredAnswers } from '../../renderer/assessment/offered-answers.ts';
import { noAnswers } from '../../renderer/stores/answers-slice.ts';
import type { OfferedSetting } from '../../renderer/stores/results-slice.ts';
import { smallKnowledge } from './small-knowledge.ts';

const question = (country: string, asOf = '2026-11-21') => ({
  profile: emptyProfile(country),
  asOf,
  language: 'en',
});
const resultOf = (country: string) => ({ assessment: { country } as Assessment });

describe('results worked out before an answer is given', () => {
  it('are those of the same question and of no other', () => {
    const known = createKnownResults();
    known.keep(question('IR'), resultOf('IR'));
    expect(known.of(question('IR'))).toEqual(resultOf('IR'));
    expect(known.of(question('RU'))).toBeUndefined();
    expect(known.of(question('IR', '2026-11-22'))).toBeUndefined();
    expect(known.of({ ...question('IR'), language: 'fa' })).toBeUndefined();
    expect(known.of({ ...question('IR'), tell: { hidden: [], trainer: true } })).toBeUndefined();
  });

  it('are asked for once, and kept only while they may still be asked for', () => {
    const known = createKnownResults();
    known.keep(question('IR'), resultOf('IR'));
    known.keep(question('CN'), resultOf('CN'));
    const missing = known.missing(
      question('IR'),
      ['RU', 'RU', 'IR'].map((country) => question(country)),
    );
    expect(missing).toEqual([question('RU')]);
    expect(known.of(question('IR'))).toBeDefined();
    expect(known.of(question('CN'))).toBeUndefined();
  });
});

describe('answers that the screen offers', () => {
  const answers = {
    ...noAnswers(),
    apps: ['pigeon'],
    settings: { 'pigeon.second-password': 'on', 'pigeon.recovery': 'by-sms' },
  };
  const offeredOf = (offered: OfferedSetting | null) => offeredAnswers(smallKnowledge, { answers, offered });
  const secondPassword = { key: 'pigeon.second-password', theirs: false, values: ['off', undefined] };

  it('are what is said once one of them is given, with all that goes with it', () => {
    expect(offeredOf(secondPassword).map(({ settings }) => settings)).toEqual([
      { 'pigeon.second-password': 'off' },
      {},
    ]);
  });

  it('are those of other people where it stands so', () => {
    const theirs = { key: 'pigeon.second-password', theirs: true, values: ['on'] };
    expect(offeredOf(theirs)).toEqual([{ ...answers, others: { 'pigeon.second-password': 'on' } }]);
  });

  it('are none where none is looked at', () => {
    expect(offeredOf(null)).toEqual([]);
  });
});
