import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes all files or none: each beside its place first, then, where no folder is in the way of any, all renamed.
 * Throws what the file system threw, or that a folder is in the way; nothing half-written is left.
 */
export function writeFilesTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  fs.mkdirSync(folder, { recursive: true });
  const unfinished: { from: string; to: string }[] = [];
  try {
    for (const [name, content] of files) {
      const to = path.join(folder, name);
      const from = path.join(folder, `.${name}.${process.pid}.tmp`);
      unfinished.push({ from, to });
      const handle = fs.openSync(from, 'wx', 0o600);
      try {
        fs.writeFileSync(handle, content);
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
    }
    const inTheWay = unfinished.find(({ to }) => fs.statSync(to, { throwIfNoEntry: false })?.isDirectory());
    if (inTheWay) throw new Error(`${inTheWay.to} is a folder`);
    for (const { from, to } of unfinished) fs.renameSync(from, to);
  } finally {
    for (const { from } of unfinished) fs.rmSync(from, { force: true });
  }
}
