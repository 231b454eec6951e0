import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, paddedSize, unpad } from '../../../electron/vault/padded-size.ts';

describe('padding', () => {
  it('goes in powers of two from 4 KiB', () => {
    expect([0, 1, 4096, 4097, 8192, 8193, 70_000].map(paddedSize)).toEqual([
      4096, 4096, 4096, 8192, 8192, 16_384, 131_072,
    ]);
  });

  it('gives back what was padded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (content) => {
        expect(unpad(pad(content))).toEqual(content);
      }),
    );
  });

  it('is no padding where the length does not fit', () => {
    expect(unpad(new Uint8Array(3))).toBeUndefined();
    const short = pad(new Uint8Array(10)).slice(0, 13);
    expect(unpad(short)).toBeUndefined();
    expect(unpad(Uint8Array.of(255, 255, 255, 255))).toBeUndefined();
  });
});
