import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readProfile } from '../../electron/read-profile.ts';
import { PROFILE_LIMIT_BYTES } from '../../models/contract/vault-messages.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-profile-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const fileOf = (content: string | Uint8Array): string => {
  const file = path.join(folder, 'profile.json');
  fs.writeFileSync(file, content);
  return file;
};

it('reads a text as it stands', async () => {
  expect(await readProfile(fileOf('{"country":"IR"} سلام'))).toEqual({
    ok: true,
    text: '{"country":"IR"} سلام',
  });
});

it('refuses binary junk', async () => {
  expect(await readProfile(fileOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xc3])))).toEqual({
    ok: false,
    code: 'unreadable',
  });
});

it('refuses a file of 50 MB without reading it', async () => {
  const file = fileOf('');
  fs.truncateSync(file, 50_000_000);
  expect(await readProfile(file)).toEqual({ ok: false, code: 'too-large' });
});

it('takes a file of exactly the limit', async () => {
  expect(await readProfile(fileOf(' '.repeat(PROFILE_LIMIT_BYTES)))).toMatchObject({ ok: true });
});

it('refuses a pipe at once, though nobody ever writes to it', async () => {
  const pipe = path.join(folder, 'pipe.json');
  execFileSync('mkfifo', [pipe]);
  expect(await readProfile(pipe)).toEqual({ ok: false, code: 'unreadable' });
});

it('refuses a folder, a device and a file that is not there', async () => {
  for (const file of [folder, '/dev/zero', path.join(folder, 'missing')])
    expect(await readProfile(file)).toEqual({ ok: false, code: 'unreadable' });
});
