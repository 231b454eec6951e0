import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../fixtures/hostile-profiles', import.meta.url));
/** Small files only: what is large is built in the tests. */
const LARGEST_KEPT = 4_096;

export interface Kept {
  readonly reader: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Files that once came to a place where none had come before, each with the reader that it was for. */
export const grownCorpus = (): Kept[] =>
  fs
    .readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      file,
      reader: file.split('-')[0] as string,
      bytes: fs.readFileSync(`${FOLDER}/${file}`),
    }));

/** Keeps a small file under the name of its reader and its content. */
export function keep(reader: string, bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST_KEPT) return false;
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  fs.writeFileSync(`${FOLDER}/${reader}-${name}`, bytes);
  return true;
}

/** The file without whatever it does not need for `reaches` to hold. */
export async function smaller(
  bytes: Uint8Array,
  reaches: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let small = bytes;
  let tries = 400;
  for (let size = bytes.length >> 1; size > 0; size >>= 1)
    for (let from = 0; from < small.length && tries > 0; ) {
      const without = Buffer.concat([small.subarray(0, from), small.subarray(from + size)]);
      tries--;
      if (await reaches(without)) small = without;
      else from += size;
    }
  return small;
}
