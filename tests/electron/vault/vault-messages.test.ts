import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseLabel, vaultFailures, vaultRequest } from '../../../models/contract/vault-messages.ts';
import ar from '../../../renderer/texts/ar.json' with { type: 'json' };
import en from '../../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../../renderer/texts/fa.json' with { type: 'json' };
import { tally } from '../../tally.ts';
import { contentsOf, flipped, smallVault, withChecksum, withNumber } from './small-vault.ts';

describe('what the window may ask of the vault', () => {
  it.each([
    { ask: 'open', passphrase: 'x' },
    { ask: 'open-case', case: '0123456789abcdef0123456789abcdef' },
    { ask: 'save-case', label: 'خانه‌ها', content: '' },
    { ask: 'save-case', case: '0123456789abcdef0123456789abcdef', content: '' },
    { ask: 'rename-case', case: '0123456789abcdef0123456789abcdef', label: 'خانه‌ها' },
    { ask: 'stop-deriving', stops: 1 },
    { ask: 'draw-passphrase', language: 'fa' },
  ])('is taken: %j', (asked) => {
    expect(vaultRequest.safeParse({ request: 1, ...asked }).success).toBe(true);
  });

  it.each([
    { ask: 'open' },
    { ask: 'open', passphrase: '' },
    { ask: 'open', passphrase: 'x'.repeat(1025) },
    { ask: 'open', passphrase: 'x', file: '/etc/passwd' },
    { ask: 'open-case', case: '../../answers' },
    { ask: 'save-case', label: 'two\nlines', content: '' },
    { ask: 'save-case', label: '\u202egnp', content: '' },
    { ask: 'save-case', label: 'x'.repeat(81), content: '' },
    { ask: 'save-case', label: '', content: 'x'.repeat(5_000_001) },
    { ask: 'rename-case', label: 'x' },
    { ask: 'rename-case', case: '0123456789abcdef0123456789abcdef', label: '\u202egnp' },
    { ask: 'draw-passphrase', language: 'xx' },
    { ask: 'stop-deriving' },
    { ask: 'stop-deriving', stops: -1 },
    { ask: 'keys' },
    { ask: 'make-unreadable' },
    { request: -1, ask: 'draw-passphrase', language: 'fa' },
  ])('is refused', (asked) => {
    expect(vaultRequest.safeParse({ request: 1, ...asked }).success).toBe(false);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (asked) => {
        expect(vaultRequest.safeParse(asked).success).toBe(false);
      }),
    );
  });

  it('takes half-spaces in a name, which Persian needs', () => {
    expect(caseLabel.safeParse('پرونده‌های من').success).toBe(true);
  });
});

it.each([
  ['en', en],
  ['fa', fa],
  ['ar', ar],
])('each failure has its own sentence in %s', (_, texts) => {
  const all: Readonly<Record<string, string>> = texts;
  const said = vaultFailures.map((code) => all[`vault.failed.${code}`]);
  expect(said.every(Boolean)).toBe(true);
  expect(new Set(said).size).toBe(said.length);
});

it('a bad vault is told by its own message, of each kind, in each language', () => {
  const MEMORY_AT = 16;
  const { file } = smallVault();
  const codes = [
    contentsOf(file, new Uint8Array(32).fill(8)),
    contentsOf(file.slice(0, -1)),
    contentsOf(flipped(file, file.length - 1, 0)),
    contentsOf(withChecksum(withNumber(file, MEMORY_AT, 1024))),
  ];
  expect(codes).toEqual(['wrong-passphrase', 'truncated', 'damaged', 'downgraded']);
  const inAll = [en, fa, ar].map((texts: Readonly<Record<string, string>>) => {
    const said = codes.map((code) => texts[`vault.failed.${String(code)}`]);
    return new Set(said.filter(Boolean)).size;
  });
  tally('vault-messages', { kinds: codes.length, ownMessages: Math.min(...inAll) });
  expect(inAll).toEqual([4, 4, 4]);
});
