// Lets the packaged program print a PDF where there is no display: as an ordinary user, on a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { makeHome, ordinaryStart, readableCopy, runsAsRoot } from './ordinary-user.mjs';
import { releaseFolder } from './package.mjs';
import { systemLibraries } from './system-libraries.mjs';
import { openVirtualDisplay } from './virtual-display.mjs';

const LIMIT_MS = 60_000;

/** @returns {Promise<boolean>} whether the PDF stands at `file`; where not, one line has said why */
export async function printAsProgram({ words, file, missing }) {
  if (missing.length > 0) {
    console.log('No PDF was made: printing needs the system packages named above.');
    return false;
  }
  // Root's own display may not be open to the ordinary user.
  const virtual = hasDisplay() && !runsAsRoot() ? undefined : await openVirtualDisplay();
  const copy = readableCopy(releaseFolder);
  const home = makeHome();
  try {
    await run({ program: path.join(copy.folder, 'leeward'), words: wordsInside(home, words), home, virtual });
    const made = fs.readdirSync(path.join(home, 'out')).find((name) => name.endsWith('.pdf'));
    if (!made) throw new Error('no PDF was written');
    putInPlace(path.join(home, 'out', made), file);
    return true;
  } catch (error) {
    console.log(`No PDF was made: ${error.message}.`);
    return false;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
    copy.remove();
    await virtual?.close();
  }
}

/** The system packages that printing lacks here. */
export const missingForPrinting = (runtime) =>
  systemLibraries({ runtime, display: !hasDisplay() || runsAsRoot() });

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The same question, with its files where the ordinary user can read and write. Every option takes a value. */
function wordsInside(home, words) {
  const kept = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word.startsWith('--')) kept.push(copyInto(home, word));
    else if (['--out', '--format'].includes(word)) at++;
    else if (word.includes('=')) kept.push(...(/^--(out|format)=/.test(word) ? [] : [word]));
    else kept.push(word, words[++at] ?? '');
  }
  return ['assess', ...kept, '--format', 'pdf', '--out', folderFor(home)];
}

function copyInto(home, file) {
  const copy = path.join(home, path.basename(file));
  fs.copyFileSync(file, copy);
  fs.chmodSync(copy, 0o644);
  return copy;
}

function folderFor(home) {
  const folder = path.join(home, 'out');
  fs.mkdirSync(folder);
  const { uid, gid } = fs.statSync(home);
  fs.chownSync(folder, uid, gid);
  return folder;
}

async function run({ program, words, home, virtual }) {
  const [command, ...rest] = ordinaryStart([program, ...words]);
  const display = virtual ? { DISPLAY: virtual.display } : process.env;
  const env = {
    ...display,
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    TMPDIR: home,
  };
  const started = spawn(command, rest, {
    cwd: home,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let complaint = '';
  started.stderr.on('data', (bytes) => {
    complaint += bytes;
  });
  const timer = setTimeout(() => process.kill(-started.pid, 'SIGKILL'), LIMIT_MS);
  const [code] = await once(started, 'exit');
  clearTimeout(timer);
  if (code !== 0) throw new Error(`the program ended with ${code}: ${complaint.trim().split('\n').at(-1)}`);
}

/** Whole or not at all, though it may come from another disk. */
function putInPlace(from, file) {
  const unfinished = path.join(path.dirname(file), `.${process.pid}.tmp`);
  fs.copyFileSync(from, unfinished);
  fs.renameSync(unfinished, file);
}
