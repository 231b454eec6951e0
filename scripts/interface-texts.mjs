// All texts of the interface in a language: those of the window, and those of the guide, which come with it alone.
import fs from 'node:fs';
import { inRepository } from './repository.mjs';

const FOLDERS = ['renderer/texts', 'renderer/texts/guide'];

/** Texts by id; none of a language that the interface does not speak. */
export function interfaceTexts(language) {
  const files = FOLDERS.map((folder) => inRepository(folder, `${language}.json`)).filter(fs.existsSync);
  return Object.assign({}, ...files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8'))));
}
