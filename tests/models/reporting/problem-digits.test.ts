import { expect, it } from 'vitest';
import { createTexts } from '../../../models/reporting/texts.ts';

const pack = {
  fa: {
    'problem.not-json': 'سطر {line}',
    'problem.newer-version': 'نسخهٔ {found}',
    'problem.wrong-part': '«{place}» نمی‌تواند «{found}» باشد',
  },
};
const told = (id: string, args: Record<string, string>) =>
  createTexts(pack as never, 'fa').sentence({ id, args } as never);

it('What is counted in a file has the digits of the reader; what is quoted from it stands as it stands there', () => {
  expect(told('problem.not-json', { line: '12' })).toBe('سطر ۱۲');
  expect(told('problem.newer-version', { found: '9' })).toBe('نسخهٔ ۹');
  expect(told('problem.newer-version', { found: 'nine' })).toBe('نسخهٔ nine');
  expect(told('problem.wrong-part', { place: 'apps[0]', found: '12' })).toBe('«apps[0]» نمی‌تواند «12» باشد');
});
