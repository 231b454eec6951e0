import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { noticeOf, notices, noticesOf, packageFolder } from '../../scripts/vite/notices.mjs';

let folder: string;
const write = (name: string, text: string): void => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const plant = (name: string, files: Readonly<Record<string, string>>): string => {
  write(
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: '1.2.3', license: 'MIT', type: 'module', main: 'index.js' }),
  );
  write(`node_modules/${name}/index.js`, `export const ${name} = (word) => word + "${name}";`);
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
  return path.join(folder, 'node_modules', name);
};
const SENTENCE =
  'bare 1.2.3 is in the program, but its folder holds no licence text: do without it, or take a version that has one.';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-notices-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the notice of a package', () => {
  it('is its name, its version and the whole text of its licence, with what it asks to be said beside', () => {
    const named = plant('named', {
      'LICENCE.md': 'Do as you like.\r\n',
      NOTICE: 'By many.\n',
      'README.md': 'x',
    });
    expect(noticeOf(named)).toEqual({
      name: 'named',
      version: '1.2.3',
      licence: 'MIT',
      text: 'Do as you like.\n\nBy many.',
    });
  });

  it.each([
    ['no file of that kind', {}],
    ['an empty one', { LICENSE: '\n' }],
  ])('cannot be made of %s, which one sentence says', (_, files) => {
    expect(() => noticeOf(plant('bare', files))).toThrow(new Error(SENTENCE));
  });

  it('stands there once for each version, and a text that is the same for several once for all', () => {
    const [one, two] = [plant('one', { LICENSE: 'Same.' }), plant('two', { LICENSE: 'Same.' })];
    const { packages, texts } = noticesOf([two, one, two]);
    expect(packages.map(({ name, text }) => [name, text])).toEqual([
      ['one', 0],
      ['two', 0],
    ]);
    expect(texts).toEqual(['Same.']);
  });

  it('can be made of every package that package.json names as part of the program', () => {
    for (const name of Object.keys(packageFile.dependencies))
      expect(noticeOf(path.resolve('node_modules', name)).text.length, name).toBeGreaterThan(200);
  });
});

describe('the folder of a package', () => {
  it.each([
    ['/x/node_modules/zod/v4/index.js', '/x/node_modules/zod'],
    ['/x/node_modules/@a/b/dist/i.js?worker', '/x/node_modules/@a/b'],
    ['/x/node_modules/@a/b/node_modules/c/i.js', '/x/node_modules/@a/b/node_modules/c'],
    ['../node_modules/zod/i.js', path.resolve('node_modules/zod')],
    ['/x/renderer/main.tsx', undefined],
  ])('of %s', (id, expected) => {
    expect(packageFolder(id)).toBe(expected);
  });
});

const buildWith = async (name: string): Promise<string> => {
  write('entry.js', `import told from 'virtual:leeward-notices';\nimport { ${name} } from '${name}';\n`);
  fs.appendFileSync(path.join(folder, 'entry.js'), `globalThis.said = ${name}(JSON.stringify(told));`);
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [notices().ofWindow],
    build: { write: false, rolldownOptions: { input: path.join(folder, 'entry.js') } },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('nothing was built');
  return built.output.map((part) => ('code' in part ? part.code : '')).join('');
};

describe('a build', { timeout: 120_000 }, () => {
  it('ends with that sentence where a package without a licence text is bundled', async () => {
    plant('bare', {});
    await expect(buildWith('bare')).rejects.toThrow(SENTENCE);
  });

  it('carries the licence of what is bundled in it', async () => {
    plant('named', { LICENSE: 'Do as you like, with "quotes" and $& signs.' });
    const code = await buildWith('named');
    expect(code).toContain('with \\\\\\"quotes\\\\\\" and $& signs.');
    expect(code).not.toContain('__LEEWARD_NOTICES__');
  });
});
