import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUnreadable as makeUnreadableBy } from '../../../electron/vault/make-unreadable.ts';
import {
  type SaveOrder,
  type SaveOutcome,
  saveVault as saveVaultBy,
} from '../../../electron/vault/save-vault.ts';
import { VaultError } from '../../../electron/vault/vault-error.ts';
import type { VaultFiles } from '../../../electron/vault/vault-files.ts';
import { digestOf, readPlace } from '../../../electron/vault/vault-place.ts';
import type { Destruction } from '../../../models/contract/vault-messages.ts';
import { runs } from '../../runs.ts';
import { type Choose, type DiskKind, PowerCut, PowerCutDisk } from './power-cut-disk.ts';
import { contentsOf, smallVault } from './small-vault.ts';
import { hastyClock } from './stepped-world.ts';

const FILE = '/stick/answers';
const COPY = `${FILE}.bak`;
const KINDS: readonly DiskKind[] = ['journal', 'fat'];

const older = smallVault(['older'], 1).file;
const old = smallVault(['old'], 2).file;
const fresh = smallVault(['new'], 3).file;
const foreign = smallVault(['written by another program'], 3).file;
const broken = old.slice(0, 9000);

/** Nobody waits here for the lock of a program that lost its power. */
const saveVault = (files: VaultFiles, file: string, order: SaveOrder): Promise<SaveOutcome> =>
  saveVaultBy(files, file, order, hastyClock());
const makeUnreadable = (files: VaultFiles, file: string): Promise<Destruction> =>
  makeUnreadableBy(files, file, hastyClock());

/** What a person gets to see: the vault, or the last good copy where the vault does not open. */
async function opens(files: VaultFiles): Promise<string> {
  const { vault, copy } = await readPlace(files, FILE);
  for (const candidate of [vault, copy]) {
    const contents = candidate instanceof Uint8Array ? contentsOf(candidate) : undefined;
    if (Array.isArray(contents)) return contents.join();
  }
  return 'nothing';
}

type Policy = Omit<SaveOrder, 'bytes' | 'seen'>;
const keep: Policy = { copy: 'keep' };
const leave: Policy = { copy: 'leave' };
const renew: Policy = { copy: 'keep', renewCopy: true };

async function saveOver(files: VaultFiles, bytes: Uint8Array, policy = keep): Promise<SaveOutcome> {
  const { seen } = await readPlace(files, FILE);
  return saveVault(files, FILE, { bytes, seen, ...policy });
}

const names = async (disk: PowerCutDisk): Promise<string[]> => [...(await disk.names('/stick'))].sort();

const withoutUnfinished = (all: readonly string[]): string[] => all.filter((name) => !name.endsWith('.tmp'));

