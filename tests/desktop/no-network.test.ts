import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tally } from '../tally.ts';
import { hostileBuild } from './hostile-build.ts';
import { sentBy, startIn } from './namespace.ts';
import { expect, killGroup, releaseFolder, sleep, starterIn, test } from './program.ts';
import { leaveByKeys, walkByKeys } from './walk-by-keys.ts';

test.setTimeout(120_000);

/** It ends with 0 only if the window and the shell work. */
async function walk(program: ChildProcess, display: string): Promise<unknown> {
  const ended = once(program, 'exit');
  await walkByKeys(display);
  return ended;
}

test('the release starts and works where there is no network interface', async ({ display, home }) => {
  const program = startIn('none', starterIn(releaseFolder), { display, home });
  try {
    const ended = walk(program, display);
    await sleep(9_000);
    expect(sentBy(program.pid ?? 0)).toEqual({ interfaces: ['lo'], packets: 0, loopback: 0 });
    leaveByKeys(display);
    const worked = ((await ended) as [number])[0] === 0;
    tally('without-interface', { started: 1, worked: worked ? 1 : 0 });
    expect(worked).toBe(true);
  } finally {
    killGroup(program.pid);
  }
});

test('the release sends no packet where one would be counted', async ({ display, home }) => {
  const program = startIn('sink', starterIn(releaseFolder), { display, home });
  try {
    const ended = walk(program, display);
    await sleep(9_000);
    const { interfaces, packets, loopback } = sentBy(program.pid ?? 0);
    tally('packets', { release: packets + loopback });
    expect(interfaces).toEqual(['lo', 'out', 'sink']);
    expect({ packets, loopback }).toEqual({ packets: 0, loopback: 0 });
    leaveByKeys(display);
    expect(((await ended) as [number])[0]).toBe(0);
  } finally {
    killGroup(program.pid);
  }
});

/** What a hostile page sends while it runs, and with what the program ended by itself. */
async function sentByPage(
  measures: 'ours' | 'none',
  where: { display: string; home: string },
): Promise<{ packets: number; status: number | null }> {
  const { starter, remove } = hostileBuild(measures);
  const program = startIn('sink', starter, where);
  let packets = 0;
  try {
    const ended = once(program, 'exit');
    const counting = setInterval(() => {
      try {
        const sent = sentBy(program.pid ?? 0);
        packets = Math.max(packets, sent.packets + sent.loopback);
      } catch {
        // it has ended
      }
    }, 50);
    await Promise.race([ended, sleep(40_000)]);
    clearInterval(counting);
    return { packets, status: program.exitCode };
  } finally {
    killGroup(program.pid);
    remove();
  }
}

test('a hostile page in our program sends nothing', async ({ display, home }) => {
  const { packets, status } = await sentByPage('ours', { display, home });
  tally('packets', { hostile: packets });
  expect({ packets, status }).toEqual({ packets: 0, status: 0 });
});

test('the same page without our measures does, so that the counts above can fail', async ({
  display,
  home,
}) => {
  const { packets, status } = await sentByPage('none', { display, home });
  tally('packets', { control: packets });
  expect(status).toBe(0);
  expect(packets).toBeGreaterThan(0);
});
