// Runs the Playwright tests on the packaged program: npm run test:desktop [-- FILTER…]. Package first.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readableCopy, wrapperFor } from './ordinary-user.mjs';
import { releaseFolder } from './package.mjs';
import { inRepository, repository } from './repository.mjs';
import { twinFolder } from './twin.mjs';

/** @returns {Promise<{status: number}>} */
export async function testDesktop(words) {
  const copies = { LEEWARD_RELEASE: readableCopy(releaseFolder), LEEWARD_TWIN: readableCopy(twinFolder) };
  const output = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-test-output-'));
  try {
    const env = { ...process.env, LEEWARD_TEST_OUTPUT: output };
    for (const [name, { folder }] of Object.entries(copies)) {
      wrapperFor(path.join(folder, 'leeward'));
      env[name] = folder;
    }
    return await runPlaywright(words, env);
  } finally {
    for (const copy of Object.values(copies)) copy.remove();
    fs.rmSync(output, { recursive: true, force: true });
  }
}

function runPlaywright(words, env) {
  const command = [inRepository('node_modules/@playwright/test/cli.js'), 'test', ...words];
  const runner = spawn(process.execPath, command, { cwd: repository, env, stdio: 'inherit' });
  return new Promise((resolve) => runner.on('exit', (status) => resolve({ status: status ?? 1 })));
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = (await testDesktop(['--reporter=list', ...process.argv.slice(2)])).status;
