// Builds the five parts of the program into dist/.
import fs from 'node:fs';
import { build } from 'vite';
import { stopAtBrokenKnowledge } from './check-knowledge.mjs';
import { inRepository } from './repository.mjs';

const PRINT_FONTS = [
  'vazirmatn/files/vazirmatn-arabic',
  'inter/files/inter-latin',
  'inter/files/inter-latin-ext',
];

export async function buildProgram() {
  await stopAtBrokenKnowledge();
  process.env.NODE_ENV = 'production';
  fs.rmSync(inRepository('dist'), { recursive: true, force: true });
  for (const part of ['main', 'preload', 'command-line', 'vault-process']) await buildPart(part);
  await build({ configFile: inRepository('vite.renderer.config.ts'), logLevel: 'warn' });
  copyPrintFonts();
}

/** One of the parts that run on Node. */
export async function buildPart(part) {
  await build({ configFile: inRepository('vite.shell.config.ts'), mode: part, logLevel: 'warn' });
}

// A printed page names its fonts itself, so these keep names that do not change from build to build.
// Static files: variable fonts become nameless shapes in a PDF.
function copyPrintFonts() {
  const folder = inRepository('dist/ui/fonts');
  fs.mkdirSync(folder, { recursive: true });
  for (const font of PRINT_FONTS)
    for (const weight of [400, 600]) {
      const name = font.split('/').at(-1);
      const source = inRepository('node_modules/@fontsource', `${font}-${weight}-normal.woff2`);
      fs.copyFileSync(source, `${folder}/${name}-${weight}.woff2`);
    }
}

if (process.argv[1] === import.meta.filename) await buildProgram();
