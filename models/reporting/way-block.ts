import type { Exposure, PathStep } from '../reasoning/assessment.ts';
import { isLoss } from '../vocabulary/data.ts';
import { isFact, pathSources, restsOnExamples } from './basis.ts';
import { chainOf } from './chain-of-way.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import { helpingActions } from './helping-actions.ts';
import type { ReportContext } from './report-context.ts';
import type { FindingBlock, Line } from './report-tree.ts';
import { sentenceCase } from './sentence-case.ts';
import { type Standing, standingOf } from './standing.ts';
import { stepWords } from './step-words.ts';
import { type ToldSentence, waySentences } from './way-sentences.ts';
import { type WayIn, wayName } from './ways-in.ts';

const SHOWN_ACTIONS = 4;
const SHOWN_SENTENCES = 4;
const CITED_SOURCES = 3;

/** A step as it stands where no sources are named. */
const stepText = ({ say, texts }: ReportContext, { sentence, notVerified }: PathStep): string =>
  stepWords(texts, say(sentence), notVerified);

const pathLines = (context: ReportContext, lead: Exposure): Line[] =>
  lead.path.map((step) => {
    const text = stepText(context, step);
    const sources = context.numbers.cite(step.sources);
    return isFact(step) || sources.length === 0
      ? { text, sources }
      : { text: context.texts.text('report.path.example', { text }), sources };
  });

const helpLines = (context: ReportContext, exposures: readonly Exposure[]): string[] =>
  helpingActions(context, exposures)
    .slice(0, SHOWN_ACTIONS)
    .map(({ action, effect }) =>
      context.texts.text(`report.helps.${effect}`, {
        action: context.texts.text(`action.${action}.title`, { app: '' }),
        step: context.stepOf(action),
      }),
    );

const nameOf = (context: ReportContext, way: WayIn, standing: Standing, alone: boolean): string => {
  const name = sentenceCase(wayName(context, way));
  return standing === 'open' || alone ? name : context.texts.text(`report.way-${standing}`, { way: name });
};

/** What is already so is not told once more as what would be if the company did the like. */
const partOf = (context: ReportContext, way: WayIn, standing: Standing): readonly Exposure[] => {
  const copyOf = ({ threat, person, app, data, time, actor, holder, place }: Exposure): string =>
    [threat, person, app, data, time, actor, holder, place].join(' ');
  const known = new Set(way.exposures.filter((exposure) => context.companies.stands(exposure)).map(copyOf));
  return way.exposures.filter(
    (exposure) =>
      standingOf(context, exposure) === standing && (standing !== 'open-if' || !known.has(copyOf(exposure))),
  );
};

/** A loss that is known to have come is no way that is open. */
const statusOf = ({ texts, companies }: ReportContext, lead: Exposure, standing: Standing): string =>
  texts.text(
    standing === 'open' && isLoss(lead.data) && companies.stands(lead)
      ? 'report.status.so'
      : `report.status.${standing}`,
  );

/** Findings of these exposures; a certain one is told where it is certain. */
const findingsOf = (
  { assessment }: ReportContext,
  exposures: readonly Exposure[],
  standing: Standing,
): string[] => {
  const ids = new Set(exposures.map(({ id }) => id));
  return assessment.findings
    .filter((finding) => finding.exposures.some((id) => ids.has(id)))
    .filter(({ status }) => standing !== 'may-be' || status !== 'exposed')
    .map(({ id }) => id);
};

/** A sentence that only names another way stands on nothing of its own. */
type Told = ToldSentence & { readonly pointer?: true };

/** What an earlier way said is not said once more; where nothing else is left, that way is named. */
const notYetTold = ({ texts, told }: ReportContext, sentences: readonly ToldSentence[]): readonly Told[] => {
  const fresh = sentences.filter(({ text }) => !told.has(text));
  const [first] = sentences;
  if (fresh.length > 0 || !first) return fresh;
  const way = sentenceCase(told.get(first.text) ?? '');
  const certain = first.exposures[0].status === 'exposed' ? 'yes' : 'no';
  return [{ ...first, text: texts.text('report.way-told', { way, certain }), pointer: true }];
};

/** A finding with its numbers. Where no fact has a source, they lead to where the like was seen, and it says so. */
const cited = (
  { texts, numbers }: ReportContext,
  { text, exposures, pointer }: Told,
): { text: string; sources: readonly number[] } => {
  if (pointer) return { text, sources: [] };
  const [lead] = exposures;
  const sources = numbers.cite(pathSources(lead));
  // What only may be so says that already; what is said to be so must not sound surer than what it rests on.
  const unsure = lead.status === 'exposed' && lead.path.some(({ notVerified }) => notVerified);
  const said = unsure ? texts.text('report.path.part-not-verified', { text }) : text;
  const onExamples = sources.length > 0 && restsOnExamples(lead);
  return { text: onExamples ? texts.text('report.path.example', { text: said }) : said, sources };
};

/** The part of a way in that stands one way: what is reached, its evidence, the path of the worst of it, and what helps. */
export const wayBlock = (context: ReportContext, way: WayIn, standing: Standing): FindingBlock[] => {
  const { texts, numbers } = context;
  const exposures = partOf(context, way, standing);
  const [first, ...others] = notYetTold(context, waySentences(context, exposures));
  if (!first) return [];
  const [lead] = first.exposures;
  const also = others.slice(0, SHOWN_SENTENCES - 1);
  for (const { text } of [first, ...also]) {
    if (!context.told.has(text)) context.told.set(text, wayName(context, way));
  }
  const findings = findingsOf(context, exposures, standing);
  const alone = exposures.length === way.exposures.length && standing !== 'may-be';
  const told = cited(context, first);
  const evidenceSources = numbers.cite(lead.evidence.sources.slice(0, CITED_SOURCES));
  const alsoTold = also.map((one) => cited(context, one));
  const steps = pathLines(context, lead);
  const items = helpLines(context, exposures);
  return [
    {
      kind: 'finding',
      id: findings[0] ?? way.findings[0] ?? '',
      findings,
      name: nameOf(context, way, standing, alone),
      sentence: told.text,
      sources: told.sources,
      status: statusOf(context, lead, standing),
      // Evidence belongs to what the first sentence says, not to other things of the same threat.
      evidence: evidenceSentence(context, lead.evidence, `${lead.threat}:${lead.variant}`),
      evidenceSources,
      also: alsoTold.map(({ text }) => text),
      alsoSources: alsoTold.map(({ sources }) => sources),
      path:
        steps.length > 0
          ? {
              label: texts.text('report.path.label'),
              steps,
              chain: chainOf(
                context,
                lead,
                lead.path.map((step) => stepText(context, step)),
              ),
            }
          : null,
      helps: {
        label: texts.text('report.helps.label'),
        items: items.length > 0 ? items : [texts.text('report.helps.none')],
      },
      folded: false,
    },
  ];
};