describe('saving', () => {
  it('makes the vault, and then keeps the last good copy', async () => {
    const disk = new PowerCutDisk('fat');
    expect(await saveOver(disk, old)).toMatchObject({ ok: true, settled: true });
    expect(await names(disk)).toEqual(['answers']);
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true, settled: true });
    expect(await names(disk)).toEqual(['answers', 'answers.bak']);
    expect(contentsOf((await disk.read(FILE)) ?? fresh)).toEqual(['new']);
    expect(contentsOf((await disk.read(COPY)) ?? fresh)).toEqual(['old']);
  });

  it('goes on with what it just wrote, without reading it anew', async () => {
    const disk = new PowerCutDisk('fat');
    const first = await saveOver(disk, old);
    expect(
      await saveVault(disk, FILE, { bytes: fresh, seen: first.ok ? first.seen : '', copy: 'keep' }),
    ).toMatchObject({
      ok: true,
    });
  });

  it('writes on where a disk takes a piece at a time, and stops where it takes nothing', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    disk.takes = 1000;
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true });
    expect(await opens(disk)).toBe('new');
    disk.takes = 0;
    expect(await saveOver(disk, old)).toEqual({ ok: false, code: 'gone' });
    expect(await opens(disk)).toBe('new');
  });

  it('sets a vault aside that could not be opened, and leaves the last good copy alone', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: broken, [COPY]: older });
    expect(await saveOver(disk, fresh, leave)).toMatchObject({ ok: true });
    expect(await disk.read(`${FILE}.damaged`)).toEqual(broken);
    expect(await disk.read(COPY)).toEqual(older);
    expect(await opens(disk)).toBe('new');
  });

  it('leaves no copy behind that a given-up passphrase opens', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    expect(await saveOver(disk, fresh, renew)).toMatchObject({ ok: true, settled: true });
    expect(await names(disk)).toEqual(['answers', 'answers.bak']);
    expect(await disk.read(COPY)).toEqual(fresh);
  });

  it('says where a copy may still open with a given-up passphrase', async () => {
    const whole = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    expect(await saveOver(whole, fresh, renew)).toMatchObject({ oldCopyLeft: false });
    expect(await saveOver(whole, old)).toMatchObject({ oldCopyLeft: false });
    const stuck = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    stuck.fault = failAt('openInPlace', 'EACCES');
    expect(await saveOver(stuck, fresh, renew)).toMatchObject({
      ok: true,
      settled: false,
      oldCopyLeft: true,
    });
    const aside = new PowerCutDisk('fat', { [FILE]: old, [`${FILE}.damaged`]: broken });
    expect(await saveOver(aside, fresh, renew)).toMatchObject({ ok: true, settled: true, oldCopyLeft: true });
    expect(await aside.read(`${FILE}.damaged`)).toEqual(broken);
    const flipped = old.slice().fill(0x20, 0, 1);
    const changed = new PowerCutDisk('fat', { [FILE]: old, [`${FILE}.damaged`]: flipped });
    expect(await saveOver(changed, fresh, renew)).toMatchObject({ ok: true, oldCopyLeft: true });
    const destroyed = old.slice().fill(0, 16, 176);
    const emptied = new PowerCutDisk('fat', { [FILE]: old, [`${FILE}.damaged`]: destroyed });
    expect(await saveOver(emptied, fresh, renew)).toMatchObject({ oldCopyLeft: false });
  });

  it('clears away what a killed program left of this vault, and of no other', async () => {
    const left = '/stick/.answers.00112233aabbccdd.tmp';
    const others = ['/stick/.notes.00112233aabbccdd.tmp', '/stick/.answers.tmp', '/stick/.answers.x.tmp'];
    const disk = new PowerCutDisk(
      'fat',
      Object.fromEntries([FILE, left, ...others].map((one) => [one, old])),
    );
    await saveOver(disk, fresh);
    expect(await names(disk)).toEqual(
      [FILE, COPY, ...others].map((one) => one.replace('/stick/', '')).sort(),
    );
  });
});

