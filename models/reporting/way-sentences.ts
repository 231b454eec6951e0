import type { Exposure, Sentence } from '../reasoning/assessment.ts';
import { hasOldOnes } from '../vocabulary/data.ts';
import { kindsByHarm, namedOf } from './data-names.ts';
import type { ReportContext } from './report-context.ts';
import { standingOf } from './standing.ts';
import { withUnknown } from './unknown-frame.ts';

/** One sentence and the exposures it tells of, the one that leads first. */
export interface ToldSentence {
  readonly text: string;
  readonly exposures: readonly [Exposure, ...Exposure[]];
}

/** The rule by which an exposure follows: the last step of its path. */
const conclusionOf = (exposure: Exposure): Exposure['path'][number] | undefined => exposure.path.at(-1);

const isBlocked = ({ evidence }: Exposure): boolean => evidence.grade === 'E4' || evidence.grade === 'E3';

/**
 * The text for a conclusion. What a company is known to have done is no supposition; and a backup is kept by
 * whoever keeps it, not by the app whose data lie in it.
 */
const textIdOf = (context: ReportContext, first: Exposure, rule: Sentence): string => {
  if (first.status === 'exposed' && context.companies.since(first) !== null) {
    if (first.variant === 'refuses') return 'report.known.refuses';
    if (first.variant === 'moves' || first.variant === 'mirrors') return 'report.known.kept';
  }
  if (rule.id === 'rule.storage-in-reach-is-read' && first.place === 'cloud-backup')
    return 'report.known.backup-if';
  return `${rule.id}.finding`;
};

const sentenceOf = (context: ReportContext, exposures: ToldSentence['exposures']): string | null => {
  const { texts, companies, here } = context;
  const [first] = exposures;
  const conclusion = conclusionOf(first);
  if (!conclusion) return null;
  const id = textIdOf(context, first, conclusion.sentence);
  if (!texts.has(id)) return context.say(conclusion.sentence);
  const kinds = kindsByHarm(exposures);
  const named = kinds.slice(0, namedOf(kinds.length)).map((kind) => `data:${kind}`);
  const more = kinds.length - named.length;
  const since = companies.since(first);
  const args = {
    ...conclusion.sentence.args,
    data: [...named, ...(more > 0 ? [texts.text('report.more-kinds', { count: more })] : [])].join('|'),
    app: `service:${first.app}.${first.holder}`,
    time: exposures.some(({ time, data }) => time === 'past' && hasOldOnes(data)) ? 'past' : 'future',
    count: String(kinds.length),
    here,
    since: since === null ? '' : texts.date(since),
    blocked: isBlocked(first) ? 'yes' : 'no',
    backup: first.place === 'cloud-backup' ? 'yes' : 'no',
  };
  const told = context.say({ id, args: { ...args, person: first.person } });
  if (first.person === 'me') return told;
  // Some rules say the same of whoever's phone it is; a reader must see whose.
  return told === context.say({ id, args: { ...args, person: 'me' } })
    ? texts.text('report.on-their-side', { sentence: told })
    : told;
};

/**
 * What is reached, one sentence for each rule, app, holder and place, in the order of the exposures; what is not
 * certain in its frame. The exposures of one sentence stand the same way.
 */
export const waySentences = (context: ReportContext, exposures: readonly Exposure[]): ToldSentence[] => {
  const groups = new Map<string, [Exposure, ...Exposure[]]>();
  for (const exposure of exposures) {
    const { app, holder, place, actor, person, reason } = exposure;
    const known = context.companies.since(exposure) ?? '';
    const key = [conclusionOf(exposure)?.rule, app, holder, place, actor, person, known, reason].join(' ');
    const group = groups.get(key);
    if (group) group.push(exposure);
    else groups.set(key, [exposure]);
  }
  const told = new Map<string, ToldSentence>();
  for (const group of groups.values()) {
    const sentence = sentenceOf(context, group);
    if (sentence === null) continue;
    const text =
      standingOf(context, group[0]) === 'may-be' ? withUnknown(context, group, sentence) : sentence;
    if (!told.has(text)) told.set(text, { text, exposures: group });
  }
  return [...told.values()];
};
