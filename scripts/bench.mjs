// npm run bench [-- --json] [-- --only reasoning]: speed and size as ratios measured in one run. Never a test.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { build } from 'vite';
import { programRows } from './bench-program.mjs';
import { stopAtBrokenKnowledge } from './check-knowledge.mjs';
import { inRepository } from './repository.mjs';
import { knowledgePack } from './vite/knowledge-pack.mjs';

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : undefined;

await stopAtBrokenKnowledge();
const rows = [];
if (only !== 'program') rows.push(...(await nodeRows()));
if (only !== 'reasoning') rows.push(...(await programRows()));
console.log(asJson ? JSON.stringify(rows, null, 2) : table(rows));

/** The rows of tests/bench, bundled as the program is and run in a fresh process. */
async function nodeRows() {
  // Beside the packages: the solvers bring WebAssembly of their own and are not bundled.
  const folder = fs.mkdtempSync(inRepository('node_modules', '.bench-'));
  try {
    await build({
      configFile: false,
      root: inRepository(),
      logLevel: 'error',
      publicDir: false,
      plugins: [knowledgePack()],
      ssr: { noExternal: true, external: ['clingo-wasm', 'highs'] },
      build: {
        ssr: inRepository('tests/bench/main.ts'),
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'bench.mjs', codeSplitting: false } },
      },
    });
    const child = spawn(process.execPath, [path.join(folder, 'bench.mjs')], {
      // Rows come on a channel of their own: a solver greets on standard output.
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const rows = [];
    for await (const line of readline.createInterface({ input: child.stdio[3] })) {
      const row = JSON.parse(line);
      rows.push(row);
      // It takes minutes: whoever waits sees where it is.
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${rows.length}: ${row.name}`);
    }
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    const status = await ended;
    if (status !== 0) throw new Error(`the bench ended with ${status}`);
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function table(all) {
  const figure = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const lines = all.map(({ name, value, unit, ratio, ratioTo, note }) => [
    name,
    `${figure(value)} ${unit}`.trim(),
    ratio === null ? '' : `${figure(ratio)} × ${ratioTo ?? ''}`.trim(),
    note,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
