import type { WritableFile } from './vault-files.ts';

/** Some disks take a piece at a time. */
export async function writeAll(handle: WritableFile, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const taken = await handle.write(bytes.subarray(done), at + done);
    if (taken <= 0) throw Object.assign(new Error('nothing was taken'), { code: 'EIO' });
    done += taken;
  }
}
