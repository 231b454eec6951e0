// Starts a packaged program with a home of its own, and ends it with all it started.
import fs from 'node:fs';
import { _electron } from '@playwright/test';
import { makeHome } from './ordinary-user.mjs';

export async function startProgram(executable, display) {
  const home = makeHome();
  const program = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    cwd: home,
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      DISPLAY: display,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      TMPDIR: home,
    },
  });
  const end = async () => {
    const { pid } = program.process();
    await Promise.race([program.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // already gone
    }
    fs.rmSync(home, { recursive: true, force: true });
  };
  try {
    return { program, page: await program.firstWindow(), home, end };
  } catch (error) {
    await end();
    throw error;
  }
}
