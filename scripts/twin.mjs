// The twin is the released program with one byte changed: the fuse that lets a debugger in. Tests drive it.
import fs from 'node:fs';
import path from 'node:path';
import { setInspectFuse } from './fuses.mjs';
import { releaseFolder } from './package.mjs';
import { inRepository } from './repository.mjs';

export const twinFolder = inRepository('release/twin');

export function makeTwin() {
  fs.rmSync(twinFolder, { recursive: true, force: true });
  fs.cpSync(releaseFolder, twinFolder, { recursive: true });
  setInspectFuse(path.join(twinFolder, 'leeward.bin'));
}

if (process.argv[1] === import.meta.filename) makeTwin();
