import { describe, expect, it } from 'vitest';
import type { DerivationCost } from '../../../electron/vault/derivation-cost.ts';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import type { KeyDerivation } from '../../../electron/vault/key-derivation.ts';
import { makeUnreadable } from '../../../electron/vault/make-unreadable.ts';
import { saveVault } from '../../../electron/vault/save-vault.ts';
import { VaultError } from '../../../electron/vault/vault-error.ts';
import { readPlace } from '../../../electron/vault/vault-place.ts';
import { VaultSession } from '../../../electron/vault/vault-session.ts';
import type {
  VaultAnswer,
  VaultQuestion,
  VaultRequest,
  VaultResults,
} from '../../../models/contract/vault-messages.ts';
import { PowerCutDisk } from './power-cut-disk.ts';
import { CANARY, flipped, LEAST_COST, sodium } from './small-vault.ts';

const FILE = '/stick/answers';
const COPY = `${FILE}.bak`;

/** As Argon2 would, but at once. */
class QuickDerivation implements KeyDerivation {
  count = 0;
  cost: DerivationCost = LEAST_COST;
  derive = async (passphrase: Uint8Array, cost: DerivationCost, salt: Uint8Array): Promise<Uint8Array> => {
    this.count++;
    return sodium.crypto_generichash(
      32,
      Buffer.concat([salt, Buffer.from(`${cost.passes} `), passphrase]),
      null,
    );
  };
  costForNew = async (): Promise<DerivationCost> => this.cost;
  expectedMilliseconds = async (): Promise<number> => 900;
}

type Ask<Question extends VaultQuestion> = Omit<Extract<VaultRequest, { ask: Question }>, 'ask' | 'request'>;

/** A program that has just been started on a disk, with what a window would see of it. */
async function start(disk: PowerCutDisk, derivation: KeyDerivation = new QuickDerivation()) {
  const found = await readPlace(disk, FILE);
  let { seen } = found;
  let opened = 0;
  const shelf = {
    save: async (order: Parameters<ConstructorParameters<typeof VaultSession>[2]['save']>[0]) => {
      const outcome = await saveVault(disk, FILE, { ...order, seen });
      if (!outcome.ok) throw new VaultError(outcome.code);
      seen = outcome.seen;
      return outcome;
    },
    opened: async () => void opened++,
  };
  const session = new VaultSession(sodium, derivation, shelf, found);
  const told: VaultAnswer[] = [];
  let request = 0;
  const answer = <Question extends VaultQuestion>(
    question: Question,
    words: Ask<Question>,
  ): Promise<VaultAnswer> =>
    session.answer({ request: ++request, ask: question, ...words } as unknown as VaultRequest, (meanwhile) =>
      told.push(meanwhile),
    );
  const ask = async <Question extends VaultQuestion>(
    question: Question,
    words: Ask<Question>,
  ): Promise<VaultResults[Question]> => {
    const answered = await answer(question, words);
    if (!('ok' in answered && answered.ok)) throw new Error('code' in answered ? answered.code : 'told');
    return answered.result as VaultResults[Question];
  };
  return { answer, ask, told, announced: () => opened };
}

const FIRST = { label: '', content: '{}' };

/** A disk with a vault of two cases, saved twice, so that it has a copy. */
async function diskWithVault(): Promise<{ disk: PowerCutDisk; ids: string[] }> {
  const disk = new PowerCutDisk('fat');
  const { ask } = await start(disk);
  const first = await ask('make', { passphrase: 'river lamp', label: 'mine', content: CANARY });
  const second = await ask('save-case', { label: 'خانه', content: '{"a":"ب"}' });
  await ask('save-case', { case: second.case, label: 'خانه', content: '{"a":"پ"}' });
  return { disk, ids: [first.case, second.case] };
}

const bytesOf = async (disk: PowerCutDisk, file: string): Promise<Uint8Array> =>
  (await disk.read(file)) ?? new Uint8Array(0);