describe('a vault that cannot be read', () => {
  const large = new Uint8Array(600).fill(7);
  /** The disk refuses to read this one content, wherever it lies. */
  const refusing = (disk: PowerCutDisk, why: () => Error): PowerCutDisk =>
    Object.assign(disk, {
      read: async (file: string) => {
        const bytes = await PowerCutDisk.prototype.read.call(disk, file);
        if (bytes?.length === large.length) throw why();
        return bytes;
      },
    });
  const reasons: [string, () => Error][] = [
    ['too-large', () => new VaultError('too-large')],
    ['unreadable', () => Object.assign(new Error('EACCES'), { code: 'EACCES' })],
  ];
  const order = { bytes: fresh, copy: 'leave' } as const;

  it.each(reasons)('(%s) is set aside unread, and the copy stays', async (reason, why) => {
    const disk = refusing(new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }), why);
    const { vault, seen } = await readPlace(disk, FILE);
    expect(vault).toBe(reason);
    expect(await saveVault(disk, FILE, { ...order, seen })).toMatchObject({ ok: true, settled: true });
    expect(await names(disk)).toEqual(['answers', 'answers.bak', 'answers.damaged']);
    expect(await PowerCutDisk.prototype.read.call(disk, `${FILE}.damaged`)).toEqual(large);
    expect(await disk.read(COPY)).toEqual(older);
    expect(await opens(disk)).toBe('new');
  });

  it.each(reasons)('(%s) is left alone where it is another file by now', async (_, why) => {
    const { seen } = await readPlace(refusing(new PowerCutDisk('fat', { [FILE]: large }), why), FILE);
    const disk = refusing(new PowerCutDisk('fat', { [FILE]: foreign, [COPY]: older }), why);
    expect(await saveVault(disk, FILE, { ...order, seen })).toEqual({ ok: false, code: 'changed-elsewhere' });
    expect(await disk.read(FILE)).toEqual(foreign);
    const other = reasons.find(([, one]) => one !== why)?.[1] as () => Error;
    const otherwise = refusing(new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }), other);
    expect(await saveVault(otherwise, FILE, { ...order, seen })).toMatchObject({ ok: false });
    expect(await names(otherwise)).toEqual(['answers', 'answers.bak']);
    const readable = refusing(new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }), why);
    expect(await saveVault(readable, FILE, { ...order, seen: digestOf(old) })).toMatchObject({ ok: false });
    expect(await names(readable)).toEqual(['answers', 'answers.bak']);
  });

  it('leaves its name to another program’s file that comes right after', async () => {
    const disk = refusing(
      new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }),
      () => new VaultError('too-large'),
    );
    disk.rename = async (from, to) => {
      await PowerCutDisk.prototype.rename.call(disk, from, to);
      if (from === FILE) await PowerCutDisk.prototype.rename.call(disk, COPY, FILE);
    };
    expect(await saveVault(disk, FILE, { ...order, seen: 'too-large' })).toMatchObject({ ok: false });
    expect(await disk.read(FILE)).toEqual(older);
  });

  it('gets no successor where it is being made unreadable', async () => {
    const disk = refusing(
      new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }),
      () => new VaultError('too-large'),
    );
    let givenUp = false;
    disk.rename = async (from, to) => {
      givenUp = true;
      await PowerCutDisk.prototype.rename.call(disk, from, to);
    };
    const outcome = await saveVault(disk, FILE, { ...order, seen: 'too-large', givenUp: () => givenUp });
    expect(outcome).toEqual({ ok: false, code: 'gone' });
    expect(await names(disk)).toEqual(['answers', 'answers.bak']);
  });

  it('gets its name back where the new one could not take it', async () => {
    const disk = refusing(
      new PowerCutDisk('fat', { [FILE]: large, [COPY]: older }),
      () => new VaultError('too-large'),
    );
    let renamings = 0;
    disk.fault = (operation) => {
      if (operation === 'rename' && ++renamings === 2) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    expect(await saveVault(disk, FILE, { ...order, seen: 'too-large' })).toEqual({ ok: false, code: 'gone' });
    expect(await names(disk)).toEqual(['answers', 'answers.bak']);
  });

  it.each(KINDS)(
    'and a power cut at any moment, on a %s disk: the copy opens, or the new vault',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
          for (let cut = 0; ; cut++) {
            const why = () => new VaultError('too-large');
            const disk = refusing(new PowerCutDisk(kind, { [FILE]: large, [COPY]: older }), why);
            disk.cutBefore = cut;
            const outcome = await saveVault(disk, FILE, { ...order, seen: 'too-large' });
            const found = await opens(refusing(disk.afterPowerCut(chooseFrom(choices)), why));
            expect(outcome.ok && outcome.settled ? ['new'] : ['older', 'new'], `cut ${cut}`).toContain(found);
            if (disk.operations.length < cut) break;
          }
        }),
        { numRuns: runs(12, 300) },
      );
    },
  );
});

