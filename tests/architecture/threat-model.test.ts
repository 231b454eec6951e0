import fs from 'node:fs';
import { expect, it } from 'vitest';
import { FILE, threatModel } from '../../scripts/threat-model.mjs';

const page = fs.readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8');

it('the threat model of Leeward is what Leeward works out; if not: node scripts/threat-model.mjs', async () => {
  expect(page).toBe(await threatModel());
});
