import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');

vi.setConfig({ testTimeout: 60_000 }); // each test runs the compiler over a whole part

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-planted-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The compiler's complaints about one file that stands beside all the files of a part. */
function complaints(part: string, source: string): string[] {
  const planted = path.join(folder, `${part}.planted.ts`);
  fs.writeFileSync(planted, source);
  const project = path.join(folder, `${part}.json`);
  const settings = {
    extends: path.join(repository, part, 'tsconfig.json'),
    compilerOptions: {
      rootDir: '/',
      outDir: path.join(folder, 'out'),
      tsBuildInfoFile: path.join(folder, 'out/info'),
      typeRoots: [path.join(repository, 'node_modules/@types')],
    },
    include: [planted, path.join(repository, part, '**/*.ts'), path.join(repository, part, '**/*.tsx')],
    references: [],
  };
  fs.writeFileSync(project, JSON.stringify(settings));
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    encoding: 'utf8',
    cwd: folder,
  });
  return stdout.split('\n').filter((line) => line.includes('.planted.ts'));
}

it('in models/ the names of Node and of the window are compile errors, whatever a library brings in', () => {
  const source = 'export const reached = [process.pid, document.title, Buffer.from([])];\n';
  const found = complaints('models', source);
  expect(found.filter((line) => /Cannot find name '(process|document|Buffer)'/.test(line))).toHaveLength(3);
  expect(found).toHaveLength(3);
});

it('the same file is no error where Node and the window exist', () => {
  expect(
    complaints('tests', 'export const reached = [process.pid, document.title, Buffer.from([])];\n'),
  ).toEqual([]);
});

it('in renderer/ the names of Node are compile errors', () => {
  expect(complaints('renderer', 'export const reached = process.pid;\n')).toHaveLength(1);
});

it('in electron/ the names of the window are compile errors', () => {
  expect(complaints('electron', 'export const reached = document.title;\n')).toHaveLength(1);
});

it('the project references refuse an import across the house', () => {
  const planted = path.join(folder, 'house');
  for (const part of ['models', 'electron', 'renderer']) {
    fs.mkdirSync(path.join(planted, part), { recursive: true });
    const settings = JSON.parse(fs.readFileSync(path.join(repository, part, 'tsconfig.json'), 'utf8'));
    Object.assign(settings.compilerOptions, {
      outDir: `../out/${part}`,
      tsBuildInfoFile: `../out/${part}.info`,
      types: [],
    });
    fs.writeFileSync(path.join(planted, part, 'tsconfig.json'), JSON.stringify(settings));
    fs.writeFileSync(path.join(planted, part, 'one.ts'), `export const one = '${part}';\n`);
  }
  fs.copyFileSync(path.join(repository, 'tsconfig.base.json'), path.join(planted, 'tsconfig.base.json'));
  fs.writeFileSync(
    path.join(planted, 'renderer/two.ts'),
    "export { one as two } from '../electron/one.ts';\n",
  );
  const { stdout } = spawnSync(process.execPath, [compiler, '-b', path.join(planted, 'renderer')], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/TS6307|TS6059/);
  fs.writeFileSync(path.join(planted, 'renderer/two.ts'), "export { one as two } from '../models/one.ts';\n");
  execFileSync(process.execPath, [compiler, '-b', path.join(planted, 'renderer')]);
});
