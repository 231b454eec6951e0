// Packs dist/ and the Electron runtime into release/linux-unpacked (or the folder of this platform).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildProgram } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { inRepository, repository } from './repository.mjs';

const UNPACKED = { darwin: 'mac', win32: 'win-unpacked' };
const TARGET = { darwin: '--mac', win32: '--win' };

export const releaseFolder = inRepository('release', UNPACKED[process.platform] ?? 'linux-unpacked');
export const releaseExecutable = path.join(
  releaseFolder,
  { darwin: 'leeward.app/Contents/MacOS/leeward', win32: 'leeward.exe' }[process.platform] ?? 'leeward',
);

export function packageProgram(runtime) {
  fs.rmSync(releaseFolder, { recursive: true, force: true });
  const builder = inRepository('node_modules/electron-builder/cli.js');
  const options = [
    `-c.electronDist=${runtime.dir}`,
    `-c.electronVersion=${runtime.version}`,
    '--publish=never',
  ];
  const target = [TARGET[process.platform] ?? '--linux', 'dir'];
  const packed = spawnSync(process.execPath, [builder, ...target, ...options], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (packed.status !== 0 || !fs.existsSync(releaseExecutable))
    throw new Error(`electron-builder failed:\n${packed.stdout}${packed.stderr}`);
}

if (process.argv[1] === import.meta.filename) {
  const runtime = await findRuntime();
  await buildProgram();
  packageProgram(runtime);
}
