import { describe, expect, it } from 'vitest';
import type { Assessment, Exposure } from '../../../models/reasoning/assessment.ts';
import { isFact } from '../../../models/reporting/basis.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { citationsOf } from './citations.ts';
import { assessmentOf, blocksOf, PROFILES, type ProfileName, reportFor, waysOf } from './real-reports.ts';

const NAMES = Object.keys(PROFILES) as ProfileName[];
const RULES: ReadonlySet<string> = new Set(knowledge.pack.rules.map(({ id }) => id));
const MAY = /\bmay\b/i;

describe('the ways in', () => {
  it('say flatly only what is open, and "may" of what is not known', () => {
    const answers = waysOf(reportFor('secret chats in Iran')).filter(({ sentence, also }) =>
      [sentence, ...also].some((text) => text.includes('answers requests from Iran')),
    );
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, sentence, also } of answers) {
      expect(status).toBe('May be open.');
      for (const text of [sentence, ...also]) expect(text).toMatch(MAY);
    }
  });

  it('do not say that an app has no lock where that was not answered', () => {
    const texts = waysOf(reportFor('secret chats in Iran')).flatMap(({ sentence, also }) => [
      sentence,
      ...also,
    ]);
    // The phone’s own files have no lock beside the phone’s; that is not an answer somebody owes.
    const lock = texts.filter(
      (text) => text.includes('no lock of its own is on') && !text.includes('what lies on the phone in'),
    );
    expect(lock.length).toBeGreaterThan(0);
    for (const text of lock)
      expect(text).toMatch(/You have not said.*may be open|depends on the other person.*may/i);
  });

  it.each(NAMES)('say flatly only what rests on nothing unverified: %s', (name) => {
    const reserve = 'We could not verify all that this rests on.';
    const unchecked = '(We have not checked this.)';
    for (const { status, sentence, path } of waysOf(reportFor(name))) {
      const rests = path?.steps.some(({ text }) => text.includes(unchecked)) ?? false;
      if (sentence.startsWith('See ') || status === 'May be open.') continue;
      expect([sentence, sentence.includes(reserve)]).toEqual([sentence, rests]);
    }
  });

  it('carry that reserve where an app’s own file is unverified, and leave it where it is not', () => {
    const sentences = NAMES.flatMap((name) => waysOf(reportFor(name)).map(({ sentence }) => sentence));
    const reserved = sentences.filter((text) => text.includes('We could not verify'));
    expect(reserved.length).toBeGreaterThan(0);
    expect(reserved.length).toBeLessThan(sentences.length);
  });

  it('name what nobody made public beside what was not answered', () => {
    const texts = waysOf(reportFor('WhatsApp without backups in Russia')).flatMap((way) => [
      way.sentence,
      ...way.also,
    ]);
    const answers = texts.filter((text) => text.includes('WhatsApp answers requests from Russia'));
    expect(answers.length).toBeGreaterThan(0);
    for (const text of answers) expect(text).toContain('whether WhatsApp answers requests from your country');
  });

  it('do not call an app that is blocked "open today"', () => {
    const blocked = waysOf(reportFor('WhatsApp without backups in Russia')).find(({ name }) =>
      /app blocked/.test(name),
    );
    expect(blocked?.status).toBe('This is so today.');
    expect(blocked?.sentence).toContain('is blocked in Russia');
  });

  it('agree with their status, in every report', () => {
    for (const name of NAMES) {
      for (const { status, sentence, also } of waysOf(reportFor(name))) {
        for (const text of [sentence, ...also]) {
          if (status === 'May be open.') expect(text, name).toMatch(MAY);
          else expect(text, name).not.toMatch(/You have not said|Not known|Not made public/);
        }
      }
    }
  });

  it('tell what is certain before what may be', () => {
    for (const name of NAMES) {
      for (const id of ['ways-now', 'ways-company', 'ways-others'] as const) {
        const order = blocksOf(reportFor(name), id).flatMap((block) =>
          block.kind === 'finding' ? [block.status === 'May be open.' ? 1 : 0] : [],
        );
        expect(order, `${name} ${id}`).toEqual([...order].sort());
      }
    }
  });

  it('say as a fact what a company is known to have done', () => {
    const moved = waysOf(reportFor('iMessage in China')).find(({ name }) => name.startsWith('Data moved'));
    expect(moved?.status).toBe('Open today.');
    expect(moved?.sentence).toMatch(
      /^Apple has kept data of its users in China there since 28 February 2018/,
    );
    for (const text of moved?.also ?? []) expect(text).not.toMatch(/^If /);
    expect(moved?.evidence).toMatch(/still happening .*when last reported: .*27 May 2021/);
    const supposed = waysOf(reportFor('iMessage in China')).filter(({ status }) =>
      status.startsWith('Open only'),
    );
    for (const { sentence, also } of supposed) {
      for (const text of [sentence, ...also]) expect(text).not.toMatch(/^If (Apple|iMessage) kept/);
    }
  });

  it('do not put a backup under the name of the app', () => {
    for (const name of NAMES) {
      const whatsapp = waysOf(reportFor(name)).flatMap(({ sentence, also }) => [sentence, ...also]);
      for (const text of whatsapp.filter((one) => /If WhatsApp kept its data/.test(one))) {
        expect(text, name).not.toMatch(/messages/);
      }
    }
  });

  it('take evidence from what their first sentence tells: its scenario, its app', () => {
    for (const name of NAMES) {
      const { exposures }: Assessment = assessmentOf(name);
      const open = exposures.filter(({ status }) => isOpen(status));
      const dated = new Map<string, Exposure[]>();
      for (const exposure of open) {
        const key = exposure.path
          .map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
          .join('|')
          .toLowerCase();
        dated.set(key, [...(dated.get(key) ?? []), exposure]);
      }
      const tree = reportFor(name);
      const cited = blocksOf(tree, 'sources')[0];
      const items = cited?.kind === 'sources' ? cited.items : [];
      const addresses = new Map(assessmentOf(name).sources.map(({ id, url }) => [url, id]));
      for (const block of waysOf(tree)) {
        const path = (block.path?.steps ?? [])
          .map(({ text }) => text.replace(' There are examples of this.', ''))
          .join('|')
          .toLowerCase();
        const own = new Set((dated.get(path) ?? []).flatMap(({ evidence }) => evidence.sources));
        for (const number of block.evidenceSources) {
          const source = addresses.get(items.find((item) => item.number === number)?.address ?? '');
          expect(own, `${name}: ${block.name}`).toContain(source);
        }
      }
    }
  });

  it('cite for a sentence the facts that its own path rests on; for a rule of the path, examples', () => {
    const told = { examples: 0, facts: 0, pointers: 0 };
    for (const name of NAMES) {
      for (const block of waysOf(reportFor(name))) {
        const steps = block.path?.steps ?? [];
        const cited = (of: typeof steps): number[] =>
          [...new Set(of.flatMap(({ sources }) => sources))].sort((a, b) => a - b);
        const isExample = ({ text }: { readonly text: string }): boolean =>
          text.includes(' There are examples of this.');
        const facts = cited(steps.filter((step) => !isExample(step)));
        // A sentence that only names another way stands on nothing of its own.
        const points = /^The same (may follow|follows) from this/.test(block.sentence);
        const rests = facts.length > 0 ? facts : cited(steps);
        expect(block.sources, `${name}: ${block.name}`).toEqual(points ? [] : rests);
        expect(isExample({ text: block.sentence }), block.sentence).toBe(
          !points && facts.length === 0 && rests.length > 0,
        );
        told.pointers += Number(points);
        expect(block.alsoSources).toHaveLength(block.also.length);
        expect(steps.filter(isExample).every(({ sources }) => sources.length > 0)).toBe(true);
        told.examples += steps.filter(isExample).length;
        told.facts += facts.length;
      }
    }
    expect(Math.min(told.examples, told.facts)).toBeGreaterThan(10);
    expect(told.pointers).toBeGreaterThan(0);
  });
  it('name as examples what a rule or a supposition cites, and never what a fact does', () => {
    for (const name of NAMES) {
      for (const { path } of assessmentOf(name).exposures) {
        for (const step of path) {
          expect(isFact(step), step.rule).toBe(!RULES.has(step.rule) && step.rule !== 'step.supposed');
        }
      }
    }
  });

  it('number their sources in the order of reading', () => {
    for (const name of NAMES) {
      const cited = [...new Set(citationsOf(reportFor(name).sections))];
      expect(cited, name).toEqual(cited.map((_, index) => index + 1));
    }
  });

  it('keep the answers of a way in its first part', () => {
    const parts = waysOf(reportFor('organiser')).filter(({ name }) =>
      name.startsWith('The login code in an SMS'),
    );
    expect(parts.length).toBe(2);
    expect(parts[0]?.findings).toEqual(expect.arrayContaining([...(parts[1]?.findings ?? [])]));
  });

  it('are told once each', () => {
    for (const name of NAMES) {
      const sentences = waysOf(reportFor(name)).flatMap(({ sentence, also }) => [sentence, ...also]);
      expect(
        sentences.filter((one, at) => sentences.indexOf(one) !== at),
        name,
      ).toEqual([]);
      const names = waysOf(reportFor(name)).map((block) => block.name);
      expect(new Set(names).size, name).toBe(names.length);
    }
  });

  it('say once of each step that nobody checked it', () => {
    for (const language of ['en', 'fa', 'ar']) {
      const texts = createTexts(knowledge.pack.texts, language);
      const mark = texts.text('report.path.not-verified', { text: '' }).trim().replace(/[()]/g, '');
      const holdsIt = (text: string) => text.includes(mark);
      const facts = Object.entries(knowledge.pack.texts[language] ?? {}).filter(([id]) =>
        id.startsWith('fact.'),
      );
      expect(facts.filter(([, text]) => holdsIt(text))).toEqual([]);
      const steps = assessmentOf('organiser', language).exposures.flatMap(({ path }) => path);
      expect(steps.some(({ notVerified }) => notVerified)).toBe(true);
      expect(steps.filter(({ text, notVerified }) => holdsIt(text) !== notVerified)).toEqual([]);
    }
  });
});
