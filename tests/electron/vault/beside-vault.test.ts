import { describe, expect, it } from 'vitest';
import { makeUnreadable } from '../../../electron/vault/make-unreadable.ts';
import { type SaveOrder, type SaveOutcome, saveVault } from '../../../electron/vault/save-vault.ts';
import { VaultError } from '../../../electron/vault/vault-error.ts';
import { readPlace } from '../../../electron/vault/vault-place.ts';
import { PowerCutDisk } from './power-cut-disk.ts';
import { smallVault } from './small-vault.ts';
import { hastyClock } from './stepped-world.ts';

const FILE = '/stick/answers';
const COPY = `${FILE}.bak`;

const old = smallVault(['old'], 2).file;
const fresh = smallVault(['new'], 3).file;
const broken = old.slice(0, 9000);

type Policy = Omit<SaveOrder, 'bytes' | 'seen'>;
const keep: Policy = { copy: 'keep' };
const leave: Policy = { copy: 'leave' };

async function saveOver(disk: PowerCutDisk, bytes: Uint8Array, policy = keep): Promise<SaveOutcome> {
  const { seen } = await readPlace(disk, FILE);
  return saveVault(disk, FILE, { bytes, seen, ...policy }, hastyClock());
}

const names = async (disk: PowerCutDisk): Promise<string[]> => [...(await disk.names('/stick'))].sort();

const refuseToLook = (disk: PowerCutDisk, refused: string, why: Error): void => {
  const look = disk.beginning.bind(disk);
  disk.beginning = async (file) => {
    if (file === refused) throw why;
    return look(file);
  };
};

describe('a file of the person’s own under the name of a copy', () => {
  const letter = new TextEncoder().encode('Dear all, the meeting is moved to Thursday.');
  const taken = { ok: false, code: 'copy-name-taken' };
  const beside = [
    ['.bak', keep],
    ['.damaged', leave],
    ['.bak', { copy: 'leave', renewCopy: true }],
  ] as const;

  it.each(beside)('(%s) stays, and nothing is saved', async (ending, policy) => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [FILE + ending]: letter });
    expect(await saveOver(disk, fresh, policy)).toEqual(taken);
    expect(await names(disk)).toEqual(['answers', `answers${ending}`]);
    expect(await disk.read(FILE + ending)).toEqual(letter);
    expect(await disk.read(FILE)).toEqual(old);
  });

  it('stays too where it may not be read, or is no file', async () => {
    const refusals = [Object.assign(new Error('no'), { code: 'EACCES' }), new VaultError('not-a-vault')];
    for (const refusal of refusals) {
      const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: letter });
      refuseToLook(disk, COPY, refusal);
      expect(await saveOver(disk, fresh)).toEqual(taken);
      expect(await disk.read(COPY)).toEqual(letter);
    }
  });

  it('stands in nobody’s way where nothing would get its name', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [`${FILE}.damaged`]: letter });
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true });
    expect(await disk.read(`${FILE}.damaged`)).toEqual(letter);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['zeros after a power cut', new Uint8Array(4096)],
    ['cut off', old.slice(0, 5)],
    ['with a beginning of which some is gone', old.slice().fill(0x20, 0, 4)],
  ])('is not a copy of ours that is %s: that one is replaced', async (_, damaged) => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: damaged });
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true });
    expect(await disk.read(COPY)).toEqual(old);
  });
});

describe('making a vault unreadable', () => {
  it('leaves a file alone that has the name of a copy and is none', async () => {
    const photo = new Uint8Array(500).fill(9);
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: photo, [`${FILE}.damaged`]: broken });
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 2, left: 0 });
    expect(await names(disk)).toEqual(['answers.bak']);
    expect(await disk.read(COPY)).toEqual(photo);
  });

  it('destroys a copy too of which the beginning is damaged', async () => {
    const damaged = old.slice().fill(0x20, 0, 4);
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: damaged });
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 2, left: 0 });
    expect(await names(disk)).toEqual([]);
  });

  it('leaves alone what may not be looked into, and counts it as left', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: old });
    refuseToLook(disk, COPY, Object.assign(new Error('no'), { code: 'EACCES' }));
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 1, left: 1 });
    expect(await names(disk)).toEqual(['answers.bak']);
    expect(await disk.read(COPY)).toEqual(old);
  });

  it.each(['EACCES', 'EIO', 'ENOTCONN', 'EBUSY'])(
    'counts a vault that nobody can look into as left: %s',
    async (code) => {
      const alone = new PowerCutDisk('fat', { [FILE]: old });
      refuseToLook(alone, FILE, Object.assign(new Error('no'), { code }));
      expect(await makeUnreadable(alone, FILE, hastyClock())).toEqual({ destroyed: 0, left: 1 });
      expect(await alone.read(FILE)).toEqual(old);
    },
  );

  it('counts a vault as left whose beginning is damaged, with no copy to tell what it was', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old.slice().fill(0x20, 0, 4) });
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 0, left: 1 });
    expect(await names(disk)).toEqual(['answers']);
  });

  it('destroys what could not be looked into at first', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const look = disk.beginning.bind(disk);
    let looked = 0;
    disk.beginning = async (file) => {
      if (file === FILE && ++looked === 1) throw Object.assign(new Error('no'), { code: 'EIO' });
      return look(file);
    };
    expect(await makeUnreadable(disk, FILE, hastyClock(), Promise.resolve())).toEqual({
      destroyed: 1,
      left: 0,
    });
    expect(await names(disk)).toEqual([]);
  });

  it('leaves alone what is no file', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: old });
    refuseToLook(disk, COPY, new VaultError('not-a-vault'));
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 1, left: 0 });
    expect(await disk.read(COPY)).toEqual(old);
  });
});
