import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BuiltChild {
  /** Where the child lies; its vaults may lie there too. */
  readonly folder: string;
  /** What Node starts. */
  readonly program: string;
  remove(): void;
}

/** A program of its own, in one file, made of a module beside this one. */
export async function builtChild(module: string): Promise<BuiltChild> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(module, import.meta.url)),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs', codeSplitting: false } },
    },
  });
  return {
    folder,
    program: path.join(folder, 'child.mjs'),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
