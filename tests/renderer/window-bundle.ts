import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** Builds the window as it ships, into a folder of its own. */
export const buildWindow = async (): Promise<string> => {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'window-'));
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: path.resolve('vite.renderer.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  process.env.NODE_ENV = mode;
  return outDir;
};
