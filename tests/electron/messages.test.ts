import { expect, it } from 'vitest';
import { messageNames } from '../../models/contract/message-names.ts';
import { messages } from '../../models/contract/messages.ts';

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

it('takes nothing where nothing is asked', () => {
  for (const name of ['openProfile', 'systemLanguages', 'today', 'closeProgram', 'lockVault'] as const) {
    expect(messages[name].request.safeParse(undefined).success).toBe(true);
    expect(messages[name].request.safeParse({}).success).toBe(false);
  }
});
