import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setForeignCodeFuse } from '../../scripts/fuses.mjs';
import { wrapperFor } from '../../scripts/ordinary-user.mjs';
import { releaseFolder } from './program.ts';

const PAGE = fileURLToPath(new URL('hostile-page', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * A copy of the release with a hostile page in it: shown by our own main process, with everything it does against
 * that, or by one that does nothing.
 */
export function hostileBuild(measures: 'ours' | 'none'): { starter: string; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-hostile-'));
  fs.cpSync(releaseFolder, folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
  fs.rmSync(path.join(folder, 'resources/app.asar'));
  setForeignCodeFuse(path.join(folder, 'leeward.bin'));
  const inside = path.join(folder, 'resources/app');
  const main = measures === 'ours' ? 'main.cjs' : 'without-measures.cjs';
  if (measures === 'ours') {
    fs.cpSync(BUILT, inside, { recursive: true });
    for (const file of ['index.html', 'hostile.js'])
      fs.copyFileSync(path.join(PAGE, file), path.join(inside, 'ui', file));
  } else fs.cpSync(PAGE, inside, { recursive: true });
  fs.writeFileSync(path.join(inside, 'package.json'), JSON.stringify({ name: 'leeward', main }));
  openToAll(inside);
  return {
    starter: wrapperFor(path.join(folder, 'leeward')),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** The program runs as another user than the test where that is root. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else fs.chmodSync(file, 0o644);
  }
}
