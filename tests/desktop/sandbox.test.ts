import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { messageNames } from '../../models/contract/message-names.ts';
import { environment, expect, releaseFolder, starterIn, test } from './program.ts';

test('the screen runs in the sandbox', async ({ program, page: _loaded }) => {
  const pid = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  expect(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toMatch(/--type=renderer/);
});

for (const asked of [{ words: ['--no-sandbox'] }, { set: { ELECTRON_DISABLE_SANDBOX: '1' } }])
  test(`the release does not run without it: ${JSON.stringify(asked)}`, ({ display, home }) => {
    const { status, stderr } = spawnSync(starterIn(releaseFolder), asked.words ?? [], {
      cwd: home,
      env: { ...environment(display, home), ...asked.set },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status, said: stderr.includes('does not run without its sandbox') }).toEqual({
      status: 1,
      said: true,
    });
    expect(fs.readdirSync(home)).toEqual([]);
  });

test('the program does not run as root', async ({ program }) => {
  expect(await program.evaluate(() => process.getuid?.())).not.toBe(0);
});

test('the screen has nothing of Node and nothing of Electron', async ({ page }) => {
  const kinds = await page.evaluate(() =>
    ['process', 'require', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(kinds).toEqual([]);
});

test('the bridge holds the contract and nothing else', async ({ page }) => {
  const names = await page.evaluate(() => Object.keys(window.leeward));
  expect(names.sort()).toEqual([...messageNames].sort());
});
