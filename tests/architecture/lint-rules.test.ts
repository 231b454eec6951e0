import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Each line with the rule that must refuse it, where it stands. */
const planted: [file: string, line: string, refusedBy: string][] = [
  ['models/electron.ts', "import { app } from 'electron';\nexport const use = app;", 'noRestrictedImports'],
  ['models/node.ts', "import fs from 'node:fs';\nexport const use = fs;", 'noRestrictedImports'],
  [
    'models/react.ts',
    "import { useState } from 'react';\nexport const use = useState;",
    'noRestrictedImports',
  ],
  [
    'models/shell.ts',
    "import { app } from '../electron/app.ts';\nexport const use = app;",
    'noRestrictedImports',
  ],
  ['models/clock.ts', 'export const now = new Date();', 'noRestrictedGlobals'],
  ['models/chance.ts', 'export const chance = Math.random();', 'plugin'],
  ['renderer/electron.ts', "import { app } from 'electron';\nexport const use = app;", 'noRestrictedImports'],
  [
    'renderer/shell.ts',
    "import { app } from '../electron/app.ts';\nexport const use = app;",
    'noRestrictedImports',
  ],
  ['renderer/node.ts', "import fs from 'node:fs';\nexport const use = fs;", 'noRestrictedImports'],
  [
    'electron/screen.ts',
    "import { one } from '../renderer/one.ts';\nexport const use = one;",
    'noRestrictedImports',
  ],
  [
    'electron/network.ts',
    "import https from 'node:https';\nexport const use = https;",
    'noRestrictedImports',
  ],
  [
    'electron/others.ts',
    "import { shell } from 'electron';\nexport const use = shell;",
    'noRestrictedImports',
  ],
  ['electron/print.ts', "console.log('a path');\nexport const use = 1;", 'noConsole'],
  [
    'electron/lost.ts',
    'const save = async (): Promise<number> => 1;\nexport function use(): void {\n  save();\n}',
    'noFloatingPromises',
  ],
  ['electron/loose.ts', 'export const use = (value: any) => value;', 'noExplicitAny'],
];

const admitted: [file: string, line: string][] = [
  ['electron/fine.ts', "import { app } from 'electron';\nexport const use = app;"],
  ['renderer/fine.ts', 'export const now = new Date();'],
  ['models/fine.ts', 'export const half = Math.floor(1.5);'],
];

let folder: string;
let refusals: { category: string; location: { path: string }; severity: string }[];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-lint-'));
  for (const name of ['biome.json', '.gitignore', 'scripts/lint'])
    fs.cpSync(path.join(repository, name), path.join(folder, name), { recursive: true });
  for (const [file, text] of [...planted, ...admitted]) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), `${text}\n`);
  }
  const linter = path.join(repository, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [linter, 'lint', '.', '--reporter=json', '--max-diagnostics=none'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  refusals = JSON.parse(stdout).diagnostics.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const rulesFor = (file: string): string[] =>
  refusals
    .filter(({ location }) => location.path === file)
    .map(({ category }) => category.split('/').at(-1) ?? '');

for (const [file, , refusedBy] of planted)
  it(`${refusedBy} refuses what stands in ${file}`, () => {
    expect(rulesFor(file)).toContain(refusedBy);
  });

for (const [file] of admitted)
  it(`nothing refuses what stands in ${file}`, () => {
    expect(rulesFor(file)).toEqual([]);
  });
