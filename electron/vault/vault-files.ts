/** What saving needs of a disk, and no more: no links, no modes, no times, so that a FAT stick will do. */
export interface VaultFiles {
  /** The whole file, or undefined where there is none. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Its first bytes, as many as a header can have, however large it is; undefined where there is none. */
  beginning(file: string): Promise<Uint8Array | undefined>;
  /** Fails with EEXIST where the name is taken. */
  create(file: string): Promise<WritableFile>;
  /** An existing file, to be written over in place. */
  openInPlace(file: string): Promise<WritableFile>;
  /** Replaces what had the name before. */
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Names of files in a folder, without it. */
  names(folder: string): Promise<readonly string[]>;
  /** Makes names last through a power cut. */
  syncFolder(folder: string): Promise<void>;
}

export interface WritableFile {
  /** How many bytes were taken, which may be fewer than were given. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}
