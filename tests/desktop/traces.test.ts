import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { environment, expect, killGroup, releaseFolder, sleep, starterIn, test } from './program.ts';

const start = (display: string, home: string): ChildProcess =>
  spawn(starterIn(releaseFolder), [], {
    cwd: home,
    env: environment(display, home),
    stdio: 'ignore',
    detached: true,
  });

const filesIn = (home: string): string[] => fs.readdirSync(home, { recursive: true, encoding: 'utf8' });

test('a run leaves no file and no folder behind', async ({ display, home }) => {
  const program = start(display, home);
  try {
    await sleep(2_500);
    expect(filesIn(home).length).toBeGreaterThan(0);
    for (const name of fs.readdirSync(home))
      expect(fs.statSync(path.join(home, name)).mode & 0o777, name).toBe(0o700);
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    await ended;
    await expect.poll(() => filesIn(home)).toEqual([]);
  } finally {
    killGroup(program.pid);
  }
});

test('what a killed run left is removed by the next one', async ({ display, home }) => {
  const killed = start(display, home);
  await sleep(2_500);
  killGroup(killed.pid);
  await once(killed, 'exit');
  expect(filesIn(home)).not.toEqual([]);
  const next = start(display, home);
  try {
    await sleep(2_500);
    const ended = once(next, 'exit');
    next.kill('SIGTERM');
    await ended;
    await expect.poll(() => filesIn(home)).toEqual([]);
  } finally {
    killGroup(next.pid);
  }
});
