import type { Pack } from '../knowledge/schemas/pack.ts';
import { DATA_CLASSES } from '../vocabulary/data.ts';
import { splitScenario, THREATS } from '../vocabulary/threats.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line, List, ReportTree, Section } from './report-tree.ts';
import { rowWordsOf } from './row-words.ts';
import { helpSection } from './sections/help.ts';
import { digitsOf } from './texts.ts';

const plain = (text: string, tone: 'plain' | 'lead' | 'note' = 'plain'): Block => ({
  kind: 'paragraph',
  tone,
  line: { text, sources: [] },
});

const list = (label: string | null, texts: readonly string[]): List => ({
  kind: 'list',
  label,
  items: texts.map((text): Line => ({ text, sources: [] })),
});

/** Names of threat models, in the order of the vocabulary: an order of the person's own would tell what is open. */
const threatNames = ({ texts }: ReportContext, threats: ReadonlySet<string>): string[] =>
  Object.keys(THREATS)
    .filter((threat) => threats.has(threat))
    .map((threat) => texts.text(`threat.${threat}.name`));

/** Threat models against which something that the person said, or does, holds. */
const inPlace = ({ assessment }: ReportContext, pack: Pack): Set<string> =>
  new Set(
    assessment.protections
      .filter(({ status }) => status === 'holds')
      .flatMap(({ kind, scenario, rests }) => {
        if (kind === 'by-answer') return [splitScenario(scenario).threat];
        // A habit counts against what the knowledge says it does.
        return pack.practices
          .filter(({ id }) => kind === 'by-practice' && `practice.${id}` in rests)
          .flatMap(({ against }) => against.map((one) => splitScenario(one).threat));
      }),
  );

/** Threat models of what the person marked as done: of findings that still stand, and of those that are gone. */
const markedDone = ({ assessment }: ReportContext): Set<string> => {
  const standing = assessment.findings
    .filter(({ decided }) => decided?.decision === 'done')
    .flatMap(({ scenarios }) => scenarios);
  const gone = assessment.pastDecisions
    .filter(({ decision }) => decision === 'done')
    .flatMap(({ exposures }) => exposures.map((id) => id.split('/')[0] ?? ''));
  return new Set([...standing, ...gone].map((scenario) => splitScenario(scenario).threat));
};

/**
 * Kinds of danger and what was done, and no way in: no app, no setting, no device, no person, no place. What was
 * looked at is the same list for everybody, so that it says nothing about the one it was made with.
 */
export const funderReport = (context: ReportContext, pack: Pack): ReportTree => {
  const { texts, assessment } = context;
  const { asOf, reviewBy } = assessment.knowledge;
  const looked = new Set(assessment.scenarios.map(({ threat }) => threat));
  const done = [
    ['in-place', threatNames(context, inPlace(context, pack))],
    ['marked', threatNames(context, markedDone(context))],
  ] as const;
  const told = done.filter(([, names]) => names.length > 0);
  const always = ['copied', 'asked', 'unlock'].map((id) => texts.text(`report.residual.${id}`));
  const sections: Section[] = [
    {
      id: 'answer',
      title: texts.text('report.section.answer'),
      blocks: [plain(texts.text('report.for.funder.lead'), 'lead')],
    },
    {
      id: 'looked-at',
      title: texts.text('report.section.looked-at'),
      blocks: [
        list(texts.text('report.for.funder.dangers'), threatNames(context, looked)),
        list(
          texts.text('report.for.funder.information'),
          Object.keys(DATA_CLASSES).map((id) => texts.text(`data-class.${id}.name`)),
        ),
      ],
    },
    {
      id: 'done',
      title: texts.text('report.section.done'),
      blocks: [
        ...told.map(([id, names]) => list(texts.text(`report.for.funder.${id}`), names)),
        plain(texts.text(told.length > 0 ? 'report.for.funder.rest' : 'report.for.funder.none'), 'note'),
      ],
    },
    { id: 'residual', title: texts.text('report.section.residual'), blocks: [list(null, always)] },
    helpSection(context),
    {
      id: 'age',
      title: texts.text('report.section.age'),
      blocks: [
        plain(
          texts.text(assessment.knowledge.stale ? 'report.age.stale' : 'report.age.facts', {
            asOf: texts.date(asOf),
            reviewBy: texts.date(reviewBy),
          }),
        ),
        plain(texts.text('report.age.written-by'), 'note'),
      ],
    },
  ];
  return {
    language: texts.language,
    direction: texts.direction,
    digits: digitsOf(texts),
    title: texts.text('report.for.funder.title'),
    subtitle: texts.text('report.for.funder.subtitle'),
    sections,
    rowWords: rowWordsOf(texts),
  };
};
