import fs from 'node:fs';
import path from 'node:path';

interface Unfinished {
  readonly from: string;
  readonly to: string;
  /** Where what stood there before waits until all is written. */
  readonly before: string;
}

/**
 * Writes all files or none: each beside its place first, then, where no folder is in the way of any, all put in place.
 * Throws what the file system threw, or that a folder is in the way; nothing half-written is left, and what was there
 * before is there again.
 */
export function writeFilesTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  fs.mkdirSync(folder, { recursive: true });
  const unfinished: Unfinished[] = [];
  try {
    for (const [name, content] of files) {
      const beside = path.join(folder, `.${name}.${process.pid}`);
      const file = { from: `${beside}.tmp`, to: path.join(folder, name), before: `${beside}.before` };
      unfinished.push(file);
      const handle = fs.openSync(file.from, 'wx', 0o600);
      try {
        fs.writeFileSync(handle, content);
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
    }
    const inTheWay = unfinished.find(({ to }) => fs.statSync(to, { throwIfNoEntry: false })?.isDirectory());
    if (inTheWay) throw new Error(`${inTheWay.to} is a folder`);
    putInPlace(unfinished);
  } finally {
    for (const { from } of unfinished) fs.rmSync(from, { force: true });
  }
}

function putInPlace(unfinished: readonly Unfinished[]): void {
  const begun: Unfinished[] = [];
  try {
    for (const file of unfinished) {
      begun.push(file);
      if (isThere(file.to)) fs.renameSync(file.to, file.before);
      fs.renameSync(file.from, file.to);
    }
  } catch (error) {
    for (const { from, to, before } of begun) {
      if (!isThere(from)) fs.rmSync(to, { force: true });
      if (isThere(before)) fs.renameSync(before, to);
    }
    throw error;
  }
  for (const { before } of unfinished) fs.rmSync(before, { force: true });
}

const isThere = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
