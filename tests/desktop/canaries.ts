import fs from 'node:fs';
import path from 'node:path';

const LARGEST = 512 * 1024 * 1024;

export interface Search {
  readonly searched: number;
  /** What holds the text, in either form, in its content, its name or, for a link, in where it leads. */
  readonly found: readonly string[];
  /** Files that are there and were not looked into: too large, or not to be read. */
  readonly passedOver: readonly string[];
}

/**
 * Looks for a text in everything below these folders: as UTF-8 and as UTF-16 in files, and in the names of files,
 * folders and all else that is there.
 */
export function searchFor(text: string, folders: readonly string[]): Search {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  const passedOver: string[] = [];
  let searched = 0;
  for (const { place, entry } of folders.flatMap(entriesBelow)) {
    const named = entry.name.includes(text) || (entry.isSymbolicLink() && linkOf(place).includes(text));
    if (!entry.isFile()) {
      if (named) found.push(place);
      continue;
    }
    const bytes = contentOf(place);
    if (bytes) searched++;
    else if (fs.existsSync(place)) passedOver.push(place);
    if (named || forms.some((form) => bytes?.includes(form))) found.push(place);
  }
  return { searched, found, passedOver };
}

interface Entry {
  readonly place: string;
  readonly entry: fs.Dirent;
}

function entriesBelow(folder: string): Entry[] {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
  return entries.flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return [{ place, entry }, ...(entry.isDirectory() ? entriesBelow(place) : [])];
  });
}

/** Empty where the link went away meanwhile. */
function linkOf(place: string): string {
  try {
    return fs.readlinkSync(place);
  } catch {
    return '';
  }
}

/** Nothing where the file went away meanwhile. */
function contentOf(file: string): Buffer | undefined {
  try {
    return fs.statSync(file).size > LARGEST ? undefined : fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
