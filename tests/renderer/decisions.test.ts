import { beforeEach, describe, expect, it } from 'vitest';
import { profileSchema } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { profileFromAnswers } from '../../renderer/answers/profile-from-answers.ts';
import { shownAssessment } from '../../renderer/assessment/shown-assessment.ts';
import { withDecisions } from '../../renderer/assessment/with-decisions.ts';
import { confirmAnswer, replaceAnswers } from '../../renderer/stores/answers.ts';
import { decide, giveReason, takeBack } from '../../renderer/stores/decisions.ts';
import { setToday } from '../../renderer/stores/preferences.ts';
import { emptyStore, useStore } from '../../renderer/stores/store.ts';
import { smallKnowledge } from './small-knowledge.ts';

const FINDING = 'cause:pigeon.second-password';
const OTHER = 'residual:pigeon:pigeon';
const decisions = () => useStore.getState().answers.decisions;

beforeEach(() => {
  emptyStore();
  setToday('2026-11-21');
});

describe('a decision', () => {
  it('is kept with its month, its reason and the exposures it was taken on, as a profile holds it', () => {
    decide(FINDING, 'deferred', ['sms:read/me']);
    giveReason(FINDING, 'no-time');
    decide(OTHER, 'accepted', ['seizure:open/me']);
    const profile = profileSchema.parse(profileFromAnswers(smallKnowledge, useStore.getState().answers));
    expect(profile.decisions).toEqual([
      {
        finding: FINDING,
        decision: 'deferred',
        month: '2026-11',
        reason: 'no-time',
        exposures: ['sms:read/me'],
      },
      { finding: OTHER, decision: 'accepted', month: '2026-11', exposures: ['seizure:open/me'] },
    ]);
  });

  it('made anew replaces the earlier one, in its place', () => {
    decide(FINDING, 'deferred', ['one']);
    giveReason(FINDING, 'no-time');
    decide(OTHER, 'accepted', []);
    setToday('2027-01-03');
    decide(FINDING, 'done', ['one', 'two']);
    expect(decisions()).toEqual([
      { finding: FINDING, decision: 'done', month: '2027-01', exposures: ['one', 'two'] },
      { finding: OTHER, decision: 'accepted', month: '2026-11', exposures: [] },
    ]);
  });

  it('keeps its reason where it is only seen again, and gives it up when asked', () => {
    decide(FINDING, 'deferred', ['one']);
    giveReason(FINDING, 'no-time');
    decide(FINDING, 'deferred', ['one', 'two']);
    expect(decisions()[0]).toHaveProperty('reason', 'no-time');
    giveReason(FINDING, undefined);
    expect(decisions()[0]).not.toHaveProperty('reason');
  });

  it('can be taken back', () => {
    decide(FINDING, 'deferred', []);
    decide(OTHER, 'accepted', []);
    takeBack(FINDING);
    expect(decisions().map(({ finding }) => finding)).toEqual([OTHER]);
  });
});

describe('an assessment under decisions', () => {
  const assessment = {
    exposures: [
      { id: 'sms:read/a', threat: 'sms', variant: 'read' },
      { id: 'sms:cut/b', threat: 'sms', variant: 'cut' },
    ],
    findings: [
      {
        id: FINDING,
        exposures: ['sms:read/a', 'sms:cut/b'],
        lead: 'sms:read/a',
        scenarios: [],
        decided: null,
      },
    ],
    scenarios: [],
    protections: [],
    residual: [],
  } as unknown as Assessment;

  it('says what is new since, and which decisions are about nothing any more', () => {
    decide(FINDING, 'deferred', ['sms:read/a']);
    decide(OTHER, 'accepted', ['sms:read/z']);
    const told = withDecisions(assessment, decisions());
    expect(told.findings[0]?.decided).toEqual({
      decision: 'deferred',
      month: '2026-11',
      newSince: ['sms:cut/b'],
    });
    expect(told.pastDecisions.map(({ finding }) => finding)).toEqual([OTHER]);
  });

  it('calls nothing new that the person does not want to see', () => {
    decide(FINDING, 'deferred', ['sms:read/a']);
    const shown = shownAssessment(withDecisions(assessment, decisions()), ['sms:cut']);
    expect(shown.findings[0]?.decided?.newSince).toEqual([]);
  });
});

describe('an answer that is still so', () => {
  it('counts from this month on, and only where it had one', () => {
    replaceAnswers({
      settings: { 'pigeon.second-password': 'on', 'slab.backup': 'on' },
      openedMonths: { 'pigeon.second-password': '2026-05' },
    });
    confirmAnswer('pigeon.second-password');
    confirmAnswer('slab.backup');
    expect(useStore.getState().answers.openedMonths).toEqual({ 'pigeon.second-password': '2026-11' });
  });
});
