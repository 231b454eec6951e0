import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Claim } from '../knowledge/schemas/press.ts';
import { VERDICTS, type Verdict } from '../vocabulary/verdicts.ts';
import type { Line, ReportTree } from './report-tree.ts';
import { rowWordsOf } from './row-words.ts';
import { numberedSources } from './sections/sources.ts';
import { createSourceNumbers, type SourceNumbers } from './source-numbers.ts';
import { digitsOf, type TextSource } from './texts.ts';

/** A claim as it is told: what was said, what is known of it, and who said it. */
export interface ToldClaim {
  readonly id: string;
  readonly said: string;
  readonly known: string;
  /** Publishers of the reports that carried it. */
  readonly reports: readonly string[];
  readonly sources: readonly number[];
}

export interface ClaimGroup {
  readonly verdict: Verdict;
  readonly name: string;
  readonly claims: readonly ToldClaim[];
}

/** A page that answers the press: claims by verdict, the wrong ones first. */
export interface PressPage {
  readonly title: string;
  readonly intro: Line;
  readonly groups: readonly ClaimGroup[];
  /** Numbers of the sources, the page's own first; what is added to the page goes on from them. */
  readonly numbers: SourceNumbers;
}

/** Null where the pack has no such page. */
export const pressPage = (pack: Pack, texts: TextSource, id: string): PressPage | null => {
  const page = pack.press.find((candidate) => candidate.id === id);
  if (!page) return null;
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const numbers = createSourceNumbers(new Set(sources.keys()));
  const intro = { text: texts.text(`press.${id}.intro`), sources: numbers.cite(page.sources) };
  const told = (claim: Claim): ToldClaim => ({
    id: claim.id,
    said: texts.text(`claim.${claim.id}.said`),
    known: texts.text(`claim.${claim.id}.verdict`),
    reports: claim.reports.flatMap((report) => sources.get(report)?.publisher ?? []),
    sources: numbers.cite([...claim.sources, ...claim.reports]),
  });
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    name: texts.text(`verdict.${verdict}.name`),
    claims: page.claims.filter((claim) => claim.verdict === verdict).map(told),
  }));
  return {
    title: texts.text(`press.${id}.title`),
    intro,
    groups: groups.filter(({ claims }) => claims.length > 0),
    numbers,
  };
};

/** The sources numbered so far, as a report that holds nothing else: what shows sources reads them there. */
export const sourceTree = (pack: Pack, texts: TextSource, numbers: SourceNumbers): ReportTree => ({
  language: texts.language,
  direction: texts.direction,
  digits: digitsOf(texts),
  title: '',
  subtitle: '',
  sections: [numberedSources(pack.sources, texts, numbers)],
  rowWords: rowWordsOf(texts),
});
