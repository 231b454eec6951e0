import pack from 'virtual:leeward-pack';
import { expect, it } from 'vitest';
import { appLines } from '../../../../models/knowledge/coverage/app-lines.ts';
import { knowledgeReport } from '../../../../models/knowledge/coverage/knowledge-report.ts';
import { reportLines } from '../../../../models/knowledge/coverage/report-lines.ts';
import { readHoleReasons } from '../../../../scripts/vite/read-hole-reasons.ts';

const reasons = readHoleReasons('models/knowledge');
const report = knowledgeReport(pack, new Map(), reasons, pack.header.asOf);

it('has no unexplained hole in the first twenty apps, and no reason that explains nothing', () => {
  expect(new Set(reasons.complete).size).toBe(20);
  expect(report.faults).toEqual([]);
});

it('leaves no evidence of grade E3 or more on one publisher', () => {
  expect(report.onePublisher).toEqual([]);
});

it('prints within 120 columns', () => {
  const lines = [...reportLines(report), ...report.apps.flatMap((app) => appLines(report, app))];
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});

it('marks each hole in the table by how it is explained', () => {
  const lines = reportLines(report);
  const first = lines.find((line) => line.startsWith('telegram '))?.split(/\s+/) ?? [];
  const at = (threat: string): string | undefined => first[report.threats.indexOf(threat) + 2];
  expect(Number(at('legal-request'))).toBeGreaterThan(5);
  expect(at('money-trail')).toBe('?');
  expect(at('shared-document')).toBe('·');
});
