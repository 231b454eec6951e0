import { isOpen } from '../../vocabulary/statuses.ts';
import { appsByHarm } from '../apps-by-harm.ts';
import { dataNames, kindsByHarm } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section } from '../report-tree.ts';
import { dependsOnCompany, wayNames, waysIn } from '../ways-in.ts';

/** Of the ways that are open today the sentence names the first two. */
const NAMED_WAYS = 2;
const NAMED_DATA = 3;

/** "If Telegram moved or copied its data into Iran …", or null where no app would be reached that way. */
const localizationSentences = (context: ReportContext): string[] => {
  const { assessment, texts, named } = context;
  const moved = assessment.exposures.filter(
    ({ threat, variant, status }) =>
      threat === 'data-localization' && (variant === 'moves' || variant === 'mirrors') && isOpen(status),
  );
  const [app] = appsByHarm(moved);
  if (app === undefined) return [];
  const own = moved.filter((exposure) => exposure.app === app);
  const refuses = assessment.scenarios.find(({ id }) => id === 'data-localization:refuses');
  return [
    texts.text('report.answer.localization', {
      app: texts.name('app', app),
      country: named ? texts.name('country', assessment.country) : texts.text('report.place.your-country'),
      data: dataNames(context, kindsByHarm(own).slice(0, NAMED_DATA)),
      past: own.some(({ time }) => time === 'past') ? 'yes' : 'no',
    }),
    texts.text('report.answer.refuses', {
      known: refuses?.stands === 'known' && refuses.apps.includes(app) ? 'yes' : 'no',
      blocked: assessment.exposures.some(
        (exposure) => exposure.app === app && exposure.variant === 'refuses' && exposure.status === 'exposed',
      )
        ? 'yes'
        : 'no',
    }),
  ];
};

const nearerWays = (context: ReportContext): string[] => {
  const open = waysIn(context).filter(
    ({ threat, whose, exposures }) =>
      whose === 'own' && !dependsOnCompany(threat) && exposures.some(({ status }) => status === 'exposed'),
  );
  return wayNames(
    context,
    open.map(({ threat }) => threat),
  ).slice(0, NAMED_WAYS);
};

/** One sentence that answers, with its limit. */
export const answerSection = (context: ReportContext): Section => {
  const { texts, assessment } = context;
  const sentences = localizationSentences(context);
  const ways = nearerWays(context);
  if (ways.length > 0) {
    const id = sentences.length > 0 ? 'report.answer.nearer' : 'report.answer.nearest';
    sentences.push(texts.text(id, { ways: texts.list(ways), count: ways.length }));
  }
  if (sentences.length === 0) {
    const first = assessment.findings.find((finding) => isOpen(finding.status));
    sentences.push(first ? context.say(first.sentence) : texts.text('report.answer.nothing'));
  }
  const limit = texts.text('report.answer.limit', { date: texts.date(assessment.knowledge.asOf) });
  return {
    id: 'answer',
    title: texts.text('report.section.answer'),
    blocks: [
      { kind: 'paragraph', tone: 'lead', line: { text: sentences.join(' '), sources: [] } },
      { kind: 'paragraph', tone: 'note', line: { text: limit, sources: [] } },
    ],
  };
};
