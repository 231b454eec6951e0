// npm start: builds the program and opens it. Without a display it does its main job for the example person.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { assess } from './assess.mjs';
import { buildProgram } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { makeHome, ordinaryStart, readableCopy, runsAsRoot } from './ordinary-user.mjs';
import { packageProgram, releaseExecutable, releaseFolder } from './package.mjs';
import { hasDisplay, missingForPrinting, printAsProgram } from './print-as-program.mjs';
import { inRepository } from './repository.mjs';
import { systemLibraries } from './system-libraries.mjs';

const EXAMPLE = inRepository('tests/fixtures/profiles/tehran-organiser.json');
const OUT = inRepository('out');

const runtime = await findRuntime();
const missing = hasDisplay() ? systemLibraries({ runtime }) : missingForPrinting(runtime);
await buildProgram();
packageProgram(runtime);
process.exitCode = hasDisplay() && missing.length === 0 ? open() : await workWithoutWindow();

function open() {
  if (runsAsRoot()) return openAsOrdinaryUser();
  const { status, signal } = spawnSync(releaseExecutable, { stdio: 'inherit' });
  if (signal) return 0;
  if (status !== 0) console.log(`Leeward ended with ${status}; docs/runtime.md says what its sandbox needs.`);
  return status;
}

function openAsOrdinaryUser() {
  console.log('Leeward does not run as root: it is opened as an ordinary user.');
  const copy = readableCopy(releaseFolder);
  const home = makeHome();
  try {
    const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: home, ...displayKey(home) };
    const [command, ...words] = ordinaryStart([path.join(copy.folder, 'leeward')]);
    const { status, signal } = spawnSync(command, words, { cwd: home, env, stdio: 'inherit' });
    if (signal) return 0;
    if (status !== 0)
      console.log(
        'It did not open: this display is not open to another user. Run npm start as an ordinary user.',
      );
    return status;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
    copy.remove();
  }
}

/** What lets a user onto root's display, in a place that user can read. */
function displayKey(home) {
  const key = process.env.XAUTHORITY;
  if (!key || !fs.existsSync(key)) return {};
  const copy = path.join(home, 'display-key');
  fs.copyFileSync(key, copy);
  const { uid, gid } = fs.statSync(home);
  fs.chownSync(copy, uid, gid);
  return { XAUTHORITY: copy };
}

async function workWithoutWindow() {
  console.log(
    hasDisplay()
      ? 'The window cannot open without the packages named above: here is the example person, without a window.'
      : 'There is no display here: this is the example person, without a window.',
  );
  fs.rmSync(OUT, { recursive: true, force: true });
  const { exitCode, pdf } = assess([EXAMPLE, '--format', 'html,md,json,pdf', '--out', OUT]);
  if (exitCode !== 0) return exitCode;
  if (pdf) await printAsProgram({ words: [EXAMPLE], file: pdf.file, missing });
  const files = fs.readdirSync(OUT).sort();
  const markdown = files.find((name) => name.endsWith('.md'));
  if (markdown) console.log(summaryOf(fs.readFileSync(path.join(OUT, markdown), 'utf8')));
  console.log(`The whole report is in ${OUT}: ${files.join(', ')}`);
  console.log(
    `To open the program, run this as an ordinary user on a machine with a display: ${releaseExecutable}`,
  );
  return 0;
}

/** The report's first answer and the names of its first steps. */
function summaryOf(markdown) {
  const answer = markdown.split(/^## .*$/m)[1]?.trim() ?? '';
  const steps = [...markdown.matchAll(/^(\d+\.) \*\*(.+?)\*\*/gm)].map(
    ([, number, step]) => `${number} ${step}`,
  );
  return `\n${answer}\n\n${steps.join('\n')}\n`;
}
