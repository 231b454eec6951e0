import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inRepository } from './scripts/repository.mjs';
import { knowledgePack, windowKnowledge } from './scripts/vite/knowledge-pack.mjs';
import { notices } from './scripts/vite/notices.mjs';
import { reactAriaLanguages } from './scripts/vite/react-aria-languages.mjs';

export default defineConfig(async () => {
  const { chunkName, packOfWindow } = await windowKnowledge();
  const { ofWindow, ofWorker } = notices();
  return {
    root: inRepository('renderer'),
    base: './',
    publicDir: false,
    plugins: [knowledgePack(), reactAriaLanguages(), react(), ofWindow],
    worker: { format: 'es', plugins: () => [packOfWindow(), ofWorker] },
    build: {
      target: 'chrome114',
      outDir: inRepository('dist/ui'),
      emptyOutDir: true,
      // The content security policy admits no data: fonts or styles, however small.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { checks: { pluginTimings: false }, output: { chunkFileNames: chunkName } },
    },
  };
});
