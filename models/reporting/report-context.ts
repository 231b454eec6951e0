import { menusMayDiffer } from '../knowledge/menu-age.ts';
import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment, Exposure, Finding, Sentence } from '../reasoning/assessment.ts';
import type { Place } from '../vocabulary/places.ts';
import { UNNAMED_COUNTRY } from '../vocabulary/unknown-countries.ts';
import { type Audience, type ContentClass, type Level, tells } from './audiences.ts';
import { type Companies, createCompanies } from './companies.ts';
import { sentenceCase } from './sentence-case.ts';
import { createSourceNumbers, type SourceNumbers } from './source-numbers.ts';
import type { TextSource } from './texts.ts';

export interface ReportOptions {
  readonly audience: Audience;
  readonly detail: Level;
  /**
   * True on a screen and for a trainer: countries are named and sources have their addresses. What people carry is
   * made without: a paper is evidence. Left out, it follows the audience.
   */
  readonly addresses?: boolean;
  /** True for a trainer: grades as codes, and the curve. Left out, it follows the audience. */
  readonly trainer?: boolean;
}

/** What every section is written from. */
export interface ReportContext {
  readonly assessment: Assessment;
  readonly texts: TextSource;
  readonly named: boolean;
  /** May this class of content stand in the version for this audience? */
  tells(content: ContentClass): boolean;
  readonly numbers: SourceNumbers;
  /** Sentences of ways that the report has told so far, each with the name of its way. */
  readonly told: Map<string, string>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly companies: Companies;
  /** Ids of the steps on a path that say which copy lies where. */
  readonly holdings: ReadonlyMap<string, Place>;
  exposure(id: string): Exposure | undefined;
  /** Exposures of a finding, in the order of the assessment. */
  exposuresOf(finding: Finding): readonly Exposure[];
  /** A sentence; countries stay unnamed in what people carry. */
  say(sentence: Sentence): string;
  /** "in Iran", or "where you live" in what people carry. */
  readonly here: string;
  /** Whether the menus of a setting (`telegram.devices`) may be named otherwise on the reader's version. */
  menusMayDiffer(setting: string): boolean;
  /** Whether the way to a setting through menus is known at all. */
  menusKnown(setting: string): boolean;
  /** Place of an action among the three next steps, from 1; 0 where it is not among them. */
  stepOf(action: string): number;
}

const withoutCountries = (sentence: Sentence, home: string, texts: TextSource): Sentence => {
  const unnamed = (item: string): string => {
    if (!item.startsWith('country:')) return item;
    return texts.text(
      item === `country:${home}` ? 'report.place.your-country' : 'report.place.another-country',
    );
  };
  const args = Object.entries(sentence.args).map(([key, value]) => {
    const items = value.split('|').map(unnamed);
    return [key, [...new Set(items)].join('|')];
  });
  return { id: sentence.id, args: Object.fromEntries(args) };
};

export const createReportContext = (
  assessment: Assessment,
  texts: TextSource,
  pack: Pack,
  options: ReportOptions,
): ReportContext => {
  const named = options.addresses ?? tells(options.audience, 'country');
  const exposures = new Map(assessment.exposures.map((exposure) => [exposure.id, exposure]));
  const next = assessment.plan.next.map((step) => step.action);
  /** Settings whose menus are known, and whether these may be named otherwise by now. */
  const menus = new Map<string, boolean>(
    pack.apps.flatMap(({ id, settings }) =>
      settings
        .filter(({ paths }) => paths.length > 0)
        .map((setting) => [`${id}.${setting.id}`, menusMayDiffer(setting, assessment.asOf)] as const),
    ),
  );
  return {
    assessment,
    texts,
    named,
    tells: (content) => tells(options.audience, content),
    numbers: createSourceNumbers(new Set(assessment.sources.map((source) => source.id))),
    actions: new Map(pack.actions.map((action) => [action.id, action])),
    told: new Map(),
    companies: createCompanies(assessment, pack),
    holdings: new Map(
      pack.apps.flatMap(({ id, holdings }) =>
        holdings.map((holding) => [`fact.${id}.${holding.id}`, holding.place] as const),
      ),
    ),
    exposure: (id) => exposures.get(id),
    exposuresOf: (finding) => finding.exposures.flatMap((id) => exposures.get(id) ?? []),
    say: (sentence) =>
      sentenceCase(texts.sentence(named ? sentence : withoutCountries(sentence, assessment.country, texts))),
    here:
      named && assessment.country !== UNNAMED_COUNTRY
        ? texts.text('report.place.in', { country: texts.name('country', assessment.country) })
        : texts.text('report.place.here'),
    menusMayDiffer: (setting) => menus.get(setting) ?? false,
    menusKnown: (setting) => menus.has(setting),
    stepOf: (action) => next.indexOf(action) + 1,
  };
};
