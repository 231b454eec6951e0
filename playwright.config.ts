import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/desktop',
  outputDir: process.env.LEEWARD_TEST_OUTPUT ?? path.join(os.tmpdir(), 'leeward-test-output'),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
});
