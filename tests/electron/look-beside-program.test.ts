import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LookBesideProgram } from '../../electron/look/look-beside-program.ts';
import { lookText, readLook } from '../../electron/look/look-file.ts';
import type { Look } from '../../models/contract/look-messages.ts';
import { runs } from '../runs.ts';

const LOOK: Look = { language: 'fa', theme: 'dark', textSize: 125 };
const OTHER: Look = { language: 'ar', theme: 'light', textSize: 150 };

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-look-'));
  file = path.join(folder, 'look.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const refusing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const written = (): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

it('writes nothing before it is asked, and then the three choices and the version alone', async () => {
  const beside = new LookBesideProgram(folder);
  expect(await beside.remembered()).toEqual({
    offered: true,
    folder: path.basename(folder),
    look: null,
    foreign: false,
  });
  expect(fs.readdirSync(folder)).toEqual([]);
  expect(await beside.remember({ ...LOOK, asked: true })).toEqual({ ok: true, look: LOOK });
  expect(fs.readdirSync(folder)).toEqual(['look.json']);
  expect(written()).toEqual({ version: 1, ...LOOK });
  expect(await new LookBesideProgram(folder).remembered()).toMatchObject({ look: LOOK });
});

it('follows a change, and makes no file again that somebody took away', async () => {
  const beside = new LookBesideProgram(folder);
  await beside.remember({ ...LOOK, asked: true });
  expect(await beside.remember({ ...OTHER, asked: false })).toEqual({ ok: true, look: OTHER });
  expect(written()).toEqual({ version: 1, ...OTHER });
  fs.rmSync(file);
  expect(await beside.remember({ ...LOOK, asked: false })).toEqual({ ok: true, look: null });
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('removes it when it is no longer asked for, also where it is gone already', async () => {
  const beside = new LookBesideProgram(folder);
  await beside.remember({ ...LOOK, asked: true });
  expect(await beside.forget()).toEqual({ ok: true, look: null });
  expect(fs.readdirSync(folder)).toEqual([]);
  expect(await beside.forget()).toEqual({ ok: true, look: null });
});

it('does one after the other, and is settled when the last is done', async () => {
  const beside = new LookBesideProgram(folder);
  void beside.remember({ ...LOOK, asked: true });
  void beside.forget();
  void beside.remember({ ...LOOK, asked: true });
  void beside.remember({ ...OTHER, asked: false });
  await beside.settled();
  expect(fs.readdirSync(folder)).toEqual(['look.json']);
  expect(written()).toEqual({ version: 1, ...OTHER });
});

const good = { version: 1, ...LOOK };
const FOREIGN: Record<string, string | Uint8Array> = {
  nothing: '',
  'a text': 'hello',
  'half of it': lookText(LOOK).slice(0, 20),
  null: 'null',
  'a list': JSON.stringify([good]),
  'another version': JSON.stringify({ ...good, version: 2 }),
  'no version': JSON.stringify(LOOK),
  'another language': JSON.stringify({ ...good, language: 'de' }),
  'another theme': JSON.stringify({ ...good, theme: 'blue' }),
  'another size': JSON.stringify({ ...good, textSize: 9000 }),
  'a size as text': JSON.stringify({ ...good, textSize: '125' }),
  'something more': JSON.stringify({ ...good, computer: 'mine' }),
  'a prototype': '{"__proto__":{"language":"fa"},"version":1}',
  'bytes that are no text': Uint8Array.from([0xff, 0xfe, 0x00, 0xc3]),
  'too much': lookText(LOOK) + ' '.repeat(1_000),
  'too deep': '['.repeat(900),
};

it.each(Object.keys(FOREIGN))('neither takes, replaces nor removes a file that holds %s', async (what) => {
  const held = FOREIGN[what] ?? '';
  fs.writeFileSync(file, held);
  const beside = new LookBesideProgram(folder);
  expect(await beside.remembered()).toMatchObject({ offered: true, look: null, foreign: true });
  for (const asked of [true, false])
    expect(await beside.remember({ ...LOOK, asked })).toEqual({ ok: false, code: 'foreign' });
  expect(await beside.forget()).toEqual({ ok: false, code: 'foreign' });
  expect(fs.readFileSync(file)).toEqual(Buffer.from(held));
  expect(fs.readdirSync(folder)).toEqual(['look.json']);
});

it('does not wait for a pipe, nor follow a link, nor read a folder or a device', async () => {
  const elsewhere = path.join(folder, 'elsewhere.json');
  fs.writeFileSync(elsewhere, lookText(LOOK));
  const makes = [
    () => execFileSync('mkfifo', [file]),
    () => fs.symlinkSync(elsewhere, file),
    () => fs.symlinkSync('/dev/zero', file),
    () => fs.mkdirSync(file),
  ];
  for (const make of makes) {
    make();
    expect(await readLook(file)).toBe('foreign');
    expect(await new LookBesideProgram(folder).forget()).toEqual({ ok: false, code: 'foreign' });
    fs.rmSync(file, { recursive: true });
  }
  expect(fs.readFileSync(elsewhere, 'utf8')).toBe(lookText(LOOK));
});

it('reads nothing but what it writes, whatever lies there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc
          .record({
            version: fc.constantFrom(1, 2, '1'),
            language: fc.constantFrom('en', 'fa', 'ar', 'xx', 7),
            theme: fc.constantFrom('system', 'dark', 'blue', null),
            textSize: fc.constantFrom(100, 125, 110, '100'),
          })
          .map((value) => JSON.stringify(value)),
      ),
      async (text) => {
        fs.writeFileSync(file, text);
        const found = await readLook(file);
        if (found !== 'foreign' && found !== null)
          expect(JSON.parse(lookText(found))).toEqual(JSON.parse(text));
        else expect(found).toBe('foreign');
      },
    ),
    { numRuns: runs(200, 4_000) },
  );
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EIO', 'failed'],
])('says that %s kept it from being written', async (error, code) => {
  const beside = new LookBesideProgram(folder, { write: refusing(error), remove: refusing(error) });
  expect(await beside.remember({ ...LOOK, asked: true })).toEqual({ ok: false, code });
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('says that the file stays where it cannot be removed, and goes on', async () => {
  const beside = new LookBesideProgram(folder, {
    write: async (name, text) => fs.writeFileSync(name, text),
    remove: refusing('EPERM'),
  });
  await beside.remember({ ...LOOK, asked: true });
  expect(await beside.forget()).toEqual({ ok: false, code: 'stays' });
  expect(await beside.remember({ ...OTHER, asked: false })).toEqual({ ok: true, look: OTHER });
});

it('is not offered, and neither reads nor writes, where it has no folder or the folder is gone', async () => {
  fs.rmSync(folder, { recursive: true });
  for (const place of [undefined, folder]) {
    const beside = new LookBesideProgram(place);
    expect(await beside.remembered()).toEqual({ offered: false, look: null });
    expect(await beside.remember({ ...LOOK, asked: true })).toEqual({ ok: false, code: 'read-only' });
    expect(await beside.forget()).toEqual({ ok: true, look: null });
  }
  expect(fs.existsSync(folder)).toBe(false);
});

it('is read from a stick that is protected from writing, and not offered there', async () => {
  fs.writeFileSync(file, lookText(LOOK));
  const access = vi.spyOn(fs.promises, 'access').mockRejectedValue(new Error('EROFS'));
  expect(await new LookBesideProgram(folder).remembered()).toEqual({ offered: false, look: LOOK });
  fs.writeFileSync(file, 'x');
  expect(await new LookBesideProgram(folder).remembered()).toEqual({ offered: false, look: null });
  access.mockRestore();
});

it('is not offered in a folder that this user cannot write to', async () => {
  // A folder of the kernel's, which root cannot write to either.
  expect(await new LookBesideProgram('/proc/self').remembered()).toEqual({ offered: false, look: null });
});
