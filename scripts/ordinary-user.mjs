// Chromium gives up its sandbox as root, so a root process runs the program as an ordinary user, from a
// copy that this user can read: the checkout may lie in a closed folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NOBODY = 65_534;

export const runsAsRoot = () => process.getuid?.() === 0;

/** A folder that the program may call its home. */
export function makeHome() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-home-'));
  if (runsAsRoot()) fs.chownSync(home, NOBODY, NOBODY);
  return home;
}

/** Copies the packaged program to where everybody can start it; the same folder where nobody needs it. */
export function readableCopy(folder) {
  if (!runsAsRoot()) return { folder, remove: () => undefined };
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-copy-'));
  fs.cpSync(folder, copy, { recursive: true });
  openToAll(copy);
  return { folder: copy, remove: () => fs.rmSync(copy, { recursive: true, force: true }) };
}

function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else fs.chmodSync(file, fs.statSync(file).mode | 0o444);
  }
}

/** setpriv keeps the environment; runuser and su set HOME. */
export const ordinaryStart = (command) =>
  runsAsRoot()
    ? [
        'setpriv',
        `--reuid=${NOBODY}`,
        `--regid=${NOBODY}`,
        '--clear-groups',
        '--inh-caps=-all',
        '--bounding-set=-all',
        '--no-new-privs',
        ...command,
      ]
    : command;

/** An executable that starts another one as the ordinary user, for callers that take one file name. */
export function wrapperFor(executable) {
  if (!runsAsRoot()) return executable;
  const wrapper = path.join(path.dirname(executable), 'as-ordinary-user.sh');
  const quoted = ordinaryStart([executable]).map((word) => `'${word}'`);
  fs.writeFileSync(wrapper, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`, { mode: 0o755 });
  return wrapper;
}
