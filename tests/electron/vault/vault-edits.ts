import fc from 'fast-check';
import { HEADER, withChecksum } from './small-vault.ts';

/** One change to the bytes of a vault; numbers are places in it. */
export type VaultEdit =
  | { readonly flip: readonly [at: number, mask: number] }
  | { readonly number: readonly [at: number, value: number] }
  | { readonly cut: number }
  | { readonly insert: readonly [at: number, bytes: readonly number[]] }
  | { readonly move: readonly [to: number, from: number, until: number] };

/** `mend`: with the header's checksum made anew, as somebody would who changes it on purpose. */
export interface EditedVault {
  readonly edits: readonly VaultEdit[];
  readonly mend: boolean;
}

const oddNumber = fc.oneof(
  fc.constantFrom(0, 1, 3, 2 ** 16, 2 ** 26, 2 ** 26 + 1, 2 ** 31, 2 ** 32 - 1, 64 * 1024, 512 * 1024),
  fc.nat({ max: 2 ** 32 - 1 }),
);

/** @param length of the file that is edited, in bytes */
export function editedVault(length: number): fc.Arbitrary<EditedVault> {
  const place = fc.nat({ max: length });
  const edit: fc.Arbitrary<VaultEdit> = fc.oneof(
    fc.record({ flip: fc.tuple(place, fc.integer({ min: 1, max: 255 })) }),
    fc.record({ number: fc.tuple(fc.nat({ max: HEADER - 4 }), oddNumber) }),
    fc.record({ cut: place }),
    fc.record({ insert: fc.tuple(place, fc.array(fc.nat({ max: 255 }), { maxLength: 64 })) }),
    fc.record({ move: fc.tuple(place, place, place) }),
  );
  return fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), mend: fc.boolean() });
}

export function withEdits(file: Uint8Array, { edits, mend }: EditedVault): Uint8Array {
  const changed = edits.reduce(withEdit, file);
  return mend && changed.length >= HEADER ? withChecksum(changed) : changed;
}

function withEdit(bytes: Uint8Array, edit: VaultEdit): Uint8Array {
  if ('cut' in edit) return bytes.slice(0, edit.cut);
  if ('insert' in edit) {
    const [at, more] = edit.insert;
    return Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]);
  }
  const changed = bytes.slice();
  if ('flip' in edit) {
    const [at, mask] = edit.flip;
    if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ mask;
  } else if ('number' in edit) {
    const [at, value] = edit.number;
    if (at + 4 <= changed.length) new DataView(changed.buffer).setUint32(at, value, true);
  } else changed.copyWithin(...edit.move);
  return changed;
}