describe('what another program wrote', () => {
  const nameTaken = { ok: false, code: 'already-there' };
  const changed = { ok: false, code: 'changed-elsewhere' };

  it('is never replaced unseen', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    const { seen } = await readPlace(disk, FILE);
    const elsewhere = new PowerCutDisk('fat', { [FILE]: foreign, [COPY]: older });
    expect(await saveVault(elsewhere, FILE, { bytes: fresh, seen, copy: 'keep' })).toEqual(changed);
    expect(await elsewhere.read(FILE)).toEqual(foreign);
    expect(await elsewhere.read(COPY)).toEqual(older);
    const empty = new PowerCutDisk('fat');
    expect(await saveVault(empty, FILE, { bytes: fresh, seen, copy: 'keep' })).toEqual({
      ok: false,
      code: 'gone',
    });
    expect(await saveVault(elsewhere, FILE, { bytes: fresh, seen: undefined, copy: 'keep' })).toEqual(
      nameTaken,
    );
    for (const one of [elsewhere, empty])
      expect((await names(one)).filter((name) => name.endsWith('tmp'))).toEqual([]);
  });

  it('has the same generation and is still another', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: fresh });
    const { seen } = await readPlace(disk, FILE);
    const forked = new PowerCutDisk('fat', { [FILE]: foreign });
    expect(await saveVault(forked, FILE, { bytes: old, seen, copy: 'keep' })).toEqual(changed);
  });

  it('is seen at whichever moment it arrives before the renaming, and just after it', async () => {
    const count = await operationsOf(new PowerCutDisk('fat', { [FILE]: old }), keep);
    for (let arrival = 0; arrival < count.length; arrival++) {
      const disk = new PowerCutDisk('fat', { [FILE]: old });
      const { seen } = await readPlace(disk, FILE);
      const other = new InterruptedDisk(disk, arrival, () => put(disk, FILE, foreign));
      const outcome = await saveVault(other, FILE, { bytes: fresh, seen, copy: 'keep' });
      const last = (await disk.read(FILE)) ?? old;
      // Between the last look and the renaming there is one step in which nothing can be seen.
      if (arrival === count.lastIndexOf('rename')) expect(last).toEqual(fresh);
      else {
        expect(last, `${arrival} ${count[arrival]}`).toEqual(foreign);
        // After the look that follows the renaming nothing but the lock is read.
        if (arrival <= count.indexOf('read', count.lastIndexOf('rename'))) expect(outcome).toEqual(changed);
      }
    }
  });
});

describe('a power cut at any moment', () => {
  const states = { keep: { [FILE]: old, [COPY]: older }, leave: { [FILE]: broken, [COPY]: old } };
  const starts: [string, Policy, Record<string, Uint8Array>, readonly string[]][] = [
    ['over a vault with its copy', keep, states.keep, ['old', 'new']],
    ['over a vault without a copy', keep, { [FILE]: old }, ['old', 'new']],
    ['over a damaged vault', leave, states.leave, ['old', 'new']],
    [
      'with another passphrase, over a damaged vault',
      { ...leave, renewCopy: true },
      states.leave,
      ['old', 'new'],
    ],
    ['with another passphrase', renew, states.keep, ['old', 'new']],
    ['where there was none', keep, {}, ['nothing', 'new']],
  ];

  it.each(KINDS.flatMap((kind) => starts.map((start) => [kind, ...start] as const)))(
    'on a %s disk, %s, leaves the old or the new',
    async (kind, _, policy, start, allowed) => {
      const count = (await operationsOf(new PowerCutDisk(kind, start), policy)).length;
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
          for (let cut = 0; cut <= count; cut++) {
            const disk = new PowerCutDisk(kind, start);
            const { seen } = await readPlace(disk, FILE);
            disk.cutBefore = disk.operations.length + cut;
            const outcome = await saveVault(disk, FILE, { bytes: fresh, seen, ...policy }).catch((error) => {
              if (error instanceof PowerCut) return undefined;
              throw error;
            });
            const found = await opens(disk.afterPowerCut(chooseFrom(choices)));
            expect(outcome?.ok && outcome.settled ? ['new'] : allowed, `cut ${cut}`).toContain(found);
          }
        }),
        { numRuns: runs(12, 300) },
      );
    },
  );

  it.each(KINDS)(
    'on a %s disk, again and again, never goes back before the last finished save',
    async (kind) => {
      const files = [1, 2, 3, 4].map((number) => smallVault([String(number)], number).file);
      const start = { [FILE]: smallVault(['0'], 0).file };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 }),
          fc.infiniteStream(fc.nat()),
          async (cuts, choices) => {
            let disk = new PowerCutDisk(kind, start);
            let finished = 0;
            for (const [index, bytes] of files.entries()) {
              const { vault, seen } = await readPlace(disk, FILE);
              const copy = vault instanceof Uint8Array && Array.isArray(contentsOf(vault)) ? 'keep' : 'leave';
              disk.cutBefore = disk.operations.length + (cuts[index] ?? 0);
              const outcome = await saveVault(disk, FILE, { bytes, seen, copy }).catch(() => undefined);
              if (outcome?.ok && outcome.settled) finished = index + 1;
              disk = disk.afterPowerCut(chooseFrom(choices));
              const found = Number(await opens(disk));
              expect(found).toBeGreaterThanOrEqual(finished);
              finished = found;
            }
          },
        ),
        { numRuns: runs(100, 2_000) },
      );
    },
  );
});