describe('a vault', () => {
  it('is made, saved, and opened by the next program', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask, told } = await start(disk);
    const { cases, lastGoodCopy } = await ask('open', { passphrase: ' River lamp'.toLowerCase() });
    expect(lastGoodCopy).toBeUndefined();
    expect(cases).toEqual([
      { case: ids[0], label: 'mine' },
      { case: ids[1], label: 'خانه' },
    ]);
    expect(await ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: CANARY });
    expect(await ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"پ"}' });
    expect(told).toEqual([{ request: 1, deriving: { expectedMilliseconds: 900 } }]);
  });

  it('saves one case and keeps the others, their order and their names', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    const saved = await ask('save-case', { case: ids[0] ?? '', label: 'ours', content: 'changed' });
    expect(saved).toMatchObject({ case: ids[0], settled: true });
    expect(saved.cases.map(({ label }) => label)).toEqual(['ours', 'خانه']);
    const again = await start(disk);
    await again.ask('open', { passphrase: 'river lamp' });
    expect(await again.ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: 'changed' });
    expect(await again.ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"پ"}' });
    expect((await again.ask('remove-case', { case: ids[0] ?? '' })).cases).toEqual([
      { case: ids[1], label: 'خانه' },
    ]);
    await expect(again.ask('open-case', { case: ids[0] ?? '' })).rejects.toThrow('damaged');
  });

  it('gives a case another name, and leaves what is in it and the others as they are', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    const named = [
      { case: ids[0], label: 'نیمه‌شب' },
      { case: ids[1], label: 'خانه' },
    ];
    expect(await ask('rename-case', { case: ids[0] ?? '', label: 'نیمه‌شب' })).toMatchObject({
      cases: named,
      settled: true,
    });
    // The window saves without a name: a save that was under way meanwhile brings no old name back.
    await ask('save-case', { case: ids[0] ?? '', content: 'changed' });
    const again = await start(disk);
    expect((await again.ask('open', { passphrase: 'river lamp' })).cases).toEqual(named);
    expect(await again.ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: 'changed' });
    expect(await again.ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"پ"}' });
    expect((await again.ask('rename-case', { case: ids[1] ?? '', label: '' })).cases[1]?.label).toBe('');
    expect(await again.ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"پ"}' });
    const unknown = { case: '0'.repeat(32), label: 'x' };
    await expect(again.ask('rename-case', unknown)).rejects.toThrow('failed');
    expect(Buffer.from(await bytesOf(disk, FILE)).includes('نیمه‌شب')).toBe(false);
  });

  it('counts its saves', async () => {
    const { disk } = await diskWithVault();
    const generation = new DataView((await bytesOf(disk, FILE)).buffer).getUint32(128, true);
    expect(generation).toBe(3);
  });

  it.each([
    ['another word', 'river lamp two', 'wrong-passphrase'],
    ['another case', 'River lamp', 'wrong-passphrase'],
    ['nothing that shows', '\u200c ', 'empty-passphrase'],
  ])('does not open with %s', async (_, passphrase, code) => {
    const { disk } = await diskWithVault();
    const { ask } = await start(disk);
    await expect(ask('open', { passphrase })).rejects.toThrow(code);
    await expect(ask('save-case', { label: '', content: 'x' })).rejects.toThrow('failed');
  });

  it('opens with what another keyboard types', async () => {
    const disk = new PowerCutDisk('fat');
    const made = await start(disk);
    const { cases } = await made.ask('make', { passphrase: 'کتاب‌خانه ۱۲', ...FIRST });
    const { ask } = await start(disk);
    expect(await ask('open', { passphrase: ' كتابخانه  12' })).toEqual({ cases });
  });

  it('is not made where there is a file already, or the copy of one', async () => {
    const { disk } = await diskWithVault();
    const old = await bytesOf(disk, FILE);
    const { ask } = await start(disk);
    await expect(ask('make', { passphrase: 'x', ...FIRST })).rejects.toThrow('already-there');
    await disk.remove(FILE);
    const copyOnly = await start(disk);
    await expect(copyOnly.ask('make', { passphrase: 'x', ...FIRST })).rejects.toThrow('already-there');
    expect(await bytesOf(disk, FILE)).not.toEqual(old);
  });

  it('is not made beside a file of the person’s own that has the name of its copy', async () => {
    const { ask } = await start(new PowerCutDisk('fat', { [`${FILE}.bak`]: Uint8Array.of(1, 2, 3, 4, 5) }));
    await expect(ask('make', { passphrase: 'x', ...FIRST })).rejects.toThrow('copy-name-taken');
  });

  it('is made with its first case or not at all, and can be made again in the same place', async () => {
    const disk = new PowerCutDisk('fat');
    const { ask, announced } = await start(disk);
    disk.fault = (operation) => {
      if (operation === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const first = { passphrase: 'river lamp', label: 'mine', content: CANARY };
    await expect(ask('make', first)).rejects.toThrow('disk-full');
    expect(await disk.read(FILE)).toBeUndefined();
    expect(announced()).toBe(0);
    disk.fault = () => undefined;
    const { case: id } = await ask('make', first);
    expect(announced()).toBe(1);
    const next = await start(disk);
    await next.ask('open', { passphrase: 'river lamp' });
    expect(await next.ask('open-case', { case: id })).toEqual({ content: CANARY });
  });

  it('is opened once: what was found at the start is older than what was saved since', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    await ask('save-case', { case: ids[0] ?? '', content: 'saved since' });
    await expect(ask('open', { passphrase: 'river lamp' })).rejects.toThrow('failed');
    await expect(ask('make', { passphrase: 'river lamp', ...FIRST })).rejects.toThrow('failed');
    await ask('change-passphrase', { current: 'river lamp', next: 'seven boats' });
    await expect(ask('open', { passphrase: 'river lamp' })).rejects.toThrow('failed');
    expect(await ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: 'saved since' });
  });

  it('keeps what it held when a save fails, and saves the next time', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    disk.fault = (operation) => {
      if (operation === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const change = { case: ids[0] ?? '', label: 'mine', content: 'changed' };
    await expect(ask('save-case', change)).rejects.toThrow('disk-full');
    expect(await ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: CANARY });
    disk.fault = () => undefined;
    expect(await ask('save-case', change)).toMatchObject({ settled: true });
  });

  it('refuses more cases than it may hold, and a case that is too large', async () => {
    const disk = new PowerCutDisk('journal');
    const { ask } = await start(disk);
    await ask('make', { passphrase: 'x', ...FIRST });
    await expect(ask('save-case', { label: '', content: 'پ'.repeat(2_500_001) })).rejects.toThrow(
      'too-large',
    );
    for (let count = 1; count < 64; count++) await ask('save-case', { label: '', content: '' });
    await expect(ask('save-case', { label: '', content: '' })).rejects.toThrow('too-large');
  });

  it('answers one after the other', async () => {
    const disk = new PowerCutDisk('fat');
    const { ask } = await start(disk);
    const [, first, second] = await Promise.all([
      ask('make', { passphrase: 'x', ...FIRST }),
      ask('save-case', { label: 'one', content: '1' }),
      ask('save-case', { label: 'two', content: '2' }),
    ]);
    expect(first.cases).toHaveLength(2);
    expect(second.cases).toHaveLength(3);
  });
});

