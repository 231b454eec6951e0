import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, sleep } from './program.ts';

const XDOTOOL_MILLISECONDS = 30_000;

/** The hands of a person at this display, from outside every program. */
export function xdotool(display: string, ...words: string[]): { status: number | null; stdout: string } {
  return spawnSync('xdotool', words, {
    env: { ...process.env, DISPLAY: display },
    encoding: 'utf8',
    timeout: XDOTOOL_MILLISECONDS,
  });
}

/** The windows on the display that are not the program's own: what the system shows for it. */
function dialogsOn(display: string): string[] {
  const visible = xdotool(display, 'search', '--onlyvisible', '--class', 'leeward').stdout.split('\n');
  return visible.filter(
    (id) => id !== '' && !xdotool(display, 'getwindowname', id).stdout.startsWith('Leeward'),
  );
}

/** Waits for the system's file dialog, types a whole path in it, and waits until it is gone. */
export async function answerFileDialog(display: string, file: string): Promise<void> {
  await expect.poll(() => dialogsOn(display).length, { timeout: 20_000 }).toBe(1);
  const [dialog = ''] = dialogsOn(display);
  await sleep(700);
  // The same key leads to the line for a path when a file is opened and when one is saved.
  xdotool(display, 'windowfocus', dialog, 'key', '--delay', '120', 'ctrl+l', 'ctrl+a');
  xdotool(display, 'type', '--delay', '30', file);
  await sleep(700);
  xdotool(display, 'key', 'Return');
  await expect.poll(() => dialogsOn(display), { timeout: 20_000 }).toEqual([]);
}

/** While the program runs: where they are missing GTK makes them, and puts nothing in them. */
const EMPTY_FOLDERS = ['.config', '.config/gtk-3.0'];

/** All that lies below the home of a program that has shown the system's dialog. */
export const leftIn = (home: string): string[] =>
  fs.readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => !EMPTY_FOLDERS.includes(name));
