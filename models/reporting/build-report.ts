import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment } from '../reasoning/assessment.ts';
import { tells } from './audiences.ts';
import { funderReport } from './funder-report.ts';
import { groupAssessment } from './group-assessment.ts';
import { heldCard, pocketCard } from './pocket-card.ts';
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
import { digitsOf, type TextSource } from './texts.ts';
import { waysIn } from './ways-in.ts';

/**
 * The report of one assessment for one audience, in the order of design §5. The short report is cut from the full
 * one, so that a source has the same number in both. Which audience is told what: audiences.ts.
 */
export const buildReport = (
  whole: Assessment,
  texts: TextSource,
  pack: Pack,
  options: ReportOptions,
): ReportTree => {
  const { audience, detail } = options;
  if (audience === 'funder') return funderReport(createReportContext(whole, texts, pack, options), pack);
  const own = tells(audience, 'own-ways');
  const assessment = own ? whole : groupAssessment(whole, pack);
  const context = createReportContext(assessment, texts, pack, options);
  if (detail === 'card') return own ? pocketCard(context) : heldCard(context);
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
    // Which years it happened in tells the country to whoever knows the cases.
    context.named ? evidenceSection(context, pack) : null,
    (options.trainer ?? audience === 'trainer') ? forTrainersSection(context) : null,
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
    title: texts.text(own ? 'report.title' : 'report.for.colleagues.title'),
    subtitle: texts.text(own ? 'report.subtitle' : 'report.for.subtitle', {
      date: texts.date(assessment.knowledge.asOf),
    }),
    sections,
    rowWords: rowWordsOf(texts),
  };
  return detail === 'page' ? shortenReport(full) : full;
};