describe('two programs on one vault', () => {
  it('do not overwrite each other: the later save is refused', async () => {
    const { disk, ids } = await diskWithVault();
    const [one, two] = [await start(disk), await start(disk)];
    for (const { ask } of [one, two]) await ask('open', { passphrase: 'river lamp' });
    const change = (content: string) => ({ case: ids[0] ?? '', label: 'mine', content });
    await one.ask('save-case', change('from the first'));
    await expect(two.ask('save-case', change('from the second'))).rejects.toThrow('changed-elsewhere');
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    expect(await ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: 'from the first' });
  });
});

describe('the last good copy', () => {
  const damage: [string, (bytes: Uint8Array) => Uint8Array, string][] = [
    ['cut off', (bytes) => bytes.slice(0, 5000), 'truncated'],
    ['emptied', () => new Uint8Array(0), 'truncated'],
    ['damaged in its header', (bytes) => flipped(bytes, 60, 3), 'damaged'],
    ['damaged in a case', (bytes) => flipped(bytes, bytes.length - 9000, 3), 'damaged'],
    ['written over', (bytes) => new Uint8Array(bytes.length).fill(1), 'not-a-vault'],
  ];

  it.each(damage)('is opened where the vault was %s, and it is said', async (_, hurt, code) => {
    const { disk, ids } = await diskWithVault();
    const broken = hurt(await bytesOf(disk, FILE));
    const hurtDisk = new PowerCutDisk('fat', { [FILE]: broken, [COPY]: await bytesOf(disk, COPY) });
    const derivation = new QuickDerivation();
    const { ask } = await start(hurtDisk, derivation);
    expect(await ask('open', { passphrase: 'river lamp' })).toMatchObject({ lastGoodCopy: code });
    expect(derivation.count).toBe(1);
    expect(await ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"ب"}' });
    // Saving now must spare the copy that was opened and what is left of the vault.
    const copy = await bytesOf(hurtDisk, COPY);
    await ask('save-case', { label: 'third', content: 'x' });
    expect(await bytesOf(hurtDisk, COPY)).toEqual(copy);
    expect(await bytesOf(hurtDisk, `${FILE}.damaged`)).toEqual(broken);
    await ask('save-case', { label: 'fourth', content: 'x' });
    expect(await bytesOf(hurtDisk, COPY)).not.toEqual(copy);
    const again = await start(hurtDisk);
    expect((await again.ask('open', { passphrase: 'river lamp' })).cases).toHaveLength(4);
  });

  it('is opened where the vault is missing', async () => {
    const { disk } = await diskWithVault();
    await disk.remove(FILE);
    const { ask } = await start(disk);
    expect(await ask('open', { passphrase: 'river lamp' })).toMatchObject({ lastGoodCopy: 'missing' });
    await ask('save-case', { label: '', content: '' });
    expect((await (await start(disk)).ask('open', { passphrase: 'river lamp' })).cases).toHaveLength(3);
  });

  it('does not hide a wrong passphrase, nor a vault of a newer program', async () => {
    const { disk } = await diskWithVault();
    const broken = new PowerCutDisk('fat', {
      [FILE]: (await bytesOf(disk, FILE)).slice(0, 100),
      [COPY]: await bytesOf(disk, COPY),
    });
    await expect((await start(broken)).ask('open', { passphrase: 'no' })).rejects.toThrow('wrong-passphrase');
    const newer = (await bytesOf(disk, FILE)).slice();
    newer[8] = 9;
    newer.set(sodium.crypto_generichash(16, newer.subarray(0, 160), null), 160);
    const mixed = new PowerCutDisk('fat', { [FILE]: newer, [COPY]: await bytesOf(disk, COPY) });
    await expect((await start(mixed)).ask('open', { passphrase: 'river lamp' })).rejects.toThrow(
      'newer-version',
    );
  });

  it('cannot help where it is damaged too: then the vault’s own damage is told', async () => {
    const { disk } = await diskWithVault();
    const short = (bytes: Uint8Array): Uint8Array => bytes.slice(0, 100);
    const both = new PowerCutDisk('fat', {
      [FILE]: flipped(await bytesOf(disk, FILE), 70, 1),
      [COPY]: short(await bytesOf(disk, COPY)),
    });
    await expect((await start(both)).ask('open', { passphrase: 'river lamp' })).rejects.toThrow('damaged');
    const { ask } = await start(new PowerCutDisk('fat'));
    await expect(ask('open', { passphrase: 'x' })).rejects.toThrow('missing');
  });
});

