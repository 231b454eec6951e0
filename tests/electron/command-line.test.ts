import { expect, it } from 'vitest';
import { missingForPrinting, wordsOfCommand } from '../../electron/command-line/decide.ts';
import { today } from '../../electron/today.ts';

it('finds a command behind the switches of Chromium', () => {
  expect(wordsOfCommand(['leeward', 'assess', 'p.json', '--lang', 'fa'])).toEqual([
    'assess',
    'p.json',
    '--lang',
    'fa',
  ]);
  expect(wordsOfCommand(['leeward', '--disable-gpu', 'assess', 'p.json'])).toEqual(['assess', 'p.json']);
});

it('opens the window for anything else', () => {
  for (const argv of [
    ['leeward'],
    ['leeward', '--lang=fa'],
    ['leeward', 'assessment'],
    ['leeward', 'p.json'],
  ])
    expect(wordsOfCommand(argv)).toBeUndefined();
});

it('prints only with a display, and never as root', () => {
  expect(missingForPrinting('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined();
  expect(missingForPrinting('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
  expect(missingForPrinting('win32', {}, undefined)).toBeUndefined();
  expect(missingForPrinting('linux', {}, 1000)).toMatch(/needs a display/);
  expect(missingForPrinting('linux', { DISPLAY: ':0' }, 0)).toMatch(/root/);
});

it('writes a day without its time', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
