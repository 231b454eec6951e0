import type { Exposure, ProtectionReport } from '../../reasoning/assessment.ts';
import type { DataKind } from '../../vocabulary/data.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { splitScenario } from '../../vocabulary/threats.ts';
import { answeredClauses, choiceParts } from '../choice-names.ts';
import { dataNames } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Favours, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { ownFirst, type WayIn, wayName, wayNames } from '../ways-in.ts';

const SHOWN_FAVOURS = 3;
const NAMED_WAYS = 3;
/** What is not covered is cut later than what is. */
const NAMED_GAPS = 6;
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

const threatOf = (scenario: string): string => splitScenario(scenario).threat;

/** A favour laid out: which of its data are meant, which ways it closes, and what of the same data stays open. */
interface LaidOut {
  readonly favour: Favour;
  readonly data: readonly DataKind[];
  /** Ways that it closes and that nothing opens to another copy of the same data. */
  readonly against: readonly string[];
  /** Open all the same. */
  readonly missed: readonly Exposure[];
}

/**
 * What others could reach of the same data in the same way, in any copy, is not closed. Kinds that nobody could
 * reach at all, as the app is not used for them, need no favour.
 */
const layOut = (context: ReportContext, favour: Favour): LaidOut => {
  const { assessment } = context;
  const { first, all } = favour;
  const open = assessment.exposures.filter(({ app, status }) => first.apps.includes(app) && isOpen(status));
  const own = new Set(
    open.filter(({ person }) => person === 'me').map((exposure) => `${exposure.threat} ${exposure.data}`),
  );
  const known = new Set(open.map(({ data }) => data));
  const closed = all.flatMap((protection) =>
    protection.data.filter((kind) => !own.has(`${threatOf(protection.scenario)} ${kind}`)),
  );
  const data = [...new Set(first.kind === 'by-answer' ? closed : all.flatMap((one) => one.data))].filter(
    (kind) => first.kind !== 'by-answer' || known.has(kind),
  );
  const missed = open.filter((exposure) => data.includes(exposure.data));
  // An answer closes the person's own copy: what happens to others' accounts is a way of another name, but for backups.
  const left = new Set(
    missed
      .filter(
        ({ person, place }) => first.kind === 'by-design' || person === 'me' || place === 'cloud-backup',
      )
      .map(({ threat }) => threat),
  );
  const against = [...new Set(all.map(({ scenario }) => threatOf(scenario)))].filter(
    (threat) => !left.has(threat),
  );
  return { favour, data, against, missed };
};

/** Nothing to tell where all that it closes is open by another copy of the person's own. */
const closesSomething = ({ favour: { first }, data }: LaidOut): boolean =>
  first.kind === 'by-practice' || data.length > 0;

/** "the backup at Apple", "backups at Google and Apple that people you talk to keep". */
const backupNames = ({ texts }: ReportContext, missed: readonly Exposure[]): string[] =>
  (['me', 'others'] as const).flatMap((whose) => {
    const backups = missed.filter(
      ({ place, person }) => place === 'cloud-backup' && (person === 'me') === (whose === 'me'),
    );
    const holders = [...new Set(backups.map(({ holder }) => texts.name('operator', holder)))];
    return holders.length > 0
      ? [texts.text('report.favour.backup', { companies: texts.list(holders), whose, count: holders.length })]
      : [];
  });

const limitsOf = (context: ReportContext, { favour: { first }, against, missed }: LaidOut): string[] => {
  const { texts } = context;
  const limits: string[] = [];
  const ways = wayNames(context, against);
  if (ways.length > 0) {
    limits.push(texts.text('report.favour.against', { ways: texts.list(ways.slice(0, NAMED_WAYS)) }));
  }
  const open = ownFirst(
    missed.map(
      (exposure): WayIn => ({
        threat: exposure.threat,
        whose: exposure.person === 'me' ? 'own' : 'others',
        exposures: [exposure],
        findings: [],
      }),
    ),
  ).map((way) => wayName(context, way));
  const gaps = [...new Set([...backupNames(context, missed), ...open])].slice(0, NAMED_GAPS);
  if (gaps.length > 0) limits.push(texts.text('report.favour.not-against', { ways: texts.list(gaps) }));
  if (first.kind !== 'by-design') {
    const answers = Object.keys(first.rests).map((choice) => choiceParts(choice).theirs);
    if (answers.some((theirs) => !theirs)) limits.push(texts.text('report.favour.as-you-said'));
    if (answers.some((theirs) => theirs)) limits.push(texts.text('report.favour.as-you-said-of-others'));
  }
  if (first.status === 'possible') limits.push(texts.text('report.favour.possible'));
  return limits;
};

/** The sentence of all its scenarios together; the assessment has one for each. */
const sentenceOf = (context: ReportContext, { favour: { first }, data, missed }: LaidOut): string => {
  const { texts } = context;
  if (first.kind === 'by-practice') return context.say(first.sentence);
  const args = {
    app: texts.list(first.apps.map((app) => texts.name('app', app))),
    data: dataNames(context, data),
  };
  if (first.kind === 'by-design') {
    const own = missed.filter(({ place, person }) => place === 'cloud-backup' && person === 'me');
    const certain = own.some(({ status }) => status === 'exposed');
    const backup = certain ? 'yes' : own.length > 0 ? 'may' : 'no';
    return sentenceCase(texts.text('report.favour.by-design', { ...args, backup }));
  }
  const answers = answeredClauses(first.rests, texts);
  const whose = Object.keys(first.rests).some((choice) => choiceParts(choice).theirs) ? 'others' : 'me';
  return sentenceCase(
    answers.length > 0
      ? texts.text('report.favour.by-answer', { ...args, whose, answers: texts.list(answers) })
      : texts.text('report.favour.by-answer-unnamed', { ...args, whose }),
  );
};

/** The same sentence once, where it is said of most ways. */
const distinct = (context: ReportContext, favours: readonly LaidOut[]): LaidOut[] => {
  const best = new Map<string, LaidOut>();
  for (const favour of favours) {
    const text = sentenceOf(context, favour);
    const known = best.get(text);
    if (!known || favour.against.length > known.against.length) best.set(text, favour);
  }
  return [...best.values()];
};

/** One of each kind before a second of any: three favours should not be one favour told thrice. */
const choose = (favours: readonly LaidOut[]): LaidOut[] => {
  const kinds = KINDS.map((kind) => favours.filter(({ favour: { first } }) => first.kind === kind));
  const rounds = Array.from({ length: SHOWN_FAVOURS }, (_, round) =>
    kinds.flatMap((kind) => kind[round] ?? []),
  );
  return rounds.flat().slice(0, SHOWN_FAVOURS);
};

/** What already protects: at most three, each with what it does not cover. Null where none may be told. */
export const favoursSection = (context: ReportContext): Section | null => {
  const { texts, assessment, numbers } = context;
  const told = assessment.protections.filter((protection) => !restsOnNotUsing(protection));
  const holding = told.filter(({ status }) => status === 'holds');
  const laidOut = gather(holding.length > 0 ? holding : told).map((favour) => layOut(context, favour));
  const items: Favours['items'] = choose(distinct(context, laidOut.filter(closesSomething))).map(
    (favour) => ({
      line: {
        text: sentenceOf(context, favour),
        sources: numbers.cite(favour.favour.first.sources.slice(0, CITED_SOURCES)),
      },
      limits: limitsOf(context, favour),
    }),
  );
  if (items.length === 0 && !context.tells('own-answers')) return null;
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
