import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveFailure, writeWholeFile } from '../../electron/whole-file.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-whole-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('writes the file, for its owner only, and nothing beside it', async () => {
  const file = path.join(folder, 'report.md');
  await writeWholeFile(file, 'گزارش');
  expect(fs.readFileSync(file, 'utf8')).toBe('گزارش');
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(folder)).toEqual(['report.md']);
});

it('says that a name is too long', async () => {
  const failed = await writeWholeFile(path.join(folder, `${'r'.repeat(248)}.md`), 'x').catch(saveFailure);
  expect(failed).toBe('name-too-long');
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('replaces what was there', async () => {
  const file = path.join(folder, 'report.md');
  fs.writeFileSync(file, 'a longer text that stood there before');
  await writeWholeFile(file, 'new');
  expect(fs.readFileSync(file, 'utf8')).toBe('new');
});

it('leaves nothing behind when the name is taken by a folder', async () => {
  fs.mkdirSync(path.join(folder, 'report.md/inside'), { recursive: true });
  await expect(writeWholeFile(path.join(folder, 'report.md'), 'new')).rejects.toThrow();
  expect(fs.readdirSync(folder)).toEqual(['report.md']);
});

it('says what a person can do about it', () => {
  const failing = (code: string): Error => Object.assign(new Error('no'), { code });
  expect(saveFailure(failing('ENOSPC'))).toBe('disk-full');
  expect(saveFailure(failing('EDQUOT'))).toBe('disk-full');
  expect(saveFailure(failing('EROFS'))).toBe('read-only');
  expect(saveFailure(failing('EACCES'))).toBe('read-only');
  expect(saveFailure(failing('EIO'))).toBe('failed');
  expect(saveFailure(new Error('no code'))).toBe('failed');
});
