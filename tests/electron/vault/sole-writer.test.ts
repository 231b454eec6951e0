import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { makeUnreadable } from '../../../electron/vault/make-unreadable.ts';
import { type SaveOutcome, saveVault } from '../../../electron/vault/save-vault.ts';
import { becomeSoleWriter, type SoleWriter } from '../../../electron/vault/sole-writer.ts';
import type { VaultFiles } from '../../../electron/vault/vault-files.ts';
import { digestOf, readPlace, type Seen } from '../../../electron/vault/vault-place.ts';
import { runs } from '../../runs.ts';
import { PowerCutDisk } from './power-cut-disk.ts';
import { contentsOf, smallVault } from './small-vault.ts';
import { hastyClock, SteppedWorld } from './stepped-world.ts';

const FILE = '/stick/answers';
const COPY = `${FILE}.bak`;
const LOCK = '/stick/.answers.lock';
const LEFT = `${'ab12'.repeat(8)}\n00000003\n`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const BEGINNING = smallVault().file.slice(0, 8);
/** As much of a vault as a save looks at, and a text that tells one from another. */
const vaultOf = (text: string): Uint8Array => Uint8Array.from([...BEGINNING, ...bytesOf(text)]);
const old = vaultOf('old');
const seenOld = digestOf(old);
const failure = (code: string): Error => Object.assign(new Error(code), { code });
const namesOn = async (disk: PowerCutDisk): Promise<string[]> => [...(await disk.names('/stick'))].sort();
const textOf = async (disk: PowerCutDisk, file: string): Promise<string> =>
  new TextDecoder().decode(await disk.read(file));

const savedIn = async (disk: PowerCutDisk): Promise<string> => savedText(await disk.read(FILE));
const savedText = (file: Uint8Array | undefined): string =>
  new TextDecoder().decode(file?.subarray(BEGINNING.length));

const acquire = (world: SteppedWorld, program: string, disk: PowerCutDisk): Promise<SoleWriter> =>
  becomeSoleWriter(world.filesOf(program, disk), FILE, world.clockOf(program));

const save = (
  world: SteppedWorld,
  program: string,
  disk: VaultFiles,
  content: string,
  seen: Seen = seenOld,
): Promise<SaveOutcome> =>
  saveVault(
    world.filesOf(program, disk),
    FILE,
    { bytes: vaultOf(content), seen, copy: 'keep' },
    world.clockOf(program),
  );

