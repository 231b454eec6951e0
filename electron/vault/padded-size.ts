const STEP_BYTES = 4096;
const LENGTH_BYTES = 4;

/** The smallest of 4 KiB, 8 KiB, 16 KiB, … that holds so many bytes: a size then says little about a content. */
export function paddedSize(bytes: number): number {
  let size = STEP_BYTES;
  while (size < bytes) size *= 2;
  return size;
}

/** The content's length (four bytes, little endian), the content, zeros up to the next step. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(LENGTH_BYTES + content.length));
  new DataView(padded.buffer).setUint32(0, content.length, true);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** A copy of the content, or undefined where the length does not fit. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < LENGTH_BYTES) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0, true);
  return length > padded.length - LENGTH_BYTES
    ? undefined
    : padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}