describe('changing the passphrase', () => {
  it('asks for the present one, draws every key anew, and leaves no copy that the old one opens', async () => {
    const { disk, ids } = await diskWithVault();
    const { ask } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    const before = await bytesOf(disk, FILE);
    await expect(ask('change-passphrase', { current: 'river', next: 'seven boats' })).rejects.toThrow(
      'wrong-passphrase',
    );
    expect(await bytesOf(disk, FILE)).toEqual(before);
    expect(await ask('change-passphrase', { current: 'river lamp', next: 'seven boats' })).toEqual({
      settled: true,
      oldCopyLeft: false,
    });
    for (const file of [FILE, COPY]) {
      const alone = new PowerCutDisk('fat', { [FILE]: await bytesOf(disk, file) });
      await expect((await start(alone)).ask('open', { passphrase: 'river lamp' })).rejects.toThrow(
        'wrong-passphrase',
      );
      const { ask: askNext } = await start(alone);
      await askNext('open', { passphrase: 'seven boats' });
      expect(await askNext('open-case', { case: ids[0] ?? '' })).toEqual({ content: CANARY });
    }
    expect(await ask('open-case', { case: ids[1] ?? '' })).toEqual({ content: '{"a":"پ"}' });
  });

  it('says once how long both derivations take together', async () => {
    const { disk } = await diskWithVault();
    const { ask, told } = await start(disk);
    await ask('open', { passphrase: 'river lamp' });
    await ask('change-passphrase', { current: 'river lamp', next: 'seven boats' });
    expect(told).toEqual([
      { request: 1, deriving: { expectedMilliseconds: 900 } },
      { request: 2, deriving: { expectedMilliseconds: 1800 } },
    ]);
  });

  it.each([
    ['in the work on the present one', 2],
    ['in the work on the next one', 3],
  ])('can be stopped %s: the old one still opens, and the vault goes on saving', async (_, stopsIn) => {
    const { disk, ids } = await diskWithVault();
    const before = await bytesOf(disk, FILE);
    const derivation = new QuickDerivation();
    const { ask, answer } = await start(disk, derivation);
    await ask('open', { passphrase: 'river lamp' });
    const quick = derivation.derive;
    let stopped: Promise<unknown> = Promise.resolve();
    derivation.derive = (...work) => {
      const derived = quick(...work);
      if (derivation.count === stopsIn) stopped = ask('stop-deriving', { stops: 2 });
      return derived;
    };
    const changed = await answer('change-passphrase', { current: 'river lamp', next: 'seven boats' });
    expect(changed).toEqual({ request: 2, ok: false, code: 'stopped' });
    await stopped;
    expect(derivation.count).toBe(stopsIn);
    expect(await bytesOf(disk, FILE)).toEqual(before);
    await ask('save-case', { case: ids[0] ?? '', content: 'after' });
    const again = await start(disk);
    await again.ask('open', { passphrase: 'river lamp' });
    expect(await again.ask('open-case', { case: ids[0] ?? '' })).toEqual({ content: 'after' });
    await expect((await start(disk)).ask('open', { passphrase: 'seven boats' })).rejects.toThrow(
      'wrong-passphrase',
    );
  });

  it('is stopped before it begins, where it has to wait; what is stopped too late has happened', async () => {
    const { disk } = await diskWithVault();
    const { ask, answer } = await start(disk);
    const [, changed] = await Promise.all([
      ask('open', { passphrase: 'river lamp' }),
      answer('change-passphrase', { current: 'river lamp', next: 'seven boats' }),
      ask('stop-deriving', { stops: 2 }),
    ]);
    expect(changed).toMatchObject({ code: 'stopped' });
    await ask('change-passphrase', { current: 'river lamp', next: 'seven boats' });
    await ask('stop-deriving', { stops: 4 });
    await (await start(disk)).ask('open', { passphrase: 'seven boats' });
  });

  it('takes the cost that suits this computer now', async () => {
    const { disk } = await diskWithVault();
    const derivation = new QuickDerivation();
    const { ask } = await start(disk, derivation);
    await ask('open', { passphrase: 'river lamp' });
    derivation.cost = { memoryKiB: 256 * 1024, passes: 3 };
    await ask('change-passphrase', { current: 'river lamp', next: 'seven boats' });
    expect(new DataView((await bytesOf(disk, FILE)).buffer).getUint32(16, true)).toBe(256 * 1024);
  });
});