describe('the lock beside a vault', () => {
  it('is a file that says nothing, and is gone after a save', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    const { one } = await world.run({ one: acquire(world, 'one', disk) });
    expect(await namesOn(disk)).toEqual(['.answers.lock', 'answers']);
    expect(await textOf(disk, LOCK)).toMatch(/^[0-9a-f]{32}\n00000000\n$/);
    await world.run({ one: one?.release() as Promise<void> });
    expect(await namesOn(disk)).toEqual(['answers']);
    expect(await world.run({ one: save(world, 'one', disk, 'new') })).toMatchObject({ one: { ok: true } });
    expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
  });

  it.each([
    ['of a program that was killed', LEFT],
    ['that stayed empty', ''],
    ['that holds what a power cut left', '\0\0\0\0\0'],
  ])('%s is taken over after five seconds, and not before', async (_, content) => {
    const disk = new PowerCutDisk('fat', { [FILE]: old, [LOCK]: bytesOf(content) });
    const world = new SteppedWorld();
    const saved = await world.run({ one: save(world, 'one', disk, 'new') });
    expect(saved.one).toMatchObject({ ok: true });
    expect(world.now).toBeGreaterThanOrEqual(5_000);
    expect(world.now).toBeLessThan(6_000);
    expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
  });

  it('of a program that is slow is waited for, and in the end the save is refused: nothing was written', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    const { slow } = await world.run({ slow: acquire(world, 'slow', disk) });
    const { one } = await world.run({ one: save(world, 'one', disk, 'new') });
    expect(one).toEqual({ ok: false, code: 'busy-elsewhere' });
    expect(world.now).toBeGreaterThanOrEqual(20_000);
    expect(world.now).toBeLessThan(21_000);
    expect(await savedIn(disk)).toBe('old');
    expect(await namesOn(disk)).toEqual(['.answers.lock', 'answers']);
    expect(await world.run({ slow: slow?.holds() as Promise<boolean> })).toEqual({ slow: true });
    await world.run({ slow: slow?.release() as Promise<void> });
    expect((await world.run({ one: save(world, 'one', disk, 'new') })).one).toMatchObject({ ok: true });
  });

  it('is no older after a sleep of the computer, in which its holder slept too', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    const { holder } = await world.run({ holder: acquire(world, 'holder', disk) });
    let reads = 0;
    world.before = (program, operation) => {
      if (program !== 'one' || operation !== 'read' || ++reads !== 10) return;
      world.standStill('holder', 3_600_500);
      world.standStill('one', 3_600_000);
    };
    const waited = world.run({ one: save(world, 'one', disk, 'new') });
    expect((await waited).one).toEqual({ ok: false, code: 'busy-elsewhere' });
    expect(await world.run({ holder: holder?.holds() as Promise<boolean> })).toEqual({ holder: true });
  });

  it('is renewed by who made it, and never over the lock of another', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    const { frozen } = await world.run({ frozen: acquire(world, 'frozen', disk) });
    world.standStill('frozen', 7_000);
    const { next } = await world.run({ next: acquire(world, 'next', disk) });
    const pause = (milliseconds: number) =>
      world.run({ next: world.clockOf('next').pause(milliseconds) as Promise<unknown> });
    await pause(10_000);
    expect(
      await world.run({
        frozen: frozen?.holds() as Promise<boolean>,
        next: next?.holds() as Promise<boolean>,
      }),
    ).toEqual({ frozen: false, next: true });
    await world.run({ frozen: frozen?.release() as Promise<void> });
    expect(await world.run({ next: next?.holds() as Promise<boolean> })).toEqual({ next: true });
  });

  it.each([
    ['EACCES', 'read-only'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['ENODEV', 'gone'],
  ])('that cannot be made (%s) is said as what it is: %s', async (code, said) => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    disk.fault = (operation) => {
      if (operation === 'create') throw failure(code);
    };
    const clock = hastyClock();
    const order = { bytes: vaultOf('new'), seen: seenOld, copy: 'keep' } as const;
    expect(await saveVault(disk, FILE, order, clock)).toEqual({ ok: false, code: said });
    expect(clock.now()).toBeLessThan(1_000);
    expect(await namesOn(disk)).toEqual(['answers']);
  });

  it('that cannot be written is not left behind', async () => {
    for (const takes of [0, 5]) {
      const disk = new PowerCutDisk('fat', { [FILE]: old });
      disk.takes = takes;
      let writes = 0;
      disk.fault = (operation) => {
        if (operation === 'write' && ++writes === 2) throw failure('ENOSPC');
      };
      await expect(becomeSoleWriter(disk, FILE, hastyClock())).rejects.toThrow();
      expect(await namesOn(disk)).toEqual(['answers']);
    }
  });

  it('that cannot be removed is no failed save', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    disk.fault = (operation) => {
      if (operation === 'remove') throw failure('EPERM');
    };
    const order = { bytes: vaultOf('new'), seen: seenOld, copy: 'keep' } as const;
    expect(await saveVault(disk, FILE, order, hastyClock())).toMatchObject({ ok: true, settled: true });
  });

  it('that cannot be removed at first is removed a moment later', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    let removals = 0;
    disk.fault = (operation) => {
      if (operation === 'remove' && ++removals < 3) throw failure('EPERM');
    };
    const order = { bytes: vaultOf('new'), seen: seenOld, copy: 'keep' } as const;
    expect(await saveVault(disk, FILE, order, hastyClock())).toMatchObject({ ok: true });
    expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
  });

  it('gives way to a longer file that has its name, and leaves it when the vault is made unreadable', async () => {
    const vault = smallVault(['old']).file;
    const letter = bytesOf('A letter of the person’s own, somewhat longer than a lock.');
    const disk = new PowerCutDisk('fat', { [FILE]: vault, [LOCK]: letter });
    const order = { bytes: vaultOf('new'), seen: digestOf(vault), copy: 'keep' } as const;
    expect(await saveVault(disk, FILE, order, hastyClock())).toEqual({ ok: false, code: 'copy-name-taken' });
    expect(await makeUnreadable(disk, FILE, hastyClock())).toEqual({ destroyed: 1, left: 0 });
    expect(await namesOn(disk)).toEqual(['.answers.lock']);
    expect(await disk.read(LOCK)).toEqual(letter);
  });

  it('gives way to a folder that has its name', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-lock-'));
    const file = path.join(folder, 'answers');
    fs.mkdirSync(path.join(folder, '.answers.lock'));
    const order = { bytes: vaultOf('new'), seen: undefined, copy: 'keep' } as const;
    const taken = { ok: false, code: 'copy-name-taken' };
    expect(await saveVault(diskFiles, file, order, hastyClock())).toEqual(taken);
    expect(fs.readdirSync(folder)).toEqual(['.answers.lock']);
    fs.rmSync(folder, { recursive: true });
  });

  it('and what killed programs left of taking it over is cleared away, of this vault alone', async () => {
    const others = ['/stick/.answers.lock.xyz', '/stick/.notes.lock', '/stick/.notes.lock.ab12ab12'];
    const left = [`${LOCK}.ab12ab12`, `${LOCK}.empty`, `${LOCK}.ab12ab12.0123abcd`];
    const disk = new PowerCutDisk(
      'fat',
      Object.fromEntries([FILE, ...left, ...others].map((one) => [one, old])),
    );
    const world = new SteppedWorld();
    expect((await world.run({ one: save(world, 'one', disk, 'new') })).one).toMatchObject({ ok: true });
    expect(await namesOn(disk)).toEqual(
      [FILE, COPY, ...others].map((one) => one.replace('/stick/', '')).sort(),
    );
  });

  it('ends nobody’s saving for ever, however many were killed while they took it over', async () => {
    const left = ['', '.ab12ab12', '.ab12ab12.ab12ab12', '.ab12ab12.ab12ab12.ab12ab12'];
    const disk = new PowerCutDisk('fat', {
      [FILE]: old,
      ...Object.fromEntries(left.map((end) => [`${LOCK}${end}`, bytesOf(LEFT)])),
    });
    const world = new SteppedWorld();
    expect((await world.run({ one: save(world, 'one', disk, 'new') })).one).toMatchObject({ ok: true });
    expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
  });

  it('left behind is removed by one of many that wait for it, and then each has its turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        const disk = new PowerCutDisk('fat', { [FILE]: old, [LOCK]: bytesOf(LEFT) });
        const choose = (most: number): number => Number(choices.next().value) % (most + 1);
        const world = new SteppedWorld(choose);
        world.before = (program, operation, file) => {
          if (operation === 'remove' && file === LOCK && choose(1) === 0)
            world.standStill(program, choose(60));
        };
        let [holding, most, removed] = [0, 0, 0];
        const remove = disk.remove.bind(disk);
        disk.remove = async (file) => {
          if (file === LOCK && (await disk.read(LOCK))?.length === LEFT.length)
            removed += (await textOf(disk, LOCK)) === LEFT ? 1 : 0;
          await remove(file);
        };
        const work = async (program: string): Promise<void> => {
          const writer = await acquire(world, program, disk);
          most = Math.max(most, ++holding);
          await world.clockOf(program).pause(20);
          holding--;
          expect(await writer.holds()).toBe(true);
          await writer.release();
        };
        const programs = ['one', 'two', 'three', 'four', 'five', 'six'];
        await world.run(Object.fromEntries(programs.map((program) => [program, work(program)])));
        expect({ most, removed }).toEqual({ most: 1, removed: 1 });
        expect(await namesOn(disk)).toEqual(['answers']);
      }),
      { numRuns: runs(30, 1_000) },
    );
  });
});

