import { coverageTable } from './coverage-table.ts';
import type { Explained, Hole } from './holes.ts';
import type { KnowledgeReport } from './knowledge-report.ts';
import { plainTable, wrapped } from './plain-table.ts';

/** How many of a long list are printed; `--json` has them all. */
const SHOWN = 20;

const section = (title: string, lines: readonly string[]): string[] => [
  '',
  title.toUpperCase(),
  '',
  ...(lines.length > 0 ? lines : ['none']),
];

const more = (all: readonly unknown[]): string[] =>
  all.length > SHOWN ? [`… and ${all.length - SHOWN} more`] : [];

/** How many of each file, the most first. */
const byFile = (entries: readonly { readonly file: string }[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { file } of entries) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

const fileTable = (entries: readonly { readonly file: string }[]): string[] => {
  const files = byFile(entries);
  const rows = files.slice(0, SHOWN).map(([file, count]) => [String(count), file]);
  return [...plainTable(rows, new Set([0])), ...more(files)];
};

const unknownLines = ({ apps }: KnowledgeReport): string[] => {
  const rows = apps.map(({ app, held, unreached, unknown }) => [
    app,
    ...[
      held.length,
      unreached.length,
      unknown.noRetention.length,
      unknown.world.length,
      unknown.notVerified.length,
      unknown.noSeat.length,
    ].map((count) => (count > 0 ? String(count) : '')),
  ]);
  const heads = [
    '',
    'kept',
    'reached by none',
    'how long unknown',
    'nobody can know',
    'not verified',
    'seat unknown',
  ];
  return plainTable([heads, ...rows], new Set([1, 2, 3, 4, 5, 6]));
};

const unreachedLines = ({ apps }: KnowledgeReport): string[] =>
  apps.flatMap(({ app, unreached }) =>
    unreached.length === 0
      ? []
      : wrapped(
          `${app}: ${unreached.map(({ data, protections }) => `${data} (${protections.join(', ')})`).join(', ')}`,
          '  ',
        ),
  );

/** Apps whose holes have the same threat model and the same sentence, together. */
const holeLines = (holes: readonly Hole[], kind: Explained, before: string, between: string): string[] => {
  const together = new Map<string, string[]>();
  for (const { app, threat, explained, because } of holes) {
    if (explained !== kind) continue;
    const key = JSON.stringify([threat, `${before}${because.join(between)}`]);
    together.set(key, [...(together.get(key) ?? []), app]);
  }
  return [...together].flatMap(([key, apps]) => {
    const [threat, sentence] = JSON.parse(key) as [string, string];
    return wrapped(`${threat} × ${apps.join(', ')}: ${sentence}`, '  ');
  });
};

const staleLines = ({ stale }: KnowledgeReport): string[] => [
  ...fileTable(stale),
  '',
  ...plainTable(stale.slice(0, SHOWN).map(({ due, id, file }) => [due, id, file])),
  ...more(stale),
];

const weakLines = ({ weak, facts }: KnowledgeReport): string[] => {
  const none = weak.filter(({ rests }) => rests === 'none').length;
  const lowering = weak.filter(({ lowers }) => lowers);
  return [
    `${weak.length} of ${facts} facts: ${none} not verified at all, ${weak.length - none} on grade C alone.`,
    '',
    ...fileTable(weak),
    '',
    ...wrapped(
      `${lowering.length} of them would shut something, which stays possible for that reason: ${lowering
        .slice(0, SHOWN)
        .map(({ id }) => id)
        .join(', ')}`,
      '  ',
    ),
    ...more(lowering),
  ];
};

const evidenceLines = ({ onePublisher, eventsOfOnePublisher }: KnowledgeReport): string[] => [
  ...(onePublisher.length === 0 ? ['No evidence of grade E3 or more rests on one publisher.'] : []),
  ...onePublisher.map(
    ({ country, scenario, app, grade, publishers }) =>
      `${grade} ${country} ${scenario}${app === null ? '' : ` with ${app}`}: ${publishers.join(', ') || 'nobody'}`,
  ),
  ...wrapped(
    `${eventsOfOnePublisher.length} events have one publisher, and so make no E3 by themselves: ${eventsOfOnePublisher.slice(0, SHOWN).join(', ')}`,
    '  ',
  ),
  ...more(eventsOfOnePublisher),
];

const textLines = ({ untranslated }: KnowledgeReport): string[] =>
  Object.entries(untranslated).flatMap(([language, { knowledge, interface: shown }]) => [
    ...missingLines(`${language}, knowledge`, knowledge),
    ...missingLines(`${language}, interface`, shown),
  ]);

const missingLines = (title: string, ids: readonly string[]): string[] =>
  wrapped(
    `${title}: ${ids.length === 0 ? 'whole' : `${ids.length} missing: ${ids.slice(0, SHOWN).join(', ')}`}`,
    '  ',
  );

const totalLines = ({ totals, pack, holes }: KnowledgeReport): string[] => {
  const { apps, sources } = totals;
  const explained = (how: string): number => holes.filter((hole) => hole.explained === how).length;
  return plainTable([
    ['pack', `${pack.version}, as of ${pack.asOf}, to be looked at again by ${pack.reviewBy}`],
    [
      'apps',
      `${apps.app} apps, ${apps.service} services, ${apps.device} devices; ${totals.closedApps} closed`,
    ],
    ['settings', `${totals.settings}`],
    ['copies of data', `${totals.holdings}, with ${totals.operators} operators`],
    ['threat models', `${totals.threats}, ${totals.variants} variants, ${totals.rules} rules`],
    ['countries', `${totals.countries}, ${totals.laws} laws, ${totals.events} events`],
    ['incidents', `${totals.incidentsReplayed} replayed, ${totals.incidentsTold} told only`],
    ['actions', `${totals.actions}, and ${totals.practices} habits`],
    ['sources', `${sources.A} of grade A, ${sources.B} of grade B, ${sources.C} of grade C`],
    [
      'holes',
      `${explained('derived')} derived, ${explained('listed')} with a reason, ${explained('gap')} known gaps, ${explained('unexplained')} unexplained`,
    ],
  ]);
};

/** The whole report in plain text, within 120 columns. */
export const reportLines = (report: KnowledgeReport): string[] => [
  `What is known, as of ${report.asOf}`,
  ...section('Totals', totalLines(report)),
  ...section('Coverage: apps × threat models, in kinds of data', coverageTable(report)),
  ...section('Kept by an app and reached by no threat model', unreachedLines(report)),
  ...section('Unknown, app by app', unknownLines(report)),
  ...section('Known gaps', holeLines(report.holes, 'gap', '', ' ')),
  ...section(
    'Holes that nobody explained',
    holeLines(report.holes, 'unexplained', 'nothing states ', ' or '),
  ),
  ...section('Facts to be looked at again, the longest due first', staleLines(report)),
  ...section('Facts without a source of grade A or B', weakLines(report)),
  ...section('Evidence that rests on one publisher', evidenceLines(report)),
  ...section('Texts that are not written', textLines(report)),
  ...section(
    'Faults',
    report.faults.flatMap((fault) => wrapped(fault, '  ')),
  ),
];
