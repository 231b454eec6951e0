import type { ProtectionReport } from '../../reasoning/assessment.ts';
import { answeredClauses } from '../choice-names.ts';
import { dataNames } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Favours, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { wayNames } from '../ways-in.ts';

const SHOWN_FAVOURS = 3;
const NAMED_WAYS = 3;
const NAMED_ACTORS = 2;
const CITED_SOURCES = 3;
/** What a person does comes first, then how the app is made, then how it is set. */
const KINDS: readonly ProtectionReport['kind'][] = ['by-practice', 'by-design', 'by-answer'];

/** The same protection of the same apps, against several threats. */
interface Favour {
  readonly first: ProtectionReport;
  readonly all: readonly ProtectionReport[];
}

const gather = (protections: readonly ProtectionReport[]): Favour[] => {
  const groups = new Map<string, ProtectionReport[]>();
  for (const protection of protections) {
    const key = [protection.kind, protection.apps.join(), Object.keys(protection.rests).join()].join(' ');
    const practice = protection.kind === 'by-practice' ? protection.sentence.id : '';
    groups.set(key + practice, [...(groups.get(key + practice) ?? []), protection]);
  }
  return [...groups.values()].flatMap((all) => (all[0] ? [{ first: all[0], all }] : []));
};

/** "You do not use it" is no protection that anybody needs to be told of. */
const restsOnNotUsing = ({ kind, rests }: ProtectionReport): boolean =>
  kind === 'by-answer' && Object.keys(rests).some((choice) => /\.use\.|\.old-history|^device/.test(choice));

/** One of each kind before a second of any: three favours should not be one favour told thrice. */
const choose = (favours: readonly Favour[]): Favour[] => {
  const kinds = KINDS.map((kind) => favours.filter(({ first }) => first.kind === kind));
  const rounds = Array.from({ length: SHOWN_FAVOURS }, (_, round) =>
    kinds.flatMap((kind) => kind[round] ?? []),
  );
  return rounds.flat().slice(0, SHOWN_FAVOURS);
};

const limitsOf = (context: ReportContext, { first, all }: Favour): string[] => {
  const { texts } = context;
  const against = wayNames(
    context,
    all.map(({ scenario }) => scenario),
  );
  const missed = all.flatMap(({ doesNotCover }) => doesNotCover).flatMap((id) => context.exposure(id) ?? []);
  const open = missed.map(({ threat }) => threat);
  const notAgainst = wayNames(context, open).filter((way) => !against.includes(way));
  const limits: string[] = [];
  if (against.length > 0) {
    limits.push(texts.text('report.favour.against', { ways: texts.list(against.slice(0, NAMED_WAYS)) }));
  }
  if (notAgainst.length > 0) {
    limits.push(
      texts.text('report.favour.not-against', { ways: texts.list(notAgainst.slice(0, NAMED_WAYS)) }),
    );
  }
  if (first.kind !== 'by-design') limits.push(texts.text('report.favour.as-you-said'));
  if (first.status === 'possible') limits.push(texts.text('report.favour.possible'));
  return limits;
};

/** The sentence of all its scenarios together; the assessment has one for each. */
const sentenceOf = (context: ReportContext, { first, all }: Favour): string => {
  const { texts } = context;
  if (first.kind === 'by-practice') return context.say(first.sentence);
  const args = {
    app: texts.list(first.apps.map((app) => texts.name('app', app))),
    data: dataNames(
      context,
      all.flatMap(({ data }) => data),
    ),
  };
  if (first.kind === 'by-design') return sentenceCase(texts.text('report.favour.by-design', args));
  const actors = all.flatMap(({ exposures }) => exposures).flatMap((id) => context.exposure(id)?.actor ?? []);
  const actor = texts.list([...new Set(actors)].slice(0, NAMED_ACTORS).map((id) => texts.name('actor', id)));
  const answers = answeredClauses(first.rests, texts);
  return sentenceCase(
    answers.length > 0
      ? texts.text('report.favour.by-answer', { ...args, actor, answers: texts.list(answers) })
      : texts.text('report.favour.by-answer-unnamed', { ...args, actor }),
  );
};

/** What already protects: at most three, each with what it does not cover. */
export const favoursSection = (context: ReportContext): Section => {
  const { texts, assessment, numbers } = context;
  const told = assessment.protections.filter((protection) => !restsOnNotUsing(protection));
  const holding = told.filter(({ status }) => status === 'holds');
  const favours = choose(gather(holding.length > 0 ? holding : told));
  const items: Favours['items'] = favours.map((favour) => ({
    line: {
      text: sentenceOf(context, favour),
      sources: numbers.cite(favour.first.sources.slice(0, CITED_SOURCES)),
    },
    limits: limitsOf(context, favour),
  }));
  return {
    id: 'favours',
    title: texts.text('report.section.favours'),
    blocks:
      items.length > 0
        ? [{ kind: 'favours', items }]
        : [
            {
              kind: 'paragraph',
              tone: 'plain',
              line: { text: texts.text('report.favour.none'), sources: [] },
            },
          ],
  };
};
