import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, renamePatiently } from '../../../electron/vault/disk-files.ts';
import { makeUnreadable } from '../../../electron/vault/make-unreadable.ts';
import { saveVault } from '../../../electron/vault/save-vault.ts';
import { readPlace } from '../../../electron/vault/vault-place.ts';
import { VAULT_LIMIT_BYTES } from '../../../models/contract/vault-messages.ts';
import { contentsOf, smallVault } from './small-vault.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-vault-'));
  file = path.join(folder, 'answers');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const old = smallVault(['old'], 1).file;
const fresh = smallVault(['new'], 2).file;

const readBeginning = (name: string): Buffer => {
  const bytes = Buffer.alloc(4096);
  const handle = fs.openSync(name, 'r');
  fs.readSync(handle, bytes);
  fs.closeSync(handle);
  return bytes;
};

const failing = (code: string): Error => Object.assign(new Error('no'), { code });

describe('on a real disk', () => {
  it('says where a name is too long for what has to stand beside it', async () => {
    const order = { bytes: old, seen: undefined, copy: 'keep' } as const;
    const long = path.join(folder, 'a'.repeat(240));
    expect(await saveVault(diskFiles, long, order)).toEqual({ ok: false, code: 'name-too-long' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('saves, for the owner only, with the last good copy and nothing else beside it', async () => {
    const first = await saveVault(diskFiles, file, { bytes: old, seen: undefined, copy: 'keep' });
    expect(first).toMatchObject({ ok: true, settled: true });
    const { seen } = await readPlace(diskFiles, file);
    expect(first.ok && first.seen).toBe(seen);
    await saveVault(diskFiles, file, { bytes: fresh, seen, copy: 'keep' });
    expect(fs.readdirSync(folder).sort()).toEqual(['answers', 'answers.bak']);
    expect(contentsOf(fs.readFileSync(file))).toEqual(['new']);
    expect(contentsOf(fs.readFileSync(`${file}.bak`))).toEqual(['old']);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.statSync(file).nlink).toBe(1);
  });

  it('sets a file aside that is too large to be a vault, without reading it', async () => {
    fs.writeFileSync(file, old);
    fs.truncateSync(file, VAULT_LIMIT_BYTES + 1);
    const { vault, seen } = await readPlace(diskFiles, file);
    expect(vault).toBe('too-large');
    expect(await saveVault(diskFiles, file, { bytes: fresh, seen, copy: 'leave' })).toMatchObject({
      ok: true,
    });
    expect(fs.statSync(`${file}.damaged`).size).toBe(VAULT_LIMIT_BYTES + 1);
    expect(contentsOf(fs.readFileSync(file))).toEqual(['new']);
    expect(fs.readdirSync(folder).sort()).toEqual(['answers', 'answers.damaged']);
  });

  it('destroys the key in place, and then removes the files', async () => {
    fs.writeFileSync(file, old);
    fs.linkSync(file, path.join(folder, 'the same file'));
    expect(await makeUnreadable(diskFiles, file)).toEqual({ destroyed: 1, left: 0 });
    expect(fs.readdirSync(folder)).toEqual(['the same file']);
    expect(contentsOf(fs.readFileSync(path.join(folder, 'the same file')))).toBe('made-unreadable');
  });

  it('destroys the key in a vault that became too large, and touches no large file of the person’s own', async () => {
    fs.writeFileSync(file, old);
    fs.writeFileSync(`${file}.damaged`, fresh);
    fs.truncateSync(`${file}.damaged`, VAULT_LIMIT_BYTES + 1);
    fs.writeFileSync(`${file}.bak`, 'a film');
    fs.truncateSync(`${file}.bak`, VAULT_LIMIT_BYTES + 1);
    fs.linkSync(`${file}.damaged`, path.join(folder, 'the same file'));
    expect(await makeUnreadable(diskFiles, file)).toEqual({ destroyed: 2, left: 0 });
    expect(fs.readdirSync(folder).sort()).toEqual(['answers.bak', 'the same file']);
    const [beginning, kept] = ['the same file', 'answers.bak'].map((name) =>
      readBeginning(path.join(folder, name)),
    );
    expect(contentsOf(beginning ?? old)).toBe('made-unreadable');
    expect(kept?.subarray(0, 6)).toEqual(Buffer.from('a film'));
    expect(fs.statSync(`${file}.bak`).size).toBe(VAULT_LIMIT_BYTES + 1);
  });

  it('touches no pipe that has the name of a copy', async () => {
    fs.writeFileSync(file, old);
    execFileSync('mkfifo', [`${file}.bak`]);
    expect(await makeUnreadable(diskFiles, file)).toEqual({ destroyed: 1, left: 0 });
    expect(fs.readdirSync(folder)).toEqual(['answers.bak']);
  });

  it('says that a folder is gone', async () => {
    fs.writeFileSync(file, old);
    const { seen } = await readPlace(diskFiles, file);
    fs.rmSync(folder, { recursive: true });
    expect(await saveVault(diskFiles, file, { bytes: fresh, seen, copy: 'keep' })).toEqual({
      ok: false,
      code: 'gone',
    });
    expect(await saveVault(diskFiles, file, { bytes: fresh, seen: undefined, copy: 'keep' })).toEqual({
      ok: false,
      code: 'gone',
    });
  });

  it('reads what is no vault without hanging: nothing, a folder, a pipe, a file that is too large', async () => {
    const reasons = async (): Promise<unknown> => (await readPlace(diskFiles, file)).vault;
    expect(await reasons()).toBe('missing');
    fs.mkdirSync(file);
    expect(await reasons()).toBe('not-a-vault');
    fs.rmdirSync(file);
    execFileSync('mkfifo', [file]);
    expect(await reasons()).toBe('not-a-vault');
    fs.rmSync(file);
    fs.writeFileSync(file, '');
    fs.truncateSync(file, 64 * 1024 * 1024 + 1);
    expect(await reasons()).toBe('too-large');
  });
});

describe('a renaming that something holds up', () => {
  it('is tried again, a little later each time', async () => {
    const pauses: number[] = [];
    let attempts = 0;
    const rename = (): Promise<void> =>
      ++attempts < 4 ? Promise.reject(failing('EBUSY')) : Promise.resolve();
    await renamePatiently(rename, async (milliseconds) => pauses.push(milliseconds));
    expect(pauses).toEqual([50, 100, 150]);
  });

  it('is given up in the end, and at once for any other reason', async () => {
    let attempts = 0;
    const counted = (code: string) => (): Promise<void> => {
      attempts++;
      return Promise.reject(failing(code));
    };
    await expect(renamePatiently(counted('EPERM'), async () => undefined)).rejects.toThrow('no');
    expect(attempts).toBe(6);
    await expect(renamePatiently(counted('ENOSPC'), async () => undefined)).rejects.toThrow('no');
    expect(attempts).toBe(7);
  });
});
