import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { isRunning } from './process-running.ts';

const PREFIX = 'leeward-run-';

/** What Chromium and GTK insist on writing goes here, and is gone when the program is. */
export function openRunFolder(): { remove(): void } {
  const parent = process.env.XDG_RUNTIME_DIR ?? os.tmpdir();
  removeStaleRunFolders(parent);
  const own = `${PREFIX}${process.pid}-`;
  const folder = madeByLauncher(own) ?? fs.mkdtempSync(path.join(parent, own));
  const madeByGtk = settingsFolders().filter((made) => !fs.existsSync(made));
  const remove = (): void => {
    removeFolder(folder);
    madeByGtk.forEach(removeIfEmpty);
  };
  app.on('quit', remove);
  const inside = (name: string): string => {
    const part = path.join(folder, name);
    fs.mkdirSync(part, { mode: 0o700, recursive: true });
    return part;
  };
  app.setPath('userData', inside('user'));
  app.setPath('sessionData', inside('session'));
  app.setPath('crashDumps', inside('crash'));
  process.env.GSETTINGS_BACKEND = 'memory';
  // GTK notes every opened and saved file in recently-used.xbel below this folder.
  process.env.XDG_DATA_HOME = inside('data');
  process.env.XDG_CACHE_HOME = inside('cache');
  return { remove };
}

/** GTK's file dialog makes these where they are missing, and puts nothing in them; the inner one first. */
function settingsFolders(): string[] {
  if (process.platform !== 'linux') return [];
  const settings = process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
  return [path.join(settings, 'gtk-3.0'), settings];
}

function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // never made, or somebody put something in it
  }
}

/** On Linux a launcher opens the folder, because fonts are cached before this code runs. */
function madeByLauncher(own: string): string | undefined {
  const folder = process.env.LEEWARD_RUN_FOLDER;
  return folder && path.basename(folder).startsWith(own) ? folder : undefined;
}

/** Folders of runs that were killed. */
function removeStaleRunFolders(parent: string): void {
  for (const name of fs.readdirSync(parent)) {
    const pid = Number(name.match(/^leeward-run-(\d+)-/)?.[1]);
    if (!pid || isRunning(pid)) continue;
    const folder = path.join(parent, name);
    const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory() && isOurs(stat)) removeFolder(folder);
  }
}

/** Windows knows no such numbers; there each person has a temporary folder of their own. */
const isOurs = ({ uid }: fs.Stats): boolean => process.getuid === undefined || uid === process.getuid();

/** On Windows Chromium may hold a file for a moment still. What stays is removed by the next start. */
function removeFolder(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // the next start tries again
  }
}
