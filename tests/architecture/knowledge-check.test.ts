import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knowledgeFaults } from '../../scripts/check-knowledge.mjs';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-knowledge-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const faultsWith = async (file: string, change: (text: string) => string): Promise<string[]> => {
  fs.cpSync('models/knowledge', folder, { recursive: true });
  const place = path.join(folder, file);
  fs.writeFileSync(place, change(fs.readFileSync(place, 'utf8')));
  return knowledgeFaults(folder);
};

it('says of a slip its file, its line and what was meant, in one line', async () => {
  const faults = await faultsWith('apps/telegram.yaml', (text) =>
    text.replace('operator: telegram', 'operator: telegramm'),
  );
  expect(faults).not.toEqual([]);
  for (const fault of faults) expect(fault).not.toContain('\n');
  expect(faults.join('\n')).toMatch(
    /^models\/knowledge\/apps\/telegram\.yaml:\d+: .*"telegramm"; did you mean "telegram"/m,
  );
});

it('says the same of a file that is not YAML', async () => {
  const faults = await faultsWith('apps/telegram.yaml', (text) => `${text}\nuses: [\n`);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^models\/knowledge\/apps\/telegram\.yaml:\d+: [^\n]+[^:]$/);
});