describe('a program that stands still while it saves', () => {
  /** From its first renaming of the vault’s own name on, or before any other operation on a file, for so long. */
  const frozenAt = (world: SteppedWorld, operation: string, file: string, time = 1): void => {
    let times = 0;
    world.before = (program, now, name) => {
      if (program === 'frozen' && now === operation && name === file && ++times === time)
        world.standStill('frozen', 9_000);
    };
  };

  it('between its last look and the renaming finds nothing to rename: the other’s save stays', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    frozenAt(world, 'rename', FILE);
    const outcomes = await world.run({
      frozen: save(world, 'frozen', disk, 'from the frozen'),
      other: save(world, 'other', disk, 'from the other'),
    });
    expect(outcomes.other).toMatchObject({ ok: true });
    expect(outcomes.frozen).toEqual({ ok: false, code: 'changed-elsewhere' });
    expect(await savedIn(disk)).toBe('from the other');
    expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
  });

  it('there, on a disk where its unfinished file could not be cleared away, is told so', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    frozenAt(world, 'rename', FILE);
    const sticky = removing(disk, async (file) => {
      if (file.endsWith('.tmp')) throw failure('EPERM');
    });
    const outcomes = await world.run({
      frozen: save(world, 'frozen', disk, 'from the frozen'),
      other: save(world, 'other', sticky, 'from the other'),
    });
    expect(outcomes.other).toMatchObject({ ok: true });
    expect(await savedIn(disk)).toBe('from the frozen');
    expect(outcomes.frozen).toEqual({ ok: false, code: 'changed-elsewhere' });
  });

  it('before its last look at the lock replaces nothing, while the other is still saving', async () => {
    const disk = new PowerCutDisk('fat', { [FILE]: old });
    const world = new SteppedWorld();
    let stood = 0;
    world.before = (program, operation, file) => {
      if (program === 'frozen' && operation === 'read' && file === LOCK && ++stood === 2)
        world.standStill('frozen', 9_000);
      if (program === 'other' && operation === 'create' && file.endsWith('.tmp'))
        world.standStill('other', 4_900);
    };
    const sticky = removing(disk, async (file) => {
      if (file.endsWith('.tmp')) throw failure('EPERM');
    });
    const outcomes = await world.run({
      frozen: save(world, 'frozen', disk, 'from the frozen'),
      other: save(world, 'other', sticky, 'from the other'),
    });
    expect(stood).toBeGreaterThanOrEqual(2);
    expect(outcomes).toMatchObject({ frozen: { code: 'busy-elsewhere' }, other: { ok: true } });
    expect(await savedIn(disk)).toBe('from the other');
  });

  it('or is killed, at whatever moment: no save replaces one that it has not seen, and the next one works', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom(0, 40, 700),
        async (choices, count, slowness) => {
          const choose = (most: number): number => Number(choices.next().value) % (most + 1);
          const disk = new PowerCutDisk('fat', { [FILE]: old });
          const world = new SteppedWorld(choose);
          world.slowness = slowness;
          world.before = (program) => {
            const lot = choose(150);
            if (lot === 1) world.standStill(program, 4_000 + choose(8_000));
            if (lot === 2 && choose(2) === 0) world.kill(program);
          };
          const unseen: string[] = [];
          const acknowledged: string[] = [];
          const work = async (program: string): Promise<void> => {
            for (let number = 1; number <= 3; number++) {
              const known = digestOf((await world.filesOf(program, disk).read(FILE)) ?? old);
              const content = `${program} ${number}`;
              const watched = renaming(disk, (replaced) => {
                if (digestOf(replaced) !== known) unseen.push(`${content} over ${savedText(replaced)}`);
              });
              const { ok } = await save(world, program, watched, content, known);
              if (ok) acknowledged.push(content);
            }
          };
          const programs = ['one', 'two', 'three', 'four'].slice(0, count);
          await world.run(Object.fromEntries(programs.map((program) => [program, work(program)])));
          expect(unseen).toEqual([]);
          world.before = () => undefined;
          world.slowness = 0;
          for (let attempt = 1; ; attempt++) {
            const seen = digestOf((await disk.read(FILE)) ?? old);
            const { last } = await world.run({ last: save(world, 'last', disk, 'the last', seen) });
            if (last?.ok) break;
            expect(last?.code).toBe('busy-elsewhere');
            expect(attempt).toBeLessThan(4);
          }
          expect(await namesOn(disk)).toEqual(['answers', 'answers.bak']);
        },
      ),
      { numRuns: runs(60, 3_000) },
    );
  });
});

