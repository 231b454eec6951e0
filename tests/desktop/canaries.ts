import fs from 'node:fs';
import path from 'node:path';

const LARGEST = 512 * 1024 * 1024;

export interface Search {
  readonly searched: number;
  /** The files that hold the text, in either form, in their content or their name. */
  readonly found: readonly string[];
}

/** Looks for a text in every file below these folders, as UTF-8 and as UTF-16, and in the names of the files. */
export function searchFor(text: string, folders: readonly string[]): Search {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  let searched = 0;
  for (const file of folders.flatMap(filesBelow)) {
    const bytes = contentOf(file);
    if (!bytes) continue;
    searched++;
    if (file.includes(text) || forms.some((form) => bytes.includes(form))) found.push(file);
  }
  return { searched, found };
}

function filesBelow(folder: string): string[] {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
  return entries.flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(inside);
    return entry.isFile() ? [inside] : [];
  });
}

/** Nothing where the file went away meanwhile. */
function contentOf(file: string): Buffer | undefined {
  try {
    return fs.statSync(file).size > LARGEST ? undefined : fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
