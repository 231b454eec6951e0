import { strToU8, type Zippable, zipSync } from 'fflate';

/** First year that a ZIP can name; without a zone, so that every zone writes the same digits. */
const NO_TIME = '1980-01-01T12:00:00';

/**
 * Files in the order of the record, as a ZIP whose bytes follow from them alone: no clock, no owner, no system.
 * `first` stands uncompressed at the beginning, where an ODT has to say what it is.
 */
export const archiveOf = (
  files: Readonly<Record<string, string>>,
  first?: string,
): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [strToU8(content), { level: name === first ? 0 : 9 }];
  return zipSync(entries, { mtime: NO_TIME });
};
