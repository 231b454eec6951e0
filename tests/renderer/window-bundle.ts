import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { folderOfRun } from '../folder-of-run.ts';

const buildWindow = async (outDir: string): Promise<void> => {
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: path.resolve('vite.renderer.config.ts'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    process.env.NODE_ENV = mode;
  }
};

/** The window as it ships. Whichever test asks first builds it, once for all files of a run. */
export const windowBundle = async (): Promise<string> => {
  const folder = folderOfRun();
  const [begun, done, failed] = ['begun', 'done', 'failed'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const outDir = path.join(folder, 'window');
  try {
    fs.mkdirSync(begun);
  } catch {
    while (!fs.existsSync(done)) {
      if (fs.existsSync(failed))
        throw new Error('The window could not be built; another test file says why.');
      await wait(100);
    }
    return outDir;
  }
  try {
    await buildWindow(outDir);
    fs.mkdirSync(done);
  } catch (error) {
    fs.mkdirSync(failed);
    throw error;
  }
  return outDir;
};
