import { expect, it } from 'vitest';
import { messageNames } from '../../models/contract/message-names.ts';
import { messages } from '../../models/contract/messages.ts';
import { reportFormats } from '../../models/contract/report-formats.ts';

const report = { suggestedName: 'Leeward گزارش 1', format: 'html', content: '<p>x</p>', day: '2026-11-21' };

it('has a rule for every name and no other', () => {
  expect(Object.keys(messages).sort()).toEqual([...messageNames].sort());
});

it('takes a name in any script', () => {
  expect(messages.saveReport.request.safeParse(report).success).toBe(true);
});

it('refuses names that reach out of the folder, hide or confuse', () => {
  for (const suggestedName of [
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    'a:b',
    'a\u0000',
    'a\u202Eb',
    'a\nb',
    'x'.repeat(81),
  ])
    expect(messages.saveReport.request.safeParse({ ...report, suggestedName }).success, suggestedName).toBe(
      false,
    );
});

it('refuses what is too large', () => {
  expect(messages.saveReport.request.safeParse({ ...report, content: 'x'.repeat(32_000_001) }).success).toBe(
    false,
  );
});

it('takes bytes for the formats that are bytes, text for the others, and neither for both', () => {
  const takes = (format: string, content: unknown) =>
    messages.saveReport.request.safeParse({ ...report, format, content }).success;
  for (const format of reportFormats) {
    const ofBytes = format === 'docx' || format === 'odt';
    expect(takes(format, new Uint8Array([80, 75])), format).toBe(ofBytes);
    expect(takes(format, 'text'), format).toBe(!ofBytes);
  }
  expect(takes('docx', new Uint8Array(32_000_000))).toBe(true);
  expect(takes('docx', new Uint8Array(32_000_001))).toBe(false);
  expect(takes('docx', new ArrayBuffer(2))).toBe(false);
  expect(takes('docx', [80, 75])).toBe(false);
  expect(takes('docx', { byteLength: 2, length: 2 })).toBe(false);
  expect(takes('exe', new Uint8Array([77, 90]))).toBe(false);
});

const age = (length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('age-encryption.org/v1\n'));
  return bytes;
};

it('takes a locked file as bytes, and nothing that is not locked or too large', () => {
  const locked = { suggestedName: 'page', format: 'pdf' };
  const takes = (content: unknown): boolean =>
    messages.saveLocked.request.safeParse({ ...locked, content }).success;
  expect(takes(age(200))).toBe(true);
  expect(takes(new TextEncoder().encode('%PDF-1.4 and more than a header'))).toBe(false);
  expect(takes(age(22).slice(0, 10))).toBe(false);
  expect(takes('age-encryption.org/v1\n')).toBe(false);
  expect(takes([...age(30)])).toBe(false);
  expect(takes(age(65_000_001))).toBe(false);
  expect(
    messages.saveLocked.request.safeParse({ ...locked, content: age(99), day: '2026-11-21' }).success,
  ).toBe(false);
});

it('prints with a day or without one, and not more than a report', () => {
  const prints = (request: unknown): boolean => messages.printReport.request.safeParse(request).success;
  expect(prints({ content: '<p>x</p>', day: null })).toBe(true);
  expect(prints({ content: '<p>x</p>', day: '2026-11-21' })).toBe(true);
  expect(prints({ content: '<p>x</p>' })).toBe(false);
  expect(prints({ content: '<p>x</p>', day: 'today' })).toBe(false);
  expect(prints({ content: 'x'.repeat(32_000_001), day: null })).toBe(false);
});

it('takes nothing where nothing is asked', () => {
  for (const name of [
    'openProfile',
    'systemLanguages',
    'today',
    'startedAnew',
    'closeProgram',
    'vaultState',
    'makeVaultUnreadable',
    'stillHere',
    'copied',
    'rememberedLook',
    'forgetLook',
  ] as const) {
    expect(messages[name].request.safeParse(undefined).success).toBe(true);
    expect(messages[name].request.safeParse({}).success).toBe(false);
  }
});

it('takes of the vault what it knows, and no place on the disk', () => {
  const takes = (name: 'chooseVault' | 'lockVault' | 'lockAfterIdle' | 'keepAppearance', request: unknown) =>
    messages[name].request.safeParse(request).success;
  expect(takes('chooseVault', { purpose: 'again' })).toBe(true);
  expect(takes('chooseVault', { purpose: 'open', file: '/etc/passwd' })).toBe(false);
  expect(takes('chooseVault', { purpose: 'make', suggestedName: '../answers' })).toBe(false);
  expect(takes('lockVault', { forget: true })).toBe(true);
  expect(takes('lockVault', undefined)).toBe(false);
  for (const minutes of [1, 120]) expect(takes('lockAfterIdle', { minutes })).toBe(true);
  for (const minutes of [0, 121, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '5'])
    expect(takes('lockAfterIdle', { minutes }), String(minutes)).toBe(false);
  expect(takes('keepAppearance', { language: 'ar', theme: 'dark', textSize: 125 })).toBe(true);
  expect(takes('keepAppearance', { language: 'ar', theme: 'dark', textSize: 125, answers: [] })).toBe(false);
});

it('takes of a look to be remembered its three choices and whether it was asked for, and no place on the disk', () => {
  const takes = (request: unknown): boolean => messages.rememberLook.request.safeParse(request).success;
  const asked = { language: 'ar', theme: 'dark', textSize: 125, asked: true };
  expect(takes(asked)).toBe(true);
  for (const wrong of [
    { language: 'xx' },
    { theme: 'blue' },
    { textSize: 110 },
    { textSize: '125' },
    { asked: 'yes' },
    { folder: '/etc' },
    { file: '../look.json' },
    { computer: 'mine' },
  ])
    expect(takes({ ...asked, ...wrong }), JSON.stringify(wrong)).toBe(false);
  const { asked: _asked, ...rest } = asked;
  expect(takes(rest)).toBe(false);
});
