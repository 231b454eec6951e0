import { spawnSync } from 'node:child_process';
import { expect, sleep } from './program.ts';

/** The keyboard of the display, from outside: nothing in the program is opened for it. */
function press(display: string, ...keys: string[]): { status: number | null; stderr: string } {
  const words = [
    'search',
    '--sync',
    '--onlyvisible',
    '--name',
    'Leeward',
    'windowfocus',
    'key',
    '--delay',
    '120',
  ];
  return spawnSync('xdotool', [...words, ...keys], {
    env: { ...process.env, DISPLAY: display },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

/** Through the first screens and the guide; how to leave is `leaveByKeys`. */
export async function walkByKeys(display: string): Promise<void> {
  expect(press(display, 'Tab')).toMatchObject({ status: 0 });
  await sleep(3_000);
  press(display, 'Tab', 'Tab', 'Return', 'Tab', 'space', 'Return');
  await sleep(1_000);
  press(display, 'F1');
  await sleep(2_000);
  press(display, 'Tab', 'Return');
}

/** The window may be gone before the last key is up: with what the program ended is what counts. */
export const leaveByKeys = (display: string): void => void press(display, 'Escape', 'Escape');
