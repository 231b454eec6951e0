// Rows of the packaged program beside an empty window on the same runtime: start, memory, size of the archive.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, spread } from './bench-figures.mjs';
import { startProgram } from './bench-start.mjs';
import { windowRows } from './bench-window.mjs';
import { buildProgram } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { readableCopy, wrapperFor } from './ordinary-user.mjs';
import { packageProgram } from './package.mjs';
import { makeTwin, twinFolder } from './twin.mjs';
import { openVirtualDisplay } from './virtual-display.mjs';

const RUNS = 9;

/** A window with one paragraph, under the switches of electron/switches.ts. */
const EMPTY_MAIN = `const { app, BrowserWindow } = require('electron');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
app.commandLine.appendSwitch('gtk-version', '3');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(require('node:path').join(__dirname, 'index.html')));
app.on('window-all-closed', () => app.quit());`;

export async function programRows() {
  const runtime = await findRuntime();
  await buildProgram();
  packageProgram(runtime);
  makeTwin();
  const archive = fs.statSync(path.join(twinFolder, 'resources/app.asar')).size / 1_000_000;

  const copy = readableCopy(twinFolder);
  const empty = emptyWindow(runtime.dir);
  const display = await openVirtualDisplay();
  try {
    const ours = { executable: wrapperFor(path.join(copy.folder, 'leeward')), usable: 'button' };
    const bare = { executable: wrapperFor(path.join(empty.folder, 'electron')), usable: 'p' };
    const times = { ours: [], bare: [] };
    const memory = { ours: [], bare: [] };
    // Alternating, so that whatever else the machine does falls on both alike.
    for (let run = 0; run < RUNS; run++) {
      for (const [name, program] of [
        ['ours', ours],
        ['bare', bare],
      ]) {
        const { milliseconds, megabytes } = await startOnce(program, display.display);
        times[name].push(milliseconds);
        memory[name].push(megabytes);
      }
    }
    const window = await windowRows(ours.executable, display.display);
    return [
      {
        name: 'start to usable window (its first button is there and answers)',
        value: median(times.ours),
        unit: 'ms',
        ratio: median(times.ours) / median(times.bare),
        ratioTo: 'an empty window on the same runtime with the same switches',
        note: `${RUNS} alternating runs, ${spread(times.ours)}; empty ${spread(times.bare)}`,
      },
      {
        name: 'memory of all processes (proportional set size)',
        value: median(memory.ours),
        unit: 'MB',
        ratio: median(memory.ours) / median(memory.bare),
        ratioTo: 'an empty window on the same runtime with the same switches',
        note: `empty ${median(memory.bare).toFixed(0)} MB`,
      },
      {
        name: 'app.asar',
        value: archive,
        unit: 'MB',
        ratio: null,
        ratioTo: null,
        note: 'below 15 MB wanted',
      },
      ...window,
    ];
  } finally {
    await display.close();
    copy.remove();
    empty.remove();
  }
}

/** The runtime with a page of one paragraph: what any program on it costs at least. */
function emptyWindow(runtimeFolder) {
  const copy = readableCopy(runtimeFolder);
  const own =
    copy.folder === runtimeFolder ? fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-empty-')) : copy.folder;
  if (own !== copy.folder) fs.cpSync(runtimeFolder, own, { recursive: true });
  const app = path.join(own, 'resources/app');
  fs.mkdirSync(app, { recursive: true });
  fs.writeFileSync(path.join(app, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  fs.writeFileSync(path.join(app, 'main.cjs'), EMPTY_MAIN);
  fs.writeFileSync(
    path.join(app, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>empty</title><p>empty</p>',
  );
  for (const folder of [path.join(own, 'resources'), app]) fs.chmodSync(folder, 0o755);
  return { folder: own, remove: () => fs.rmSync(own, { recursive: true, force: true }) };
}

async function startOnce({ executable, usable }, display) {
  const start = performance.now();
  const { program, page, end } = await startProgram(executable, display);
  try {
    await page.locator(usable).first().waitFor({ state: 'visible' });
    await page.locator(usable).first().hover();
    const milliseconds = performance.now() - start;
    return { milliseconds, megabytes: proportionalSetSize(program.process().pid) };
  } finally {
    await end();
  }
}

/** Sum over the process and everything it started, in MB. */
function proportionalSetSize(root) {
  const parents = new Map();
  for (const entry of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const below = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents)
      if (below.has(parent) && !below.has(pid)) grown = Boolean(below.add(pid));
  }
  let kilobytes = 0;
  for (const pid of below) {
    try {
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
      );
    } catch {
      // ended meanwhile
    }
  }
  return kilobytes / 1000;
}
