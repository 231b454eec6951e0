import { isOpen } from '../../vocabulary/statuses.ts';
import { THREATS } from '../../vocabulary/threats.ts';
import { appsByHarm } from '../apps-by-harm.ts';
import { evidenceSentence } from '../evidence-sentence.ts';
import { helpingActions } from '../helping-actions.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, TableCell, TableRow } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { sideBySide } from '../side-by-side.ts';
import { variantRows } from './variant-rows.ts';

const THREAT = 'data-localization';
const VARIANTS = THREATS[THREAT];
export type Variant = (typeof VARIANTS)[number];

/** A table is read, not searched. */
const SHOWN_APPS = 3;
const SHOWN_ACTIONS = 2;
const CITED_SOURCES = 3;

const plain = (text: string, sources: readonly number[] = []): TableCell => ({
  text,
  sources,
  weight: 'plain',
});

const happenedRow = (context: ReportContext, variants: readonly Variant[]): TableRow => {
  const { texts, assessment, numbers } = context;
  const cells = variants.map((variant): TableCell => {
    const scenario = assessment.scenarios.find(({ id }) => id === `${THREAT}:${variant}`);
    if (!scenario) return plain('');
    const evidence = evidenceSentence(context, scenario.evidence, scenario.id);
    const apps = texts.list(scenario.apps.map((app) => texts.name('app', app)));
    const known = scenario.stands === 'known' && apps !== '';
    return plain(
      known ? `${texts.text('report.variants.known', { apps })} ${evidence}` : evidence,
      numbers.cite(scenario.evidence.sources.slice(0, CITED_SOURCES)),
    );
  });
  return { head: texts.text('report.variants.happened'), cells };
};

const helpsRow = (context: ReportContext, variants: readonly Variant[]): TableRow => {
  const { texts, assessment } = context;
  const cells = variants.map((variant): TableCell => {
    const open = assessment.exposures.filter(
      (exposure) =>
        exposure.threat === THREAT &&
        exposure.variant === variant &&
        exposure.person === 'me' &&
        isOpen(exposure.status),
    );
    if (open.length === 0) return plain(texts.text('report.variants.nothing-open'));
    const closing = helpingActions(context, open).filter(({ effect }) => effect !== 'lowers');
    const titles = closing
      .slice(0, SHOWN_ACTIONS)
      .map(({ action }) => texts.text(`action.${action}.title`, { app: '' }));
    return plain(titles.length > 0 ? sideBySide(texts, titles) : texts.text('report.variants.no-help'));
  });
  return { head: texts.text('report.variants.helps'), cells };
};

/** Apps that have most to lose come first, then those that withstand it. */
const concernedApps = ({ assessment }: ReportContext): string[] => {
  const reached = assessment.exposures.filter(
    ({ threat, person, status }) => threat === THREAT && person === 'me' && isOpen(status),
  );
  const withstood = assessment.protections
    .filter(({ scenario }) => scenario.startsWith(`${THREAT}:`))
    .flatMap(({ apps }) => apps);
  return [...new Set([...appsByHarm(reached), ...withstood])].slice(0, SHOWN_APPS);
};

/** What becomes of each app's data if the company moves, copies, caches, sends a representative or refuses. */
export const companyVariants = (context: ReportContext): Block[] => {
  const { texts, assessment } = context;
  const assessed = new Set(
    assessment.scenarios.filter(({ threat }) => threat === THREAT).map(({ variant }) => variant),
  );
  const variants = VARIANTS.filter((variant) => assessed.has(variant));
  const rows = concernedApps(context).flatMap((app) => variantRows(context, THREAT, app, variants));
  if (variants.length === 0 || rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: texts.text('report.variants.caption', { here: context.here }),
      columns: [
        texts.text('report.variants.what'),
        ...variants.map((variant) => sentenceCase(texts.text(`report.variants.if.${variant}`))),
      ],
      rows: [...rows, happenedRow(context, variants), helpsRow(context, variants)],
    },
    { kind: 'paragraph', tone: 'note', line: { text: texts.text('report.variants.note'), sources: [] } },
  ];
};
