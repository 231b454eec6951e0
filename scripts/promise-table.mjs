// The table that npm test prints at its end: what was counted for each promise of SECURITY.md. Tests leave their
// figures in a folder (tests/tally.ts); a figure that is missing or wrong is a failure, so that no row is silently empty.
import fs from 'node:fs';
import path from 'node:path';

/** `least`: how much must have been tried, in a common run and in a deep one. */
const ROWS = [
  {
    row: 'killed-saves',
    text: ({ killed, reopened }) => `${killed} saves killed at random moments, ${reopened} reopened`,
    least: { killed: [20, 200] },
    holds: ({ killed, reopened }) => killed === reopened,
  },
  {
    row: 'racing-saves',
    text: ({ saved, refused, replaced }) =>
      `${saved} saves of two programs racing for one vault, ${refused} refused; ${replaced} replaced unseen`,
    least: { saved: [10, 10], refused: [1, 1] },
    holds: ({ replaced }) => replaced === 0,
  },
  {
    row: 'hostile-files',
    text: ({ tried, crashes }) => `${tried} hostile files tried, ${crashes} crashes`,
    least: { tried: [1_000, 20_000] },
    holds: ({ crashes }) => crashes === 0,
  },
  {
    row: 'hostile-calls',
    text: ({ tried, accepted }) => `${tried} hostile calls of the window, ${accepted} accepted`,
    least: { tried: [4_000, 10_000] },
    holds: ({ accepted }) => accepted === 0,
  },
  {
    row: 'packets',
    text: ({ release, hostile, control }) =>
      `${release} packets out; ${hostile} with a hostile page planted; ${control} by that page without our measures`,
    least: { control: [1, 1] },
    holds: ({ release, hostile }) => release === 0 && hostile === 0,
  },
  {
    row: 'internet-calls',
    text: ({ release, hostile, control, recorded, routeProbes }) =>
      `${release} connects or sends to the internet among ${recorded} calls recorded by strace, but for ` +
      `${routeProbes} route probes; ${hostile} with a hostile page planted; ${control} by that page without our measures`,
    least: { recorded: [100, 100], control: [1, 1] },
    holds: ({ release, hostile }) => release === 0 && hostile === 0,
  },
  {
    row: 'without-interface',
    text: ({ started, worked }) =>
      `${started} start without a network interface, ${worked} worked to its end`,
    least: { started: [1, 1] },
    holds: ({ started, worked }) => started === worked,
  },
  {
    row: 'canaries',
    text: ({ searched, found, planted }) =>
      `${found} canaries found in ${searched} files after a full run and after a kill, UTF-8 and UTF-16; ` +
      `${planted} of 2 planted ones found`,
    least: { searched: [1, 1], planted: [2, 2] },
    holds: ({ found, planted }) => found === 0 && planted === 2,
  },
  {
    row: 'fuses',
    text: ({ decided, asDecided }) => `${asDecided} of ${decided} fuses as decided`,
    least: { decided: [7, 7] },
    holds: ({ decided, asDecided }) => decided === asDecided,
  },
  {
    row: 'vault-messages',
    text: ({ kinds, ownMessages }) =>
      `${kinds} kinds of bad vault (wrong passphrase, truncated, bit-flipped, downgraded), ` +
      `${ownMessages} with a message of their own`,
    least: { kinds: [4, 4] },
    holds: ({ kinds, ownMessages }) => kinds === ownMessages,
  },
  {
    row: 'after-lock',
    text: ({ before, windows, decrypting, others, main, planted }) =>
      `two seconds after a lock, copies of a text that stood ${before} times in memory: ${windows} in windows, ` +
      `${decrypting} in decrypting processes, ${others} in helpers, ${main} in the main process; ` +
      `${planted} found where it was planted anew`,
    least: { before: [1, 1], planted: [1, 1] },
    holds: ({ windows, decrypting }) => windows === 0 && decrypting === 0,
  },
];

/** @returns {{lines: string[], faults: string[]}} the table, and each row that lacks figures or breaks its promise */
export function promiseTable(tallies, deep) {
  const lines = [];
  const faults = [];
  for (const { row, text, least, holds } of ROWS) {
    const figures = summed(tallies.filter((one) => one.row === row));
    const short = Object.entries(least).filter(([name, counts]) => !(figures[name] >= counts[deep ? 1 : 0]));
    if (Object.keys(figures).length === 0) lines.push(`FAILED ${row}: not measured`);
    else if (short.length > 0)
      lines.push(`FAILED ${text(figures)}: too few (${short.map(([name]) => name)})`);
    else lines.push(`${holds(figures) ? 'ok    ' : 'FAILED'} ${text(figures)}`);
    if (lines.at(-1).startsWith('FAILED')) faults.push(row);
  }
  return { lines, faults };
}

function summed(tallies) {
  const sum = {};
  for (const { figures } of tallies)
    for (const [name, count] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

export const readTallies = (folder) =>
  fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
