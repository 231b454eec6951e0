import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import { newFileKey, sealVault, wrapFileKey } from '../../../electron/vault/sealed-vault.ts';
import { normalisePassphrase } from '../../../models/vault/normalise-passphrase.ts';
import { caseOf, LEAST_COST, SALT, sodium } from './small-vault.ts';

const READER = fileURLToPath(new URL('read-by-the-format.mjs', import.meta.url));

it('can be read by a program that knows nothing but docs/vault-format.md', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-format-'));
  try {
    const typed = ' كتاب‌خانۀ بزرگ\u00a0۱۲٣ Café ';
    const passphrase = new TextEncoder().encode(normalisePassphrase(typed));
    const derivation = { cost: LEAST_COST, salt: SALT };
    const fileKey = newFileKey(sodium);
    const slot = wrapFileKey(sodium, fileKey, deriveKey(sodium, passphrase, LEAST_COST, SALT), derivation);
    const cases = [caseOf('{"answers":"پاسخ‌ها"}', 'خانه'), caseOf('x'.repeat(9000), '')];
    const file = path.join(folder, 'answers');
    fs.writeFileSync(file, sealVault(sodium, { slot, fileKey, generation: 7, cases }));
    const read = JSON.parse(
      execFileSync(process.execPath, [READER, file], { input: typed, encoding: 'utf8' }),
    );
    expect(read).toEqual({
      generation: 7,
      contents: [
        { label: 'خانه', content: '{"answers":"پاسخ‌ها"}' },
        { label: '', content: 'x'.repeat(9000) },
      ],
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
