import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** age takes a passphrase from a terminal alone: this is one, and types it when it is asked. */
const TERMINAL = `
import os, pty, sys
passphrase, locked, opened = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp('age', ['age', '--decrypt', '-o', opened, locked])
said = b''
while True:
    try:
        said += os.read(terminal, 1024)
    except OSError:
        break
    if b'passphrase' in said and passphrase is not None:
        os.write(terminal, passphrase.encode() + b'\\n')
        passphrase = None
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

const inFolder = <Result>(work: (folder: string) => Result): Result => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'age-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** What Debian's age finds in a locked file; throws where it does not open. */
export const openedWithPassphrase = (locked: Buffer, passphrase: string): string =>
  inFolder((folder) => {
    const [file, opened] = [path.join(folder, 'page.age'), path.join(folder, 'page')];
    fs.writeFileSync(file, locked);
    execFileSync('python3', ['-c', TERMINAL, passphrase, file, opened], { timeout: 60_000 });
    return fs.readFileSync(opened, 'utf8');
  });

/** A new key of Debian's age: `recipient` is public, and `open` opens what was locked for it. */
export const newKey = (): { recipient: string; secret: string; open(locked: Buffer): string } => {
  const identity = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const recipient = /public key: (age1\w+)/.exec(identity)?.[1] ?? '';
  const secret = /^AGE-SECRET-KEY-\w+$/m.exec(identity)?.[0] ?? '';
  const open = (locked: Buffer): string =>
    inFolder((folder) => {
      const keyFile = path.join(folder, 'key');
      fs.writeFileSync(keyFile, identity);
      return execFileSync('age', ['--decrypt', '-i', keyFile], { input: locked, encoding: 'utf8' });
    });
  return { recipient, secret, open };
};
