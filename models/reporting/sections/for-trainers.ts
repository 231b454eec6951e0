import type { Evidence } from '../../reasoning/assessment.ts';
import { GRADES } from '../../vocabulary/evidence.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { curveDrawing } from '../pictures/curve-drawing.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Picture, Section, Table, TableRow } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';

/** Every threat model that was asked about, with its grade as a code: what a person's view never shows. */
const gradeTable = (context: ReportContext): Table => {
  const { assessment, texts, numbers } = context;
  const threats = [...new Set(assessment.scenarios.map(({ threat }) => threat))];
  const rows = threats.map((threat): TableRow => {
    const own = assessment.exposures.filter((exposure) => exposure.threat === threat);
    const open = own.filter(({ status }) => isOpen(status)).length;
    const evidence = own
      .map((exposure) => exposure.evidence)
      .reduce<Evidence | null>(
        (best, one) => (best === null || GRADES.indexOf(one.grade) < GRADES.indexOf(best.grade) ? one : best),
        null,
      );
    const dated = evidence?.asOf ? ` \u00B7 ${texts.date(evidence.asOf)}` : '';
    return {
      head: sentenceCase(texts.text(`report.way.${threat}`)),
      cells: [
        {
          text: `${evidence?.grade ?? GRADES.at(-1)}${dated}`,
          sources: numbers.cite(evidence?.sources ?? []),
          weight: 'plain',
        },
        { text: texts.number(open), sources: [], weight: open > 0 ? 'strong' : 'quiet' },
      ],
    };
  });
  return {
    kind: 'table',
    caption: texts.text('report.trainer.grades'),
    columns: ['threat', 'grade', 'open'].map((column) => texts.text(`report.trainer.${column}`)),
    rows,
  };
};

/** How much stays open with how many changes. Semantics 25. Null before it is worked out. */
const curvePicture = ({ assessment, texts }: ReportContext): Picture | null => {
  const { curve } = assessment.plan;
  if (curve.length < 2) return null;
  const label = texts.text('report.trainer.curve');
  const row = (most: number, open: readonly number[]): TableRow => ({
    head: texts.number(most),
    cells: open.map((count) => ({ text: texts.number(count), sources: [], weight: 'plain' })),
  });
  return {
    kind: 'picture',
    drawings: [
      {
        label,
        drawing: curveDrawing(
          curve.map(({ most, value: { open }, proved }) => ({
            most,
            open: [open.grave, open.serious, open.unset],
            proved,
          })),
          {
            changes: texts.text('report.trainer.changes'),
            open: texts.text('report.trainer.left-open'),
            number: (value) => texts.number(value),
          },
          texts.direction,
        ),
      },
    ],
    legend: null,
    inWords: {
      label: texts.text('report.picture.in-words'),
      table: {
        kind: 'table',
        caption: label,
        columns: ['changes', 'grave', 'serious', 'unset'].map((column) =>
          texts.text(`report.trainer.${column}`),
        ),
        rows: curve.map(({ most, value: { open } }) => row(most, [open.grave, open.serious, open.unset])),
      },
    },
  };
};

/** The list of threat models with their grades, and the trade-off curve: for a trainer's eyes. */
export const forTrainersSection = (context: ReportContext): Section => {
  const curve = curvePicture(context);
  const blocks: Block[] = [gradeTable(context), ...(curve ? [curve] : [])];
  return { id: 'for-trainers', title: context.texts.text('report.section.for-trainers'), blocks };
};
