import { isOpen } from '../../vocabulary/statuses.ts';
import { choiceNames, choiceParts } from '../choice-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Line, List, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';

const SHOWN_QUESTIONS = 6;

/** Questions that decide most, each with how to find out. */
const yours = ({ assessment, texts }: ReportContext): Line[] => {
  const asked = assessment.questions.map(({ choice }) => choice);
  const depended = assessment.exposures.flatMap(({ dependsOn }) => dependsOn);
  const choices = [
    ...new Set([...asked, ...depended].map((choice) => choice.replace(/@(before|after)$/, ''))),
  ];
  const lines = choices.flatMap((choice): Line[] => {
    if (choiceParts(choice).kind === 'world') return [];
    const [name] = choiceNames([choice], texts);
    if (name === undefined) return [];
    const findOut = `${choiceParts(choice).key}.find-out`;
    const how = texts.has(findOut) ? texts.text(findOut) : '';
    return [
      {
        text: texts.text('report.unknown.item', { name, how, found: how === '' ? 'no' : 'yes' }),
        sources: [],
      },
    ];
  });
  return lines.slice(0, SHOWN_QUESTIONS);
};

/** What providers have not made public, and what sources disagree on. */
const theirs = ({ assessment, texts }: ReportContext): Line[] => {
  const open = assessment.exposures.filter(({ status }) => isOpen(status));
  const choices = open
    .flatMap(({ dependsOn }) => dependsOn)
    .filter((choice) => choiceParts(choice).kind === 'world');
  const lines = choiceNames(choices, texts).map(
    (name): Line => ({
      text: sentenceCase(texts.text('report.unknown.undisclosed', { name })),
      sources: [],
    }),
  );
  const unassessed = assessment.findings.some(({ evidence }) => evidence.grade === 'E0');
  if (unassessed) lines.push({ text: texts.text('report.unknown.no-case'), sources: [] });
  return lines;
};

/** What we do not know: what was not answered, and what nobody outside can answer. */
export const unknownSection = (context: ReportContext): Section => {
  const { texts } = context;
  const list = (id: 'yours' | 'theirs', items: Line[]): List => ({
    kind: 'list',
    label: texts.text(`report.unknown.${id}`),
    items: items.length > 0 ? items : [{ text: texts.text(`report.unknown.${id}-none`), sources: [] }],
  });
  return {
    id: 'unknown',
    title: texts.text('report.section.unknown'),
    blocks: [list('yours', yours(context)), list('theirs', theirs(context))],
  };
};
