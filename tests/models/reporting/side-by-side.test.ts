import { expect, it } from 'vitest';
import { sideBySide } from '../../../models/reporting/side-by-side.ts';

it('keeps short parts apart with a dot where digits do not look like one', () => {
  expect(sideBySide({ direction: 'ltr' }, ['60 minutes', '5 people'])).toBe('60 minutes · 5 people');
});

it('puts no dot beside Arabic and Persian digits, where it is read as a zero', () => {
  expect(sideBySide({ direction: 'rtl' }, ['٦٠ دقيقة', '٥ أشخاص'])).toBe('٦٠ دقيقة، ٥ أشخاص');
});

it('keeps parts apart that have commas of their own', () => {
  expect(sideBySide({ direction: 'rtl' }, ['اطلب، ثم انتظر', 'اخرج'])).toBe('اطلب، ثم انتظر؛ اخرج');
});
