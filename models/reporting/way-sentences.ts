import type { Exposure } from '../reasoning/assessment.ts';
import { kindsByHarm } from './data-names.ts';
import type { ReportContext } from './report-context.ts';

/** Kinds of data that a sentence names. */
const NAMED_KINDS = 4;

/** The rule by which an exposure follows: the last step of its path. */
const conclusionOf = (exposure: Exposure): Exposure['path'][number] | undefined => exposure.path.at(-1);

const sentenceOf = (context: ReportContext, exposures: readonly Exposure[]): string | null => {
  const { texts } = context;
  const [first] = exposures;
  const conclusion = first && conclusionOf(first);
  if (!conclusion) return null;
  const id = `${conclusion.sentence.id}.finding`;
  if (!texts.has(id)) return context.say(conclusion.sentence);
  const kinds = kindsByHarm(exposures);
  const named = kinds.slice(0, NAMED_KINDS).map((kind) => `data:${kind}`);
  const more = kinds.length - named.length;
  return context.say({
    id,
    args: {
      ...conclusion.sentence.args,
      data: [...named, ...(more > 0 ? [texts.text('report.more-kinds', { count: more })] : [])].join('|'),
      app: `app:${first.app}`,
      person: first.person,
      time: exposures.some(({ time }) => time === 'past') ? 'past' : 'future',
      count: String(kinds.length),
    },
  });
};

/**
 * What is reached, one sentence for each rule, app and holder, in the order of the exposures. The first stands
 * for the whole way.
 */
export const waySentences = (context: ReportContext, exposures: readonly Exposure[]): string[] => {
  const groups = new Map<string, Exposure[]>();
  for (const exposure of exposures) {
    const key = `${conclusionOf(exposure)?.rule ?? ''} ${exposure.app} ${exposure.holder}`;
    groups.set(key, [...(groups.get(key) ?? []), exposure]);
  }
  return [...new Set([...groups.values()].flatMap((group) => sentenceOf(context, group) ?? []))];
};
