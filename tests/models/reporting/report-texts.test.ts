import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportTexts } from './report-fixture.ts';

const folder = fileURLToPath(new URL('../../../models/reporting', import.meta.url));
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');

/** Ids as the code writes them; a part that is computed matches any one part of an id. */
const asked = [...code.matchAll(/['`](report\.[A-Za-z0-9.${}()-]+)['`]/g)].map(([, id = '']) => id);
const patterns = [...new Set(asked)].map(
  (id) => new RegExp(`^${id.replace(/\$\{[^}]*\}/g, '[A-Za-z0-9-]+').replaceAll('.', '\\.')}$`),
);

describe('the texts of the report', () => {
  it('exist wherever the code asks for one', () => {
    expect(patterns.length).toBeGreaterThan(60);
    const ids = Object.keys(reportTexts);
    expect(patterns.filter((pattern) => !ids.some((id) => pattern.test(id)))).toEqual([]);
  });

  it('are all asked for', () => {
    expect(Object.keys(reportTexts).filter((id) => !patterns.some((pattern) => pattern.test(id)))).toEqual(
      [],
    );
  });

  it('promise nothing and alarm nobody', () => {
    for (const [id, text] of Object.entries(reportTexts)) {
      expect(text, id).not.toMatch(
        /\b(un)?safe(ly|ty)?\b|\b(in)?secur(e|ely)\b|\bimpossible\b|!|[\u2713\u2714\u2705]/i,
      );
    }
  });
});