it('announces that it is open, once for each time and never for a wrong passphrase', async () => {
  const { disk } = await diskWithVault();
  const { ask, announced } = await start(disk);
  await expect(ask('open', { passphrase: 'seven boats' })).rejects.toThrow('wrong-passphrase');
  expect(announced()).toBe(0);
  await ask('open', { passphrase: 'river lamp' });
  expect(announced()).toBe(1);
});

it('opens no more once it was made unreadable, while another program had it open', async () => {
  const { disk } = await diskWithVault();
  const { ask } = await start(disk);
  await ask('open', { passphrase: 'river lamp' });
  expect(await makeUnreadable(disk, FILE)).toEqual({ destroyed: 2, left: 0 });
  await expect(ask('save-case', { label: '', content: '' })).rejects.toThrow('gone');
  await expect((await start(disk)).ask('open', { passphrase: 'river lamp' })).rejects.toThrow('missing');
});

it('draws a passphrase in the language asked for', async () => {
  const { ask } = await start(new PowerCutDisk('fat'));
  const { passphrase, bits } = await ask('draw-passphrase', { language: 'fa' });
  expect(passphrase).toMatch(/^[\u0600-\u06ff]+( [\u0600-\u06ff]+){5,}$/);
  expect(bits).toBeGreaterThanOrEqual(64);
});

it('says no more than that it failed where something unforeseen happens', async () => {
  const derivation = new QuickDerivation();
  derivation.derive = () => Promise.reject(new Error('/home/somebody: river lamp'));
  const { answer } = await start(new PowerCutDisk('fat'), derivation);
  expect(await answer('make', { passphrase: 'river lamp', ...FIRST })).toEqual({
    request: 1,
    ok: false,
    code: 'failed',
  });
});

it('opens with Argon2id itself', async () => {
  const derivation: KeyDerivation = {
    derive: async (passphrase, cost, salt) => deriveKey(sodium, passphrase, cost, salt),
    costForNew: async () => LEAST_COST,
    expectedMilliseconds: async () => 300,
  };
  const disk = new PowerCutDisk('fat');
  const { cases } = await (await start(disk, derivation)).ask('make', {
    passphrase: 'river lamp',
    ...FIRST,
  });
  const { ask } = await start(disk, derivation);
  expect(await ask('open', { passphrase: 'river lamp' })).toEqual({ cases });
});
