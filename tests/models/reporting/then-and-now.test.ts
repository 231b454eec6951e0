import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../models/profile/examples.ts';
import { ORIGIN_DAY, ORIGIN_SCENARIOS } from '../../../models/profile/origin-case.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { compareAssessments } from '../../../models/reasoning/compare-assessments.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { pressPage, sourceTree } from '../../../models/reporting/press-page.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { type ComparedScenario, thenAndNow } from '../../../models/reporting/then-and-now.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';

const onDay = (asOf: string): Assessment =>
  assess(knowledge, EXAMPLES.origin, { asOf, language: 'en', proofs: false, scenarios: ORIGIN_SCENARIOS });
const before = onDay(ORIGIN_DAY);
const after = onDay(TODAY);
const comparison = compareAssessments(before, after);

const toldIn = (language: string): ComparedScenario[] => {
  const texts = createTexts(pack.texts, language);
  const page = pressPage(pack, texts, 'first-reports');
  if (!page) throw new Error('no page');
  return thenAndNow(comparison, before, after, ORIGIN_SCENARIOS, { pack, texts, numbers: page.numbers });
};
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const scenario = (id: string): ComparedScenario => {
  const found = toldIn('en').find(({ ids }) => ids.includes(id));
  if (!found) throw new Error(`nothing told of ${id}`);
  return found;
};
const evidenceOf = (assessment: Assessment, id: string, app: string): string | undefined =>
  assessment.exposures.find((one) => `${one.threat}:${one.variant}` === id && one.app === app)?.evidence
    .grade;

describe.each(Object.entries(EXAMPLES))('the example %s', (_, example) => {
  it('is a profile that can be read', () => {
    expect(readProfile(JSON.stringify(example), pack)).toEqual({ ok: true, profile: example });
  });
});

describe('a report for a day gone by', () => {
  const notes = (assessment: Assessment): string[] => {
    const texts = createTexts(pack.texts, 'en');
    const { sections } = buildReport(assessment, texts, pack, { audience: 'me', detail: 'page' });
    return sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'paragraph' && block.tone === 'note' ? [block.line.text] : []));
  };
  it('says so at its beginning, and one for today does not', () => {
    expect(notes(before)[0]).toMatch(/^Worked out for 1 June 2016, not for today/);
    expect(notes(after).join(' ')).not.toContain('Worked out for');
  });
});

describe('the origin case in June 2016 and today', () => {
  it('knows the order, and no block by a court yet, in 2016', () => {
    const refuses = before.scenarios.find(({ id }) => id === 'data-localization:refuses');
    expect(refuses).toMatchObject({ stands: 'if', apps: [] });
    expect(refuses?.evidence).toMatchObject({ grade: 'E2', asOf: '2016-05-30' });
    expect(refuses?.evidence.sources).toContain('voa-order-2016');
    expect(refuses?.evidence.sources).not.toContain('rferl-telegram-ban-2018');
  });

  it('knows the blocks today', () => {
    const refuses = after.scenarios.find(({ id }) => id === 'data-localization:refuses');
    expect(refuses?.stands).toBe('known');
    expect(refuses?.apps).toEqual(['telegram', 'whatsapp', 'instagram']);
    expect(evidenceOf(after, 'data-localization:refuses', 'telegram')).toBe('E4');
    expect(comparison.evidence).toContainEqual({
      scenario: 'data-localization:refuses',
      app: 'telegram',
      before: 'E2',
      after: 'E4',
    });
    const told = scenario('data-localization:refuses');
    expect(plain(told.before.stands)).toBe('A supposition; not known of any of these apps on this day.');
    expect(plain(told.after.stands)).toBe('This is how it stands for Telegram, WhatsApp and Instagram.');
    expect(plain(told.changes.join(' '))).toContain(
      'Known now for Telegram, WhatsApp and Instagram, and a supposition then.',
    );
    expect(told.because[0]).toContain('August 2017');
    expect(told.because).toContain(
      'On 30 April 2018 a court ordered all internet companies to block Telegram.',
    );
  });

  it('reaches ordinary chats of Telegram on both days, if the data were moved or copied', () => {
    for (const side of [before, after])
      for (const variant of ['moves', 'mirrors'])
        expect(
          side.exposures.find(
            (one) => one.variant === variant && one.app === 'telegram' && one.data === 'direct-messages',
          )?.status,
        ).toBe('exposed');
    const told = scenario('data-localization:moves');
    expect(told.ids).toEqual(['data-localization:moves', 'data-localization:mirrors']);
    expect(told.alike).toBe(true);
    expect(told.before.lists).toEqual(told.after.lists);
    expect(told.before.lists[0]?.label).toBe('Can be reached');
    expect(plain(told.before.lists[0]?.items[0] ?? '')).toMatch(/^Telegram: messages between two people/);
    expect(told.changes).toEqual([]);
  });

  it('does not reach what is written in WhatsApp on its servers', () => {
    for (const side of [before, after])
      expect(
        side.exposures.filter(
          (one) =>
            one.variant === 'moves' &&
            one.app === 'whatsapp' &&
            one.data === 'direct-messages' &&
            one.place === 'in-country-servers' &&
            one.status !== 'absent',
        ),
      ).toEqual([]);
  });

  it('names the cache of 2017 as new, and why', () => {
    const told = scenario('data-localization:caches');
    expect(told.alike).toBe(false);
    expect(told.before.lists).toEqual([]);
    expect(plain(told.changes.join(' '))).toMatch(/^New for Telegram: /);
    expect(told.because.join(' ')).toContain('Since July 2017');
  });

  it('says what Telegram gives since 2024', () => {
    const told = scenario('data-localization:representative');
    expect(plain(told.changes.join(' '))).toContain(
      'For Telegram certain now, and only possible then: when and from where the account was used, and the phone number.',
    );
    expect(told.because.join(' ')).toContain('Since September 2024');
  });

  it('finds the account open by a code from an SMS on both days, with cases of either time', () => {
    for (const side of [before, after])
      expect(
        side.exposures.find(
          (one) =>
            one.threat === 'sms-interception' && one.app === 'telegram' && one.data === 'account-control',
        )?.status,
      ).toBe('exposed');
    expect(evidenceOf(before, 'sms-interception:code-read', 'telegram')).toMatch(/E[34]/);
    const told = scenario('sms-interception:code-read');
    expect(told.before.evidence).toContain('2016');
    expect(told.after.evidence).toContain('January 2023');
  });

  it.each(['en', 'fa', 'ar'])(
    'is told in %s without a missing text, each source by its number',
    (language) => {
      const texts = createTexts(pack.texts, language);
      const page = pressPage(pack, texts, 'first-reports');
      if (!page) throw new Error('no page');
      const told = thenAndNow(comparison, before, after, ORIGIN_SCENARIOS, {
        pack,
        texts,
        numbers: page.numbers,
      });
      expect(told.length).toBeGreaterThan(3);
      const own = [...texts.missing].filter((id) => /^(press|claim|verdict|then-and-now)\./.test(id));
      expect(own).toEqual([]);
      const [sources] = sourceTree(pack, texts, page.numbers).sections.flatMap(({ blocks }) => blocks);
      const numbers = sources?.kind === 'sources' ? sources.items.map(({ number }) => number) : [];
      const cited = [...page.groups.flatMap(({ claims }) => claims), ...told].flatMap((one) => one.sources);
      expect(cited.filter((number) => !numbers.includes(number))).toEqual([]);
      expect(page.groups[0]?.verdict).toBe('wrong');
    },
  );
});
