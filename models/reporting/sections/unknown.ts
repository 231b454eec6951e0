import { isOpen } from '../../vocabulary/statuses.ts';
import { choiceNames, choiceParts } from '../choice-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Line, List, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';

const SHOWN_OWN = 5;
const SHOWN_OF_OTHERS = 1;
const SHOWN_UNDISCLOSED = 4;

/** Questions that decide most, each with how to find out: the person's own first. */
const yours = ({ assessment, texts, menusMayDiffer }: ReportContext): Line[] => {
  const asked = assessment.questions.map(({ choice }) => choice);
  const depended = assessment.exposures.flatMap(({ dependsOn }) => dependsOn);
  const open = [...asked, ...depended].map((choice) => choice.replace(/@(before|after)$/, ''));
  const choices = [...new Set(open)].filter((choice) => choiceParts(choice).kind !== 'world');
  const own = choices.filter((choice) => !choiceParts(choice).theirs);
  const ofOthers = choices.filter((choice) => choiceParts(choice).theirs);
  return [...own.slice(0, SHOWN_OWN), ...ofOthers.slice(0, SHOWN_OF_OTHERS)].flatMap((choice): Line[] => {
    const [name] = choiceNames([choice], texts);
    if (name === undefined) return [];
    const { key, theirs } = choiceParts(choice);
    const how = !theirs && texts.has(`${key}.find-out`) ? texts.text(`${key}.find-out`) : '';
    const found = how === '' ? 'no' : 'yes';
    const older = menusMayDiffer(key.replace(/^setting\./, '')) ? 'yes' : 'no';
    return [
      {
        text: texts.text(theirs ? 'report.unknown.theirs-item' : 'report.unknown.item', {
          name,
          how,
          found,
          older,
        }),
        sources: [],
      },
    ];
  });
};

/** What providers have not made public, and what sources disagree on. */
const theirs = ({ assessment, texts }: ReportContext): Line[] => {
  const open = assessment.exposures.filter(
    ({ status, reason }) => isOpen(status) && (reason === 'undisclosed' || reason === 'contested'),
  );
  const choices = open.flatMap(({ dependsOn }) => dependsOn);
  const world = choiceNames(
    choices.filter((choice) => choiceParts(choice).kind === 'world'),
    texts,
  );
  const lines = world.slice(0, SHOWN_UNDISCLOSED).map((name): Line => {
    const text = texts.text('report.unknown.undisclosed', { name });
    return { text: sentenceCase(text), sources: [] };
  });
  const unassessed = assessment.findings.some(({ evidence }) => evidence.grade === 'E0');
  if (unassessed) lines.push({ text: texts.text('report.unknown.no-case'), sources: [] });
  return lines;
};

/** What we do not know: what was not answered, and what nobody outside can answer. Null where nothing is left to tell. */
export const unknownSection = (context: ReportContext): Section | null => {
  const { texts } = context;
  const own = context.tells('own-answers');
  const ofOthers = theirs(context);
  if (!own && ofOthers.length === 0) return null;
  const list = (id: 'yours' | 'theirs', items: Line[]): List => ({
    kind: 'list',
    label: texts.text(`report.unknown.${id}`),
    items: items.length > 0 ? items : [{ text: texts.text(`report.unknown.${id}-none`), sources: [] }],
  });
  return {
    id: 'unknown',
    title: texts.text('report.section.unknown'),
    blocks: [...(own ? [list('yours', yours(context))] : []), list('theirs', ofOthers)],
  };
};
