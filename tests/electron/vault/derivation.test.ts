import { describe, expect, it } from 'vitest';
import { chooseCost, costRefusal, expectedMilliseconds } from '../../../electron/vault/derivation-cost.ts';
import { deriveKey, measureDerivation } from '../../../electron/vault/derive-key.ts';
import { VaultError } from '../../../electron/vault/vault-error.ts';
import { LEAST_COST, SALT, sodium } from './small-vault.ts';

const GIB = 1024 ** 3;
const cost = (mebibytes: number, passes: number): { memoryKiB: number; passes: number } => ({
  memoryKiB: mebibytes * 1024,
  passes,
});

describe('what a derivation may cost', () => {
  it.each([
    [64, 3, undefined],
    [512, 4, undefined],
    [64, 32, undefined],
    [63, 3, 'downgraded'],
    [64, 2, 'downgraded'],
    [512, 2, 'downgraded'],
    [513, 3, 'too-costly'],
    [512, 5, 'too-costly'],
    [64, 33, 'too-costly'],
  ] as const)('is judged: %i MiB, %i passes', (mebibytes, passes, refused) => {
    expect(costRefusal(cost(mebibytes, passes))).toBe(refused);
  });

  it.each([
    ['slow', 20, 8, 64, 3],
    ['slow, but not that slow', 4, 8, 64, 3],
    ['middling', 1.3, 8, 256, 3],
    ['quick', 0.6, 16, 512, 3],
    ['very quick', 0.1, 16, 512, 4],
    ['quick with little memory', 0.4, 1, 128, 16],
    ['as we wish it, with hardly any memory', 0.6, 0.25, 64, 26],
  ])('is chosen for a second on a computer that is %s', (_, speed, gibibytes, mebibytes, passes) => {
    const chosen = chooseCost(speed, gibibytes * GIB);
    expect(chosen).toEqual(cost(mebibytes, passes));
    expect(costRefusal(chosen)).toBeUndefined();
  });

  it('is expected to take time in proportion', () => {
    expect(expectedMilliseconds(cost(256, 3), 1.25)).toBe(960);
  });

  it('is measured on this machine', () => {
    expect(measureDerivation(sodium, () => performance.now())).toBeGreaterThan(0);
  });
});

describe('a derived key', () => {
  it('is Argon2id as others compute it', () => {
    // From the reference program: echo -n "river lamp" | argon2 "somesaltsomesalt" -id -v 13 -t 3 -m 16 -p 1 -l 32 -r
    const key = deriveKey(
      sodium,
      new TextEncoder().encode('river lamp'),
      LEAST_COST,
      Buffer.from('somesaltsomesalt'),
    );
    expect(sodium.to_hex(key)).toBe('75102c2eb2c861f92ff190311a21431726af6bdce8f8c523119a25360f12bfea');
  });

  it('is not derived at all where the cost is out of bounds', () => {
    for (const bad of [cost(1, 1), cost(4096, 3), { memoryKiB: 0, passes: 0 }])
      expect(() => deriveKey(sodium, new Uint8Array(4), bad, SALT)).toThrow(VaultError);
  });
});
