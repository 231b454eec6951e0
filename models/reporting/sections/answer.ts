import { isLoss } from '../../vocabulary/data.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { pathSources } from '../basis.ts';
import { dataNames, kindsByHarm } from '../data-names.ts';
import { type Localization, localizationOf } from '../localization.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { waySentences } from '../way-sentences.ts';
import { dependsOnCompany, wayNames, waysIn } from '../ways-in.ts';

/** Of the ways that are open today the sentence names the first two. */
const NAMED_WAYS = 2;
const NAMED_DATA = 3;

interface Answer {
  readonly text: string;
  readonly sources: readonly string[];
}

/** What an order would do, or has done, to what the company itself keeps. */
const atTheCompany = (context: ReportContext, found: Localization): Answer => {
  const { texts, assessment, companies, named } = context;
  const { app, operator, known, reached, certain } = found;
  const [first] = reached;
  const since = known && first ? companies.since(first) : null;
  const country = named ? texts.name('country', assessment.country) : texts.text('report.place.your-country');
  const text = texts.text(known ? 'report.answer.moved' : 'report.answer.localization', {
    app: texts.name('service', `${app}.${operator}`),
    company: texts.name('operator', operator),
    country,
    since: since === null ? '' : texts.date(since),
    dated: since === null ? 'no' : 'yes',
    certain: certain ? 'yes' : 'no',
    data: dataNames(context, kindsByHarm(reached), NAMED_DATA),
    past: reached.some(({ time }) => time === 'past') ? 'yes' : 'no',
  });
  return { text: sentenceCase(text), sources: first ? pathSources(first) : [] };
};

/** What is said or written and is not reached at the company: never without the backups. */
const notReached = (context: ReportContext, { app, operator, notReached: kinds }: Localization): Answer[] => {
  const { texts } = context;
  if (kinds.length === 0) return [];
  const text = texts.text('report.answer.not-reached', {
    app: texts.name('service', `${app}.${operator}`),
    data: dataNames(context, kinds),
  });
  return [{ text, sources: [] }];
};

const inBackups = (context: ReportContext, found: Localization): Answer[] => {
  const { texts } = context;
  const { app, operator, known, backups, backupsOfOthers, notReached: kinds } = found;
  const own = backups.map((group): Answer => {
    const [first] = group;
    const text = texts.text(known ? 'report.answer.backup-moved' : 'report.answer.backup', {
      app: texts.name('service', `${app}.${operator}`),
      company: texts.name('operator', first.holder),
      data: dataNames(context, kindsByHarm(group), NAMED_DATA),
      certain: first.status === 'exposed' ? 'yes' : 'no',
    });
    return { text: sentenceCase(text), sources: pathSources(first) };
  });
  const [theirs] = backupsOfOthers;
  if (!theirs || kinds.length === 0) return own;
  const holders = [...new Set(backupsOfOthers.map(({ holder }) => holder))];
  const text = texts.text('report.answer.backup-of-others', {
    companies: texts.list(holders.map((holder) => texts.name('operator', holder))),
    certain: backupsOfOthers.some(({ status }) => status === 'exposed') ? 'yes' : 'no',
  });
  return [...own, { text, sources: pathSources(theirs) }];
};

/** What becomes of it if the company refuses; nothing where it is known to have done otherwise. */
const ifItRefuses = ({ texts, companies }: ReportContext, { known, refusal }: Localization): Answer[] => {
  if (known) return [];
  const documented = refusal?.evidence.grade === 'E4' || refusal?.evidence.grade === 'E3';
  const text = texts.text('report.answer.refuses', {
    known: refusal && companies.stands(refusal) ? 'yes' : 'no',
    blocked: documented ? 'yes' : 'no',
  });
  return [{ text, sources: documented && refusal ? refusal.evidence.sources.slice(0, 2) : [] }];
};

/** Ways by which something is read or done today, whatever a company decides. */
const nearerWays = (context: ReportContext): string[] => {
  const open = waysIn(context).filter(
    ({ threat, whose, exposures }) =>
      whose === 'own' &&
      !dependsOnCompany(threat) &&
      exposures.some(({ status, data }) => status === 'exposed' && !isLoss(data)),
  );
  return wayNames(
    context,
    open.map(({ threat }) => threat),
  ).slice(0, NAMED_WAYS);
};

/** The first way in, with its "may" where it has one; that nothing was found, where nothing was. */
const firstWay = (context: ReportContext): Answer => {
  const [told] = waysIn(context).flatMap(({ exposures }) => waySentences(context, exposures));
  return told
    ? { text: told.text, sources: pathSources(told.exposures[0]) }
    : { text: context.texts.text('report.answer.nothing'), sources: [] };
};

/** One sentence that answers, with its limit. Null where the reader may be told of no way at all. */
export const answerSection = (context: ReportContext): Section | null => {
  const { texts, assessment, numbers } = context;
  const own = context.tells('own-ways');
  // To say "nothing was found" of what others may not be told would be an answer too.
  if (!own && !assessment.exposures.some(({ status }) => isOpen(status))) return null;
  const found = localizationOf(context);
  const answers = found
    ? [
        atTheCompany(context, found),
        ...notReached(context, found),
        ...inBackups(context, found),
        ...ifItRefuses(context, found),
      ]
    : [];
  const ways = nearerWays(context);
  if (ways.length > 0) {
    const kind = answers.length === 0 ? 'nearest' : found?.known ? 'besides' : 'nearer';
    const text = texts.text(`report.answer.${kind}`, { ways: texts.list(ways), count: ways.length });
    answers.push({ text, sources: [] });
  }
  if (answers.length === 0) answers.push(firstWay(context));
  // A page for a day gone by must not be taken for one of today.
  const { asOf, knowledge } = assessment;
  const earlier =
    asOf < knowledge.asOf ? [texts.text('report.answer.earlier', { date: texts.date(asOf) })] : [];
  const limit = texts.text(own ? 'report.answer.limit' : 'report.for.limit', {
    date: texts.date(knowledge.asOf),
  });
  const line = {
    text: answers.map(({ text }) => text).join(' '),
    sources: numbers.cite(answers.flatMap(({ sources }) => sources)),
  };
  return {
    id: 'answer',
    title: texts.text('report.section.answer'),
    blocks: [
      { kind: 'paragraph', tone: 'lead', line },
      ...[...earlier, limit].map((text) => ({
        kind: 'paragraph' as const,
        tone: 'note' as const,
        line: { text, sources: [] },
      })),
    ],
  };
};