/** The same disk, where something happens first when a file is removed. */
const removing = (disk: PowerCutDisk, first: (file: string) => Promise<void>): VaultFiles => ({
  ...operationsOf(disk),
  remove: async (file) => {
    await first(file);
    await disk.remove(file);
  },
});

/** Tells what is replaced whenever the vault’s name is given. */
const renaming = (disk: PowerCutDisk, tell: (replaced: Uint8Array) => void): VaultFiles => ({
  ...operationsOf(disk),
  rename: async (from, to) => {
    const replaced = to === FILE ? await disk.read(FILE) : undefined;
    await disk.rename(from, to);
    if (replaced) tell(replaced);
  },
});

const operationsOf = (disk: PowerCutDisk): VaultFiles => ({
  read: (file) => disk.read(file),
  beginning: (file) => disk.beginning(file),
  create: (file) => disk.create(file),
  openInPlace: (file) => disk.openInPlace(file),
  rename: (from, to) => disk.rename(from, to),
  remove: (file) => disk.remove(file),
  names: (folder) => disk.names(folder),
  syncFolder: () => disk.syncFolder(),
});

describe('making a vault unreadable', () => {
  it('destroys keys at once, waits a moment for who is saving, and leaves no lock', async () => {
    const vault = smallVault(['old']).file;
    const disk = new PowerCutDisk('fat', { [FILE]: vault, [LOCK]: bytesOf(LEFT) });
    const world = new SteppedWorld();
    const destroyedAt: number[] = [];
    world.before = (_, operation) => {
      if (operation === 'openInPlace') destroyedAt.push(world.now);
    };
    const made = makeUnreadable(world.filesOf('one', disk), FILE, world.clockOf('one'));
    expect(await world.run({ one: made })).toEqual({ one: { destroyed: 1, left: 0 } });
    expect(destroyedAt).toEqual([0]);
    expect(world.now).toBeLessThan(4_000);
    expect(await namesOn(disk)).toEqual([]);
  });

  it('at whatever moment of another program’s save, leaves no vault that opens', async () => {
    const [before, after] = [smallVault(['old'], 1).file, smallVault(['new'], 2).file];
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.nat({ max: 400 }), async (choices, beginning) => {
        const disk = new PowerCutDisk('fat', { [FILE]: before, [COPY]: before });
        const world = new SteppedWorld((most) => Number(choices.next().value) % (most + 1));
        world.slowness = 40;
        const order = { bytes: after, seen: digestOf(before), copy: 'keep' } as const;
        const destroying = async (): Promise<unknown> => {
          await world.clockOf('two').pause(beginning);
          const destroyedFirst = removing(disk, async (file) => {
            if (!file.startsWith(LOCK))
              expect(contentsOf((await disk.read(file)) ?? after)).toBe('made-unreadable');
          });
          return makeUnreadable(world.filesOf('two', destroyedFirst), FILE, world.clockOf('two'));
        };
        await world.run<unknown>({
          one: saveVault(world.filesOf('one', disk), FILE, order, world.clockOf('one')),
          two: destroying(),
        });
        for (const name of await namesOn(disk))
          expect(contentsOf((await disk.read(`/stick/${name}`)) ?? before), name).toBe('made-unreadable');
        expect((await readPlace(disk, FILE)).vault).toBe('missing');
      }),
      { numRuns: runs(40, 1_000) },
    );
  });
});
