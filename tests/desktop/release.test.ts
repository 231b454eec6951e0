import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { decidedFuses } from '../../scripts/fuses.mjs';
import { tally } from '../tally.ts';
import {
  environment,
  expect,
  killGroup,
  releaseFolder,
  sleep,
  starterIn,
  test,
  twinFolder,
} from './program.ts';

const OFF = 0x30;
const ON = 0x31;

test('the twin differs from the release in exactly one byte', () => {
  const different: string[] = [];
  for (const file of filesIn(releaseFolder)) {
    const released = fs.readFileSync(path.join(releaseFolder, file));
    const twin = fs.readFileSync(path.join(twinFolder, file));
    expect(twin.length, file).toBe(released.length);
    if (released.equals(twin)) continue;
    for (let at = 0; at < released.length; at++)
      if (released[at] !== twin[at]) different.push(`${file} ${released[at]} ${twin[at]}`);
  }
  expect(different).toEqual([`leeward.bin ${OFF} ${ON}`]);
  expect(filesIn(twinFolder)).toEqual(filesIn(releaseFolder));
});

test('the fuses of the release are set as decided', async () => {
  const wire = await getCurrentFuseWire(path.join(releaseFolder, 'leeward.bin'));
  const decided = {
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
  };
  const asDecided = Object.entries(decided).filter(
    ([fuse, state]) => wire[Number(fuse) as FuseV1Options] === state,
  );
  // Those of newer runtimes, too: none is left as it came.
  const wired = Object.keys(wire).filter((key) => /^\d+$/.test(key));
  expect(decidedFuses.length).toBeGreaterThanOrEqual(wired.length);
  for (const at of wired)
    expect(wire[Number(at) as FuseV1Options], decidedFuses[Number(at)]?.name).toBe(
      decidedFuses[Number(at)]?.on ? ON : OFF,
    );
  tally('fuses', { decided: Object.keys(decided).length, asDecided: asDecided.length });
  expect(wire).toMatchObject(decided);
});

for (const [what, taker] of [
  ['was closed', '| true'],
  ['has no room', '> /dev/full'],
] as const)
  test(`an answer whose taker ${what} ends with one sentence and leaves nothing behind`, ({
    display,
    home,
  }) => {
    const script = `set -o pipefail; "$0" assess --example organiser --threat sms-interception ${taker}`;
    const { status, stderr } = spawnSync('bash', ['-c', script, starterIn(releaseFolder)], {
      cwd: home,
      env: environment(display, home),
      encoding: 'utf8',
      timeout: 60_000,
    });
    // Chromium complains of a machine without a message bus, where it lives long enough to.
    const said = stderr.split('\n').filter((line) => line && !/^\[\d+:\d+\/.*:ERROR:/.test(line));
    expect(said).toEqual([expect.stringMatching(/^Not all of the answer could be handed on: .*--out\.$/)]);
    expect(status).toBe(2);
    expect(fs.readdirSync(home)).toEqual([]);
  });

/** What listens when a debugger is invited to these two ports. */
async function openPorts(
  folder: string,
  ports: [number, number],
  display: string,
  home: string,
): Promise<number[]> {
  const words = [`--remote-debugging-port=${ports[0]}`, `--inspect=${ports[1]}`];
  const env = environment(display, home);
  const program = spawn(starterIn(folder), words, { cwd: home, env, stdio: 'ignore', detached: true });
  try {
    await sleep(2_500);
    expect(program.exitCode).toBeNull();
    return ports.filter(listening);
  } finally {
    killGroup(program.pid);
  }
}

test('the release opens no port, even when asked to', async ({ display, home }) => {
  expect(await openPorts(releaseFolder, [39229, 39230], display, home)).toEqual([]);
});

test('the twin opens both, so that the check above can fail', async ({ display, home }) => {
  expect(await openPorts(twinFolder, [39239, 39240], display, home)).toEqual([39239, 39240]);
});

test('the archive holds our code and no library folder', () => {
  const archive = path.join(releaseFolder, 'resources/app.asar');
  expect(fs.statSync(archive).size).toBeLessThan(15_000_000);
  expect(fs.readFileSync(archive).includes('node_modules":')).toBe(false);
});

function filesIn(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => fs.statSync(path.join(folder, name)).isFile() && name !== 'as-ordinary-user.sh')
    .sort();
}

/** From the kernel's own table, so that no tool need be there. */
function listening(port: number): boolean {
  const LISTEN = '0A';
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].filter((table) => fs.existsSync(table));
  return sockets
    .flatMap((table) => fs.readFileSync(table, 'utf8').split('\n').slice(1))
    .some((line) => {
      const [, local, , state] = line.trim().split(/\s+/);
      return state === LISTEN && local?.endsWith(`:${wanted}`) === true;
    });
}
