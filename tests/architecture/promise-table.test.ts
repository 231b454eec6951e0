import { expect, it } from 'vitest';
import { promiseTable } from '../../scripts/promise-table.mjs';

const good: Readonly<Record<string, Record<string, number>>> = {
  'killed-saves': { killed: 20, reopened: 20 },
  'racing-saves': { saved: 100, refused: 50, replaced: 0 },
  'hostile-files': { tried: 1_500, crashes: 0 },
  'hostile-calls': { tried: 4_000, accepted: 0 },
  packets: { release: 0, hostile: 0, control: 9 },
  'internet-calls': { release: 0, hostile: 0, control: 9, recorded: 900, routeProbes: 2 },
  'without-interface': { started: 1, worked: 1 },
  canaries: { searched: 3, found: 0, planted: 2 },
  fuses: { decided: 7, asDecided: 7 },
  'vault-messages': { kinds: 4, ownMessages: 4 },
  'after-lock': { before: 5, windows: 0, decrypting: 0, others: 0, main: 0, planted: 1 },
};

const tallies = (changes: Record<string, Record<string, number> | undefined> = {}) =>
  Object.entries({ ...good, ...changes }).flatMap(([row, figures]) => (figures ? [{ row, figures }] : []));

it('finds nothing wrong where everything was measured and holds', () => {
  const { lines, faults } = promiseTable(tallies(), false);
  expect(faults).toEqual([]);
  expect(lines).toContain('ok     20 saves killed at random moments, 20 reopened');
});

it('adds up what several tests counted', () => {
  const more = [...tallies(), { row: 'hostile-files', figures: { tried: 500, crashes: 0 } }];
  expect(promiseTable(more, false).lines).toContain('ok     2000 hostile files tried, 0 crashes');
});

it.each(Object.keys(good))('misses %s where nothing was measured', (row) => {
  const { lines, faults } = promiseTable(tallies({ [row]: undefined }), false);
  expect(faults).toEqual([row]);
  expect(lines).toContain(`FAILED ${row}: not measured`);
});

it('asks for more of a deep run', () => {
  expect(promiseTable(tallies(), true).faults).toEqual(['killed-saves', 'hostile-files', 'hostile-calls']);
});

it.each([
  ['killed-saves', { killed: 20, reopened: 19 }],
  ['racing-saves', { saved: 100, refused: 50, replaced: 1 }],
  ['racing-saves', { saved: 0, refused: 50, replaced: 0 }],
  ['racing-saves', { saved: 100, refused: 0, replaced: 0 }],
  ['hostile-files', { tried: 1_500, crashes: 1 }],
  ['hostile-calls', { tried: 4_000, accepted: 1 }],
  ['packets', { release: 1, hostile: 0, control: 9 }],
  ['packets', { release: 0, hostile: 1, control: 9 }],
  ['packets', { release: 0, hostile: 0, control: 0 }],
  ['packets', { hostile: 0, control: 9 }],
  ['internet-calls', { release: 1, hostile: 0, control: 9, recorded: 900, routeProbes: 2 }],
  ['internet-calls', { release: 0, hostile: 1, control: 9, recorded: 900, routeProbes: 2 }],
  ['internet-calls', { release: 0, hostile: 0, control: 0, recorded: 900, routeProbes: 2 }],
  ['internet-calls', { release: 0, hostile: 0, control: 9, recorded: 0, routeProbes: 0 }],
  ['without-interface', { started: 1, worked: 0 }],
  ['canaries', { searched: 3, found: 1, planted: 2 }],
  ['canaries', { searched: 3, found: 0, planted: 1 }],
  ['canaries', { searched: 0, found: 0, planted: 2 }],
  ['fuses', { decided: 7, asDecided: 6 }],
  ['vault-messages', { kinds: 4, ownMessages: 3 }],
  ['after-lock', { before: 5, windows: 1, decrypting: 0, others: 0, main: 0 }],
  ['after-lock', { before: 5, windows: 0, decrypting: 1, others: 0, main: 0 }],
  ['after-lock', { before: 0, windows: 0, decrypting: 0, others: 0, main: 0, planted: 1 }],
  ['after-lock', { before: 5, windows: 0, decrypting: 0, others: 0, main: 0, planted: 0 }],
])('says that %s is broken', (row, figures) => {
  expect(promiseTable(tallies({ [row]: figures }), false).faults).toEqual([row]);
});
