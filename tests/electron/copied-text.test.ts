import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CopiedText } from '../../electron/copied-text.ts';

/** A clipboard as Electron has it, today's or an older one's. */
class PretendedClipboard {
  text = '';
  reads = 0;

  readText(): string | Promise<string> {
    this.reads++;
    return this.reads % 2 === 0 ? this.text : Promise.resolve(this.text);
  }

  clear(): void {
    this.text = '';
  }
}

let clipboard: PretendedClipboard;
let marked: PretendedClipboard;
let copies: CopiedText;

beforeEach(() => {
  vi.useFakeTimers();
  clipboard = new PretendedClipboard();
  marked = new PretendedClipboard();
  marked.text = 'marked in some window';
  copies = new CopiedText(clipboard, marked);
});

afterEach(() => vi.useRealTimers());

/** As a browser does: it tells first, and puts the text there afterwards. */
function copy(text: string): void {
  copies.copied();
  clipboard.text = text;
}

it('takes back what was copied, a minute later and no sooner', async () => {
  copy('who came');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(clipboard.text).toBe('who came');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(clipboard.text).toBe('');
});

it('leaves what another program put there meanwhile', async () => {
  copy('who came');
  await vi.advanceTimersByTimeAsync(30_000);
  clipboard.text = 'a shopping list';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard.text).toBe('a shopping list');
});

it('counts the minute from the last copy', async () => {
  copy('first');
  await vi.advanceTimersByTimeAsync(40_000);
  copy('second');
  await vi.advanceTimersByTimeAsync(40_000);
  expect(clipboard.text).toBe('second');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(clipboard.text).toBe('');
});

it('takes it back at once at the end and with a lock, even what has hardly arrived', async () => {
  copy('who came');
  await copies.takeBack();
  expect(clipboard.text).toBe('');
  copy('who came');
  await vi.advanceTimersByTimeAsync(10_000);
  await copies.takeBackAll();
  expect([clipboard.text, marked.text]).toEqual(['', '']);
});

it('takes it back with a lock in the middle of looking what was copied', async () => {
  const answers: (() => void)[] = [];
  clipboard.readText = () => new Promise((resolve) => answers.push(() => resolve(clipboard.text)));
  copy('who came');
  await vi.advanceTimersByTimeAsync(500);
  expect(answers).toHaveLength(1);
  const takenBack = copies.takeBack();
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(1);
  answers.shift()?.();
  await takenBack;
  expect(clipboard.text).toBe('');
});

it('touches nothing where nothing was copied, and works where nothing is kept of what is marked', async () => {
  clipboard.text = 'a shopping list';
  await copies.takeBack();
  expect([clipboard.text, clipboard.reads, marked.text]).toEqual([
    'a shopping list',
    0,
    'marked in some window',
  ]);
  await new CopiedText(clipboard, undefined).takeBackAll();
  expect(clipboard.text).toBe('a shopping list');
});
