import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The text that LibreOffice finds in documents, by their names; it keeps its own settings in a folder that is removed. */
export const textsByLibreOffice = (documents: ReadonlyMap<string, Uint8Array>): Map<string, string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
  try {
    const out = path.join(folder, 'texts');
    const files = [...documents].map(([name, bytes]) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    });
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings'))}`;
    const wanted = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out];
    execFileSync('soffice', ['--headless', settings, ...wanted, ...files], { stdio: 'ignore' });
    if (!existsSync(out))
      throw new Error('soffice wrote nothing; it needs Writer (libreoffice-writer-nogui)');
    return new Map(
      readdirSync(out).map((name) => [path.parse(name).name, readFileSync(path.join(out, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
