// The packages by others that are in the program, with the words of their licences.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { inRepository } from '../repository.mjs';

const MODULE = 'virtual:leeward-notices';
const PLACE = '__LEEWARD_NOTICES__';
const SHELL = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/vault/vault-process.ts',
  'electron/command-line/main.ts',
];
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const NOTICE_FILE = /^notice(\.(md|txt))?$/i;

/** The folder of the package a module stands in, or undefined where it is our own. */
export function packageFolder(id) {
  const file = id.replace(/^\0/, '').split('?')[0].split(path.sep).join('/');
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [scope, name] = file.slice(at + 'node_modules/'.length).split('/');
  const folder =
    file.slice(0, at) + path.posix.join('node_modules', scope, scope.startsWith('@') ? name : '');
  // Vite names a file below its own root, as `../node_modules/…`.
  return path.isAbsolute(folder) ? folder : inRepository(folder.replace(/^(\.\.\/)+/, ''));
}

/** Folders of the packages whose code or files are in a bundle. */
export function packagesIn(bundle) {
  const ids = Object.values(bundle).flatMap((part) =>
    part.type === 'asset'
      ? part.originalFileNames
      : Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  );
  return ids.map(packageFolder).filter((folder) => folder !== undefined);
}

/** Name, version and licence of a package. Throws one sentence where its licence has no text. */
export function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = fs.readdirSync(folder).sort();
  const read = (pattern) =>
    files
      .filter((file) => pattern.test(file))
      .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim())
      .filter((text) => text !== '');
  const licences = read(LICENCE_FILE);
  if (licences.length === 0)
    throw new Error(
      `${name} ${version} is in the program, but its folder holds no licence text: do without it, or take a version that has one.`,
    );
  return { name, version, licence: license, text: [...licences, ...read(NOTICE_FILE)].join('\n\n') };
}

/** The notices of these packages by name; a text that several share stands there once. */
export function noticesOf(folders) {
  const texts = [];
  // A package may lie in several folders; another version of it is another work.
  const found = new Map(
    [...new Set(folders)].map(noticeOf).map((one) => [`${one.name} ${one.version}`, one]),
  );
  const packages = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, notice]) => notice)
    .map(({ text, ...notice }) => {
      if (!texts.includes(text)) texts.push(text);
      return { ...notice, text: texts.indexOf(text) };
    });
  return { packages, texts };
}

/** What the shell takes in. Its own build comes before the window's, so it is bundled here once more, for its list alone. */
async function packagesOfShell() {
  const results = await Promise.all(
    SHELL.map((entry) =>
      build({
        configFile: false,
        root: inRepository(),
        publicDir: false,
        logLevel: 'silent',
        ssr: { noExternal: true },
        build: {
          ssr: inRepository(entry),
          write: false,
          minify: false,
          rolldownOptions: { external: ['electron', /^virtual:/], checks: { pluginTimings: false } },
        },
      }),
    ),
  );
  return results.flatMap(({ output }) =>
    packagesIn(Object.fromEntries(output.map((part) => [part.fileName, part]))),
  );
}

/** Packages that package.json names as part of the program, and the runtime it runs on. */
function packagesByName() {
  const { dependencies } = JSON.parse(fs.readFileSync(inRepository('package.json'), 'utf8'));
  return [...Object.keys(dependencies), 'electron'].map((name) => inRepository('node_modules', name));
}

/**
 * Gives `virtual:leeward-notices`: version and licence of the program, and the notices of all that is bundled in the
 * window, its workers and the shell. A package without a licence text stops the build.
 * @returns {{ ofWindow: import('vite').Plugin, ofWorker: import('vite').Plugin }}
 */
export function notices() {
  const folders = new Set();
  const collect = (bundle) => {
    for (const folder of packagesIn(bundle)) folders.add(folder);
  };
  const ofWorker = {
    name: 'leeward-notices-of-worker',
    generateBundle: (_, bundle) => collect(bundle),
  };
  const ofWindow = {
    name: 'leeward-notices',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export default JSON.parse("${PLACE}");` : null),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        collect(bundle);
        for (const folder of [...packagesByName(), ...(await packagesOfShell())]) folders.add(folder);
        const { version, license } = JSON.parse(fs.readFileSync(inRepository('package.json'), 'utf8'));
        const told = JSON.stringify({ version, licence: license, ...noticesOf([...folders]) });
        for (const part of Object.values(bundle))
          if (part.type === 'chunk' && part.code.includes(PLACE))
            part.code = part.code.replace(new RegExp(`(["'\`])${PLACE}\\1`), () => JSON.stringify(told));
      },
    },
  };
  return { ofWindow, ofWorker };
}
