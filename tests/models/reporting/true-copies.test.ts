import { describe, expect, it } from 'vitest';
import type { Line } from '../../../models/reporting/report-tree.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { assessmentOf, blocksOf, PROFILES, type ProfileName, reportFor } from './real-reports.ts';

const NAMES = Object.keys(PROFILES) as ProfileName[];
const linesOf = (name: ProfileName, id: 'happened' | 'residual'): Line[] =>
  blocksOf(reportFor(name), id).flatMap((block) => (block.kind === 'list' ? [...block.items] : []));

/** Ids of the sources behind these numbers. */
const sourcesOf = (name: ProfileName, { sources }: Line): string[] => {
  const [block] = blocksOf(reportFor(name), 'sources');
  const items = block?.kind === 'sources' ? block.items : [];
  return sources.flatMap((number) => {
    const address = items.find((item) => item.number === number)?.address;
    return assessmentOf(name).sources.find(({ url }) => url === address)?.id ?? [];
  });
};

describe('copies that exist', () => {
  it('cite what says that they do', () => {
    const [copy] = linesOf('secret chats in Iran', 'happened');
    expect(copy?.text).toContain('Telegram');
    const behind = new Set(
      knowledge.pack.apps
        .filter(({ id }) => id === 'telegram')
        .flatMap(({ holdings }) => holdings.flatMap(({ sources }) => sources)),
    );
    const cited = sourcesOf('secret chats in Iran', copy as Line);
    expect(cited.length).toBeGreaterThan(0);
    for (const source of cited) expect(behind).toContain(source);
  });

  it('are what no setting changes only with sources of the copies, never of cases', () => {
    for (const line of linesOf('secret chats in Iran', 'residual').filter(
      ({ sources }) => sources.length > 0,
    )) {
      const cases = assessmentOf('secret chats in Iran').exposures.flatMap(
        ({ evidence }) => evidence.sources,
      );
      const paths = assessmentOf('secret chats in Iran').exposures.flatMap(({ path }) =>
        path.flatMap(({ sources }) => sources),
      );
      for (const source of sourcesOf('secret chats in Iran', line)) {
        expect(cases.includes(source) && !paths.includes(source)).toBe(false);
      }
    }
  });

  it('"can still be reached" is said of what is certain alone', () => {
    for (const name of NAMES) {
      const possible = new Set(['possible']);
      const residual = linesOf(name, 'residual').filter(({ text }) => text.includes('can still be reached'));
      const certain = assessmentOf(name).exposures.filter(({ status }) => !possible.has(status));
      if (residual.length > 0) expect(certain.length).toBeGreaterThan(0);
    }
    const russia = linesOf('WhatsApp without backups in Russia', 'residual').map(({ text }) => text);
    expect(
      russia.filter((text) => /^Data moved/.test(text) && text.includes('can still')).join(),
    ).not.toContain('contacts');
  });
});

describe('getting help', () => {
  it('stands in every report before its age, in full and on a page', () => {
    for (const language of ['en', 'fa']) {
      for (const detail of ['full', 'page'] as const) {
        for (const name of ['organiser', 'iMessage in the United States'] as const) {
          const ids = reportFor(name, { detail, language }).sections.map(({ id }) => id);
          expect(ids[ids.indexOf('age') - 1]).toBe('help');
        }
      }
    }
    const text = JSON.stringify(blocksOf(reportFor('organiser'), 'help'));
    expect(text).toContain('Choose whom you ask, and ask in person if you can');
    expect(text).toContain('a lawyer first');
  });
});
