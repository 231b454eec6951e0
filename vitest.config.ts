import { defineConfig } from 'vitest/config';
import { stopAtBrokenKnowledge } from './scripts/check-knowledge.mjs';
import { inRepository } from './scripts/repository.mjs';
import { knowledgePack } from './scripts/vite/knowledge-pack.mjs';

export default defineConfig(async () => {
  await stopAtBrokenKnowledge();
  return {
    plugins: [knowledgePack()],
    resolve: { alias: { electron: inRepository('tests/electron/electron-stub.ts') } },
    test: {
      include: ['tests/{models,electron,renderer,architecture,oracles}/**/*.test.{ts,tsx}'],
      setupFiles: ['tests/fixed-seed.ts'],
      passWithNoTests: false,
      // Long on a busy machine: what is asserted is never a time.
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
