import fs from 'node:fs';
import { expect, it } from 'vitest';

const repository = new URL('../../', import.meta.url);
const page = fs.readFileSync(new URL('SECURITY.md', repository), 'utf8');
const desktop = fs
  .readdirSync(new URL('tests/desktop', repository))
  .filter((name) => name.endsWith('.test.ts'));

/** Tests that a command of the page names and that do not exist. */
function missing(text: string): string[] {
  const commands = [...text.matchAll(/`(npm run test:desktop -- |npx vitest run )([^`]+)`/g)];
  return commands.flatMap(([, runner = '', words = '']) =>
    words
      .split(' ')
      .filter((word) =>
        runner.startsWith('npm')
          ? !desktop.some((file) => file.includes(word))
          : !fs.existsSync(new URL(word, repository)),
      ),
  );
}

/** Rows of the table of promises in which no command is named. */
function unproved(text: string): string[] {
  const [, table = ''] = text.split('## Promises');
  const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).filter((row) => !/`(npm run|npx vitest run) /.test(row));
}

it('every promise names a command, and every test that a command names exists', () => {
  expect(page.match(/`(npm run test:desktop -- |npx vitest run )/g)?.length).toBeGreaterThan(10);
  expect(unproved(page)).toEqual([]);
  expect(missing(page)).toEqual([]);
});

it('a promise without a command and a test that is gone are found', () => {
  const planted = page
    .replace('test:desktop -- sandbox', 'test:desktop -- sand-box')
    .replace('hostile-calls.test.ts', 'hostile-call.test.ts')
    .replace('`npm run test:desktop -- traces canaries recent-files`', 'a look at the disk');
  expect(missing(planted)).toEqual(['sand-box', 'tests/electron/hostile-call.test.ts']);
  expect(unproved(planted)).toHaveLength(1);
});
