import type { Explained } from './holes.ts';
import type { AppCoverage, KnowledgeReport } from './knowledge-report.ts';
import { plainTable, wrapped } from './plain-table.ts';

/** What stands in a cell where a threat model reaches nothing. */
export const HOLE_MARKS: Readonly<Record<Explained, string>> = {
  derived: '·',
  listed: 'r',
  gap: '?',
  unexplained: '!',
};

/** Kinds reached of those the app keeps, as a number; `+2` where it is only two that can be lost or taken. */
export const reachText = (coverage: AppCoverage, threat: string): string => {
  const kinds = coverage.reached[threat] ?? [];
  const held = kinds.filter((kind) => coverage.held.includes(kind)).length;
  return held > 0 ? String(held) : kinds.length > 0 ? `+${kinds.length}` : '';
};

/** The threat models under their numbers, three beside each other. */
export const threatLegend = (threats: readonly string[]): string[] => {
  const third = Math.ceil(threats.length / 3);
  const rows = threats
    .slice(0, third)
    .map((_, row) =>
      [row, row + third, row + 2 * third].map((at) =>
        threats[at] === undefined ? '' : `${String(at + 1).padStart(2)} ${threats[at]}`,
      ),
    );
  return plainTable(rows).map((line) => `  ${line}`);
};

/** Apps × threat models: how many kinds of data each reaches. */
export const coverageTable = (report: KnowledgeReport): string[] => {
  const marks = new Map(
    report.holes.map((hole) => [`${hole.app}/${hole.threat}`, HOLE_MARKS[hole.explained]]),
  );
  const rows = [
    ['', 'kept', ...report.threats.map((_, at) => String(at + 1))],
    ...report.apps.map((coverage) => [
      coverage.app,
      String(coverage.held.length),
      ...report.threats.map(
        (threat) => reachText(coverage, threat) || (marks.get(`${coverage.app}/${threat}`) ?? ''),
      ),
    ]),
  ];
  return [
    ...plainTable(rows, new Set(rows[0]?.slice(1).map((_, at) => at + 1)), ' '),
    '',
    ...threatLegend(report.threats),
    '',
    ...wrapped(
      'A number: kinds of data that the app keeps and the threat model reaches by at least one rule. +2: none of those, but two that can be lost or taken (access, control, that the app is there). · nothing, as the app’s own file explains; r nothing, for a reason in coverage/holes.yaml; ? nothing yet, a known gap; ! nothing, and nobody said why.',
    ),
  ];
};