describe('a disk that fails', () => {
  const codes: [string, string[]][] = [
    ['ENOSPC', ['disk-full']],
    ['EROFS', ['read-only']],
    // Where the copy may not even be read, it may be somebody's own file.
    ['EPERM', ['read-only', 'copy-name-taken']],
    ['EIO', ['gone']],
    ['ENODEV', ['gone']],
    ['ENOTSUP', ['save-failed']],
    ['EBUSY', ['save-failed']],
  ];

  it.each(codes)('with %s at any one step keeps a vault that opens, and says why', async (code, said) => {
    const count = (await operationsOf(new PowerCutDisk('fat', { [FILE]: old, [COPY]: older }), keep)).length;
    for (let failing = 0; failing < count; failing++) {
      const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
      const { seen } = await readPlace(disk, FILE);
      const start = disk.operations.length;
      disk.fault = (_, index) => {
        if (index === start + failing) throw Object.assign(new Error(code), { code });
      };
      const outcome = await saveVault(disk, FILE, { bytes: fresh, seen, copy: 'keep' });
      disk.fault = () => undefined;
      expect(outcome.ok ? ['new'] : ['old', 'new']).toContain(await opens(disk));
      if (!outcome.ok) expect(said).toContain(outcome.code);
      expect(withoutUnfinished(await names(disk)), String(failing)).toEqual(await names(disk));
      expect(await names(disk), String(failing)).not.toContain('.answers.lock');
    }
  });

  it.each(['ENOSPC', 'EROFS', 'EIO', 'ENODEV'])('with %s from some step on too', async (code) => {
    const count = (await operationsOf(new PowerCutDisk('fat', { [FILE]: old, [COPY]: older }), keep)).length;
    for (let failing = 0; failing < count; failing++) {
      const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
      const { seen } = await readPlace(disk, FILE);
      const start = disk.operations.length;
      disk.fault = (_, index) => {
        if (index >= start + failing) throw Object.assign(new Error(code), { code });
      };
      const outcome = await saveVault(disk, FILE, { bytes: fresh, seen, copy: 'keep' });
      disk.fault = () => undefined;
      expect(outcome.ok ? ['new'] : ['old', 'new']).toContain(await opens(disk));
    }
  });

  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR'])(
    'that cannot settle names (%s) still saves, and does not call that settled',
    async (code) => {
      const disk = new PowerCutDisk('journal', { [FILE]: old });
      disk.fault = failAt('syncFolder', code);
      expect(await saveOver(disk, fresh)).toMatchObject({ ok: true, settled: false });
    },
  );

  it('that cannot settle contents saves, and does not call that settled', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    disk.fault = failAt('sync', 'ENOTSUP');
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true, settled: false });
  });

  it('that is pulled out after the renaming is not called settled', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    let renamed = 0;
    disk.fault = (operation) => {
      if (renamed === 2) throw Object.assign(new Error('gone'), { code: 'ENODEV' });
      if (operation === 'rename') renamed++;
    };
    expect(await saveOver(disk, fresh)).toMatchObject({ ok: true, settled: false });
  });
});

