import type { Step } from '../stores/way-slice.ts';
import { STEPS } from '../stores/way-slice.ts';

/** Keys pressed together, as they are written on a keyboard; pressed one after the other where there are several. */
export type Keys = readonly (readonly string[])[];

/** What on a Mac stands where Ctrl stands elsewhere. */
const onMac = (): boolean => /^Mac/.test(globalThis.navigator?.platform ?? '');
const COMMAND = onMac() ? '⌘' : 'Ctrl';

/**
 * The program's own keys. None of them is a single letter or digit, which screen readers take, none has Ctrl with
 * Alt, which writes a letter under many layouts, and none means anything in a text field.
 */
export const SHORTCUTS = {
  guide: [['F1']],
  step: [[COMMAND, '1–5']],
  after: [[COMMAND, 'Page Down']],
  before: [[COMMAND, 'Page Up']],
  find: [[COMMAND, 'F']],
  undo: [[COMMAND, 'Z']],
  redo: [[COMMAND, 'Shift', 'Z']],
  leave: [['Esc'], ['Esc']],
} as const satisfies Record<string, Keys>;

export type Shortcut = keyof typeof SHORTCUTS;

export const keysOfStep = (step: Step): Keys => [[COMMAND, String(STEPS.indexOf(step) + 1)]];

const NAMES: Record<string, string> = {
  Ctrl: 'Control',
  '⌘': 'Meta',
  'Page Down': 'PageDown',
  'Page Up': 'PageUp',
};

/** The same keys in the words of `aria-keyshortcuts`, which screen readers say. */
export const spokenKeys = (keys: Keys): string =>
  keys.map((together) => together.map((key) => NAMES[key] ?? key).join('+')).join(' ');
