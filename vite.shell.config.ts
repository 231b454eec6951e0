import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { inRepository } from './scripts/repository.mjs';
import { knowledgePack } from './scripts/vite/knowledge-pack.mjs';

// The parts that run on Node: one build each, because a sandboxed preload cannot load a shared chunk.
const entries: Record<string, string> = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'vault-process': 'electron/vault/vault-process.ts',
  'command-line': 'electron/command-line/main.ts',
};

export default defineConfig(({ mode }) => ({
  root: inRepository(),
  publicDir: false,
  plugins: [knowledgePack()],
  ssr: { noExternal: true },
  define: {
    'process.env.NODE_ENV': '"production"',
    LEEWARD_RUNTIME: JSON.stringify(packageFile.devDependencies.electron),
  },
  build: {
    ssr: true,
    target: 'node18',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { [mode]: inRepository(entries[mode] ?? '') },
      external: ['electron'],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        codeSplitting: false,
        // Node 18, which the old runtime carries, has no global crypto; a sandboxed preload needs none.
        ...(mode === 'preload' ? {} : { banner: 'globalThis.crypto ??= require("node:crypto").webcrypto;' }),
      },
    },
  },
}));
