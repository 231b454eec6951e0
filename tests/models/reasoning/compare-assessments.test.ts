import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import type { Answer, ProfileInput } from '../../../models/profile/profile.ts';
import { assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { comparisonSchema } from '../../../models/reasoning/assessment-comparison.ts';
import { compareAssessments } from '../../../models/reasoning/compare-assessments.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const TWO_STEP = 'telegram.two-step-verification';
const RECOVERY = 'telegram.recovery-email';
const apps = (twoStep: Answer): ProfileInput['apps'] => [
  {
    app: 'telegram',
    uses: ['direct', 'channel-read'],
    settings: { 'two-step-verification': twoStep, 'recovery-email': 'none', 'direct-chats': 'cloud' },
  },
];
const assessed = (
  twoStep: Answer,
  more: {
    asOf?: string;
    today?: string;
    scenarios?: string[];
    parts?: Partial<ProfileInput>;
    pack?: Pack;
  } = {},
): Assessment =>
  assess(
    { ...knowledge, pack: more.pack ?? knowledge.pack },
    profileOf({
      phoneCountry: 'IR',
      apps: apps(twoStep),
      devices: [{ device: 'android', settings: {} }],
      protect: { 'direct-messages': 'grave' },
      ...more.parts,
    }),
    {
      asOf: more.asOf ?? TODAY,
      today: more.today ?? more.asOf ?? TODAY,
      language: 'en',
      scenarios: more.scenarios ?? ['sms-interception:code-read'],
    },
  );
const because = (changes: { why: { because: string; choices: string[] }[] }[]): unknown[] => [
  ...new Set(changes.map((change) => JSON.stringify(change.why))),
];

describe('two assessments of one person', () => {
  it('that are the same differ in nothing', () => {
    const one = assessed('off');
    const { opened, closed, changed, findings, evidence, plan, notCompared } = compareAssessments(one, one);
    expect([opened, closed, changed, evidence, notCompared]).toEqual([[], [], [], [], []]);
    expect(findings).toEqual({ appeared: [], vanished: [], changed: [] });
    expect(plan.leaves).toBe('the-same');
  });

  it('tell what an answer closed, and which one', () => {
    const before = assessed('off');
    const after = assessed('on');
    const found = compareAssessments(before, after);
    expect(found.closed.length).toBeGreaterThan(0);
    expect(found.opened).toEqual([]);
    // Without a second password there is no recovery mailbox either, and an assessment does not show which was said.
    const either = [RECOVERY, TWO_STEP];
    expect(because(found.closed)).toEqual([JSON.stringify([{ because: 'answer', choices: either }])]);
    expect(found.findings.vanished).toEqual(
      before.findings.map(({ id }) => id).filter((id) => !after.findings.some((now) => now.id === id)),
    );
    expect(found.findings.vanished.length).toBeGreaterThan(0);
    expect(found.plan).toEqual({
      before: before.plan.value,
      after: after.plan.value,
      leaves: expect.any(String),
    });
  });

  it('tell what an answer decided without closing it', () => {
    const found = compareAssessments(assessed('unknown'), assessed('off'));
    expect(found.changed.length).toBeGreaterThan(0);
    for (const change of found.changed) expect(change.why[0]?.choices).toContain(TWO_STEP);
    expect(found.findings.changed.some((finding) => finding.status?.after === 'exposed')).toBe(true);
  });

  it('tell an answer that grew old from one that changed', () => {
    const dated = { value: 'on', month: '2026-10' };
    const found = compareAssessments(assessed(dated), assessed(dated, { today: '2027-04-01' }));
    expect(found.opened.length).toBeGreaterThan(0);
    expect(because(found.opened)).toEqual([JSON.stringify([{ because: 'date', choices: [TWO_STEP] }])]);
    const confirmed = compareAssessments(
      assessed(dated, { today: '2027-04-01' }),
      assessed({ ...dated, month: '2027-04' }, { today: '2027-04-02' }),
    );
    expect(because(confirmed.closed)).toEqual([JSON.stringify([{ because: 'answer', choices: [TWO_STEP] }])]);
  });

  it('tell knowledge past its review', () => {
    const found = compareAssessments(assessed('on'), assessed('on', { today: '2028-01-01' }));
    expect(found.opened.length).toBeGreaterThan(0);
    expect(because(found.opened)).toEqual([JSON.stringify([{ because: 'date', choices: [] }])]);
    expect(found.after.knowledge.stale).toBe(true);
  });

  it('tell it from an answer that changed on the way and protects as well', () => {
    const mailbox = (recovery: string) => ({
      apps: [
        {
          app: 'telegram',
          uses: ['direct' as const],
          settings: { 'two-step-verification': 'on', 'recovery-email': recovery },
        },
      ],
    });
    const before = assessed('on', { parts: mailbox('none') });
    const after = assessed('on', { parts: mailbox('not-opened-by-sms'), today: '2028-01-01' });
    const shown = ({ exposures }: Assessment): unknown[] =>
      exposures.flatMap(({ blockedBy }) => blockedBy.find(({ choice }) => choice === RECOVERY)?.values ?? []);
    expect([new Set(shown(before)), new Set(shown(after))]).toEqual([
      new Set(['none']),
      new Set(['not-opened-by-sms']),
    ]);
    const found = compareAssessments(before, after);
    expect(found.opened.length).toBeGreaterThan(0);
    expect(because(found.opened)).toEqual([JSON.stringify([{ because: 'date', choices: [] }])]);
  });

  it('tell an answer alone where both are past the review, and both where one of them is', () => {
    const late = { today: '2028-01-01' };
    const either = [RECOVERY, TWO_STEP];
    const answer = { because: 'answer', choices: either };
    const bothLate = compareAssessments(assessed('on', late), assessed('off', late));
    expect(bothLate.changed.length).toBeGreaterThan(0);
    expect(because(bothLate.changed)).toEqual([JSON.stringify([answer])]);
    const oneLate = compareAssessments(assessed('off'), assessed('on', late));
    expect(oneLate.changed.length).toBeGreaterThan(0);
    expect(because(oneLate.changed)).toEqual([JSON.stringify([answer, { because: 'date', choices: [] }])]);
  });

  it('tell facts of another day, and evidence that grew', () => {
    const scenarios = ['data-localization:caches'];
    const found = compareAssessments(
      assessed('on', { asOf: '2016-06-01', scenarios }),
      assessed('on', { asOf: '2018-01-01', scenarios }),
    );
    expect(found.opened.length).toBeGreaterThan(0);
    expect(found.opened.every((change) => change.before === 'absent')).toBe(true);
  });

  it('tell facts of another version of the knowledge', () => {
    const telegram = (app: Pack['apps'][number]) => app.id === 'telegram';
    const pack = {
      ...knowledge.pack,
      header: { ...knowledge.pack.header, version: 'next' },
      apps: knowledge.pack.apps.map((app) =>
        telegram(app) ? { ...app, logins: app.logins.filter((login) => login.factors.length > 1) } : app,
      ),
    };
    const found = compareAssessments(assessed('off'), assessed('off', { pack }));
    expect(found.closed.length).toBeGreaterThan(0);
    for (const change of found.closed) expect(change.why.map((why) => why.because)).toContain('fact');
    expect(found.after.knowledge.version).toBe('next');
  });

  it('tell an app that was taken up, with whatever knowledge', () => {
    const parts = {
      apps: [...(apps('off') ?? []), { app: 'whatsapp', uses: ['direct' as const], settings: {} }],
    };
    const pack = { ...knowledge.pack, header: { ...knowledge.pack.header, version: 'next' } };
    const found = compareAssessments(assessed('off'), assessed('off', { parts, pack }));
    expect(found.opened.length).toBeGreaterThan(0);
    expect(because(found.opened)).toEqual([JSON.stringify([{ because: 'answer', choices: [] }])]);
  });

  it('say nothing of what only one of them looked at', () => {
    const scenarios = ['sms-interception:code-read', 'device-seizure:unlocked'];
    const found = compareAssessments(assessed('off'), assessed('off', { scenarios }));
    expect(found.notCompared).toEqual(['device-seizure:unlocked']);
    expect([found.opened, found.closed, found.changed]).toEqual([[], [], []]);
    expect(found.findings).toMatchObject({ appeared: [], vanished: [] });
    for (const change of found.findings.changed)
      expect([...change.added, ...change.removed, change.status]).toEqual([null]);
  });

  it('tell whether the plan leaves less open, worst harm first', () => {
    const one = assessed('off');
    const leaving = (grave: number, unset: number): Assessment => ({
      ...one,
      plan: { ...one.plan, value: { ...one.plan.value, open: { grave, serious: 0, unset } } },
    });
    const leaves = (before: Assessment, after: Assessment) => compareAssessments(before, after).plan.leaves;
    expect(leaves(leaving(2, 0), leaving(1, 5))).toBe('less');
    expect(leaves(leaving(1, 5), leaving(2, 0))).toBe('more');
    expect(leaves(leaving(1, 5), leaving(1, 4))).toBe('less');
    expect(leaves(one, assessed('on'))).not.toBe('more');
  });

  it('tell a grade that is another one', () => {
    const one = assessed('off');
    const graded = (grade: 'E1' | 'E4'): Assessment => ({
      ...one,
      exposures: one.exposures.map((item) => ({ ...item, evidence: { ...item.evidence, grade } })),
      findings: one.findings.map((item) => ({ ...item, evidence: { ...item.evidence, grade } })),
    });
    const found = compareAssessments(graded('E4'), graded('E1'));
    expect(found.evidence).toEqual([
      { scenario: 'sms-interception:code-read', app: 'telegram', before: 'E4', after: 'E1' },
    ]);
    expect(found.findings.changed.map((change) => change.grade)).toEqual(
      one.findings.map(() => ({ before: 'E4', after: 'E1' })),
    );
  });
});

describe('whatever the answers', () => {
  const SETTINGS = { 'two-step-verification': ['off', 'on'], 'direct-chats': ['cloud', 'secret'] } as const;
  const given = fc.record({
    'two-step-verification': fc.constantFrom(...SETTINGS['two-step-verification'], 'unknown'),
    'direct-chats': fc.constantFrom(...SETTINGS['direct-chats'], 'unknown'),
    'recovery-email': fc.constant('unknown'),
  });
  const scenarios = ['sms-interception:code-read', 'device-seizure:unlocked', 'data-localization:moves'];
  const withSettings = (settings: Record<string, string>, lock: string): Assessment =>
    assessed('unknown', {
      scenarios,
      parts: {
        apps: [{ app: 'telegram', uses: ['direct'], settings }],
        devices: [{ device: 'android', settings: { 'screen-lock': lock } }],
      },
    });
  const person = fc
    .record({ settings: given, lock: fc.constantFrom('none', 'pin', 'unknown') })
    .map(({ settings, lock }) => {
      try {
        return withSettings(settings, lock);
      } catch (error) {
        if (error instanceof ContradictoryAnswers) return null;
        throw error;
      }
    })
    .filter((assessment) => assessment !== null);

  it('every change has a reason, both ways mirror each other, and the order of lists counts for nothing', () => {
    fc.assert(
      fc.property(person, person, (before, after) => {
        const there = compareAssessments(before, after);
        const back = compareAssessments(after, before);
        expect(comparisonSchema.parse(JSON.parse(JSON.stringify(there)))).toEqual(there);
        const turned = there.opened.map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
        }));
        expect(back.closed).toEqual(turned);
        expect(back.findings.vanished).toEqual(there.findings.appeared);
        const all = [...there.opened, ...there.closed, ...there.changed];
        for (const change of all) {
          expect(change.why.map((why) => why.because)).toEqual(['answer']);
          expect(change.why[0]?.choices).not.toEqual([]);
        }
        const statuses = new Map(before.exposures.map((exposure) => [exposure.id, exposure.status]));
        const differing = after.exposures.filter(
          (exposure) => (statuses.get(exposure.id) ?? 'absent') !== exposure.status,
        );
        expect(all.map((change) => change.id).sort()).toEqual(differing.map(({ id }) => id).sort());
        expect(there.opened.every((change) => isOpen(change.after) && !isOpen(change.before))).toBe(true);
        const shuffled = { ...before, exposures: [...before.exposures].reverse() };
        expect(compareAssessments(shuffled, after)).toEqual(there);
      }),
      { numRuns: 25 },
    );
  });

  it('the one answer that changed is among those named', () => {
    const values = SETTINGS['two-step-verification'];
    fc.assert(
      fc.property(
        given,
        fc.constantFrom('none', 'pin', 'unknown'),
        fc.constantFrom(...values),
        (settings, lock, value) => {
          const before = withSettings(settings, lock);
          const after = withSettings({ ...settings, 'two-step-verification': value }, lock);
          const found = compareAssessments(before, after);
          for (const change of [...found.opened, ...found.closed, ...found.changed])
            expect(change.why[0]?.choices).toContain(TWO_STEP);
        },
      ),
      { numRuns: 25 },
    );
  });
});