describe('making a vault unreadable', () => {
  const left = '/stick/.answers.00112233aabbccdd.tmp';
  const all = {
    [FILE]: old,
    [COPY]: older,
    [`${FILE}.damaged`]: broken,
    [left]: fresh,
    '/stick/notes': fresh,
  };

  it('destroys every key it made and removes the files, no other', async () => {
    const disk = new PowerCutDisk('fat', all);
    expect(await makeUnreadable(disk, FILE)).toEqual({ destroyed: 4, left: 0 });
    expect(await names(disk)).toEqual(['notes']);
    expect(contentsOf((await disk.read('/stick/notes')) ?? old)).toEqual(['new']);
  });

  it('leaves nothing that opens, wherever it is cut off after the keys', async () => {
    for (let cut = 0; cut < 60; cut++) {
      const disk = new PowerCutDisk('fat', all);
      disk.cutBefore = cut;
      await makeUnreadable(disk, FILE).catch(() => undefined);
      const removing = disk.operations.includes('remove');
      const found = disk.afterPowerCut((most) => (removing ? 0 : most));
      if (!removing) continue;
      for (const file of [FILE, COPY, left]) {
        const bytes = await found.read(file);
        if (bytes) expect(contentsOf(bytes)).toBe('made-unreadable');
      }
    }
  });

  it('counts what could not be written over', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    let opened = 0;
    disk.fault = (operation) => {
      if (operation === 'openInPlace' && ++opened >= 2)
        throw Object.assign(new Error('no'), { code: 'EROFS' });
    };
    expect(await makeUnreadable(disk, FILE)).toEqual({ destroyed: 1, left: 1 });
  });

  it('tries once more what could not be written over', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [COPY]: older });
    let opened = 0;
    disk.fault = (operation) => {
      if (operation === 'openInPlace' && ++opened === 2)
        throw Object.assign(new Error('no'), { code: 'EIO' });
    };
    expect(await makeUnreadable(disk, FILE)).toEqual({ destroyed: 2, left: 0 });
  });

  it('leaves a file alone that never was a vault', async () => {
    const photo = new Uint8Array(500).fill(9);
    const disk = new PowerCutDisk('fat', { [FILE]: photo });
    expect(await makeUnreadable(disk, FILE)).toEqual({ destroyed: 0, left: 0 });
    expect(await disk.read(FILE)).toEqual(photo);
  });
});

const failAt =
  (failing: string, code: string) =>
  (operation: string): void => {
    if (operation === failing) throw Object.assign(new Error(code), { code });
  };

const chooseFrom =
  (choices: Iterator<number>): Choose =>
  (most) =>
    Number(choices.next().value) % (most + 1);

/** The steps of one undisturbed save, after the reading before it. */
async function operationsOf(disk: PowerCutDisk, policy: Policy): Promise<string[]> {
  const { seen } = await readPlace(disk, FILE);
  const before = disk.operations.length;
  await saveVault(disk, FILE, { bytes: fresh, seen, ...policy });
  return disk.operations.slice(before);
}

async function put(disk: PowerCutDisk, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.create(`${file}.other`);
  await handle.write(bytes, 0);
  await disk.rename(`${file}.other`, file);
}

/** Lets something else happen on the disk right before one of our steps. */
class InterruptedDisk implements VaultFiles {
  readonly #disk: PowerCutDisk;
  readonly #moment: number;
  readonly #happening: () => Promise<void>;
  #step = 0;

  constructor(disk: PowerCutDisk, moment: number, happening: () => Promise<void>) {
    this.#disk = disk;
    this.#moment = moment;
    this.#happening = happening;
  }

  async #then<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#step++ === this.#moment) await this.#happening();
    return work();
  }

  read = (file: string) => this.#then(() => this.#disk.read(file));
  beginning = (file: string) => this.#then(() => this.#disk.beginning(file));
  openInPlace = (file: string) => this.#then(() => this.#disk.openInPlace(file));
  rename = (from: string, to: string) => this.#then(() => this.#disk.rename(from, to));
  remove = (file: string) => this.#then(() => this.#disk.remove(file));
  names = (folder: string) => this.#then(() => this.#disk.names(folder));
  syncFolder = () => this.#then(() => this.#disk.syncFolder());
  create = async (file: string) => {
    const handle = await this.#then(() => this.#disk.create(file));
    return {
      write: (bytes: Uint8Array, at: number) => this.#then(() => handle.write(bytes, at)),
      sync: () => this.#then(() => handle.sync()),
      close: () => this.#then(() => handle.close()),
    };
  };
}
