// npm test: every gate, each by its name. The last line counts what the test runners themselves report;
// a gate that is no test runner adds one failure when it fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildProgram } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { packageProgram } from './package.mjs';
import { promiseTable, readTallies } from './promise-table.mjs';
import { inRepository, repository } from './repository.mjs';
import { systemLibraries } from './system-libraries.mjs';
import { testDesktop } from './test-desktop.mjs';
import { makeTwin } from './twin.mjs';

const deep = process.argv.includes('--deep');
if (deep) {
  process.env.LEEWARD_RUNS ??= '1000';
  process.env.LEEWARD_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
  console.log(`LEEWARD_RUNS=${process.env.LEEWARD_RUNS} LEEWARD_SEED=${process.env.LEEWARD_SEED}`);
}
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-results-'));
const tallies = path.join(results, 'tallies');
fs.mkdirSync(tallies);
process.env.LEEWARD_TALLY = tallies;
const total = { passed: 0, failed: 0, skipped: 0 };
let runtime;

await gate('lock', () => run(process.execPath, ['scripts/check-lock.mjs']));
await gate('types', () => tool('typescript/bin/tsc', ['-b']));
await gate('lint', () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
// Nothing can be built or run without the knowledge: its faults are not repeated by everything that reads it.
if (await gate('knowledge', () => run(process.execPath, ['scripts/check-knowledge.mjs'])))
  await knowledgeGates();

fs.rmSync(results, { recursive: true, force: true });
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function knowledgeGates() {
  await gate('dead code', () => tool('knip/bin/knip.js', []));
  await gate('texts', () => run(process.execPath, ['scripts/check-texts.mjs']));
  const equipped = await gate('system packages', bringSystemPackages);
  await gate('units', runUnits);
  const packaged = await gate('package', packageForTests);
  if (equipped && packaged) await gate('desktop', runDesktop);
  await gate('promises', promises);
}

async function gate(name, work) {
  const started = Date.now();
  const failedBefore = total.failed;
  try {
    await work();
  } catch (error) {
    total.failed++;
    console.log(`${error.message}`);
  }
  const good = total.failed === failedBefore;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return good;
}

function run(command, words, env = process.env) {
  const { status } = spawnSync(command, words, { cwd: repository, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${path.basename(words[0])} ended with ${status}`);
}

function tool(file, words) {
  run(process.execPath, [inRepository('node_modules', file), ...words]);
}

function runUnits() {
  const file = path.join(results, 'units.json');
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(process.execPath, [inRepository('node_modules/vitest/vitest.mjs'), ...words], {
    cwd: repository,
    stdio: 'inherit',
  });
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A file that does not load has no tests to count.
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  count(status, report.numPassedTests, report.numFailedTests + unloaded.length, report.numPendingTests);
}

/** Before the first tests that need them: the window's unit tests open a browser too. */
async function bringSystemPackages() {
  runtime = await findRuntime();
  const missing = systemLibraries({ runtime, display: true, tests: true });
  if (missing.length > 0) throw new Error('The tests need the system packages named above.');
}

async function packageForTests() {
  runtime ??= await findRuntime();
  await buildProgram();
  packageProgram(runtime);
  makeTwin();
}

async function runDesktop() {
  const file = path.join(results, 'desktop.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const { status } = await testDesktop(['--reporter=list,json']);
  const { stats, errors } = JSON.parse(fs.readFileSync(file, 'utf8'));
  count(status, stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped);
}

/** What SECURITY.md promises, as it was counted above. */
function promises() {
  const { lines, faults } = promiseTable(readTallies(tallies), deep);
  console.log(lines.join('\n'));
  if (faults.length > 0) throw new Error(`not as promised: ${faults.join(', ')}`);
}

function count(status, passed, failed, skipped) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed === 0 && (status !== 0 || passed === 0))
    throw new Error(`the runner ended with ${status}, ${passed} passed`);
}
