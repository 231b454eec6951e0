import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const VARIABLE = 'LEEWARD_TEST_RUN';

/** A folder that all test files of one run share. */
export const folderOfRun = (): string => {
  const folder = process.env[VARIABLE];
  if (!folder) throw new Error('There is no folder of this run: start the tests with `npm run test:unit`.');
  return folder;
};

/** Vitest calls it before the first test file, and what it gives back after the last. */
export default function makeFolderOfRun(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-run-'));
  process.env[VARIABLE] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
