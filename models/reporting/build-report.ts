import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment } from '../reasoning/assessment.ts';
import { createReportContext, type ReportOptions } from './report-context.ts';
import type { ReportTree, Section } from './report-tree.ts';
import { rowWordsOf } from './row-words.ts';
import { ageSection } from './sections/age.ts';
import { answerSection } from './sections/answer.ts';
import { calendarSection } from './sections/calendar.ts';
import { companyVariants } from './sections/company-variants.ts';
import { evidenceSection } from './sections/evidence.ts';
import { favoursSection } from './sections/favours.ts';
import { forTrainersSection } from './sections/for-trainers.ts';
import { happenedSection } from './sections/happened.ts';
import { helpSection } from './sections/help.ts';
import { peopleNearSection } from './sections/people-near.ts';
import { reachSection } from './sections/reach.ts';
import { residualSection } from './sections/residual.ts';
import { sourcesSection } from './sections/sources.ts';
import { stepsSection } from './sections/steps.ts';
import { unknownSection } from './sections/unknown.ts';
import { divideWays, waysSection } from './sections/ways.ts';
import { wordsSection } from './sections/words.ts';
import { shortenReport } from './shorten-report.ts';
import type { TextSource } from './texts.ts';
import { waysIn } from './ways-in.ts';

export const digitsOf = (texts: TextSource): string[] =>
  Array.from({ length: 10 }, (_, digit) => texts.number(digit));

/**
 * The report of one assessment, in the order of design §5. The short report is cut from the full one, so that
 * a source has the same number in both.
 */
export const buildReport = (
  assessment: Assessment,
  texts: TextSource,
  pack: Pack,
  options: ReportOptions,
): ReportTree => {
  const context = createReportContext(assessment, texts, pack, options);
  const { now, company, others } = divideWays(waysIn(context));
  // Sections are made in their order: sources get their numbers by it.
  const first = [
    answerSection(context),
    favoursSection(context),
    stepsSection(context),
    reachSection(context),
    peopleNearSection(context),
  ];
  const waysNow = waysSection(context, 'ways-now', now, []);
  const waysCompany = waysSection(context, 'ways-company', company, [waysNow], companyVariants(context));
  const waysOthers = waysSection(context, 'ways-others', others, [waysNow, waysCompany]);
  const told = [
    ...first,
    waysNow,
    waysCompany,
    waysOthers,
    happenedSection(context),
    residualSection(context),
    unknownSection(context),
    calendarSection(context, pack),
    evidenceSection(context, pack),
    options.trainer ? forTrainersSection(context) : null,
    helpSection(context),
    ageSection(context),
  ].filter((section): section is Section => section !== null);
  const sections = [...told, wordsSection(context, pack, told), sourcesSection(context)].filter(
    (section): section is Section => section !== null,
  );
  const full: ReportTree = {
    language: texts.language,
    direction: texts.direction,
    digits: digitsOf(texts),
    title: texts.text('report.title'),
    subtitle: texts.text('report.subtitle', { date: texts.date(assessment.knowledge.asOf) }),
    sections,
    rowWords: rowWordsOf(texts),
  };
  return options.detail === 'page' ? shortenReport(full) : full;
};
