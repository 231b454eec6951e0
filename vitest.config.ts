import { availableParallelism } from 'node:os';
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
      globalSetup: ['tests/folder-of-run.ts'],
      setupFiles: ['tests/fixed-seed.ts'],
      // Vitest would leave one core for itself; on the small machines we test on that is half of them.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      passWithNoTests: false,
      // Long on a busy machine, and longer where many more cases are asked for: what is asserted is never a time.
      testTimeout: process.env.LEEWARD_RUNS === undefined ? 120_000 : 1_200_000,
      hookTimeout: 120_000,
    },
  };
});
