import { expect, it } from 'vitest';
import { lacking, textFaults } from '../../scripts/check-texts.mjs';

const english = { greeting: 'Hello {name}', ways: '{count, plural, one {# way} other {# ways}}' };

it('accepts a translation with the same arguments', () => {
  const persian = { greeting: 'سلام {name}', ways: '{count, plural, other {# راه}}' };
  expect(textFaults(english, persian, 'fa')).toEqual([]);
  expect(lacking(english, persian)).toEqual([]);
});

it('names a text that is missing or empty', () => {
  expect(lacking(english, { greeting: ' ' })).toEqual(['greeting', 'ways']);
});

it('names an argument that was renamed, a message that is torn, and an id that English lacks', () => {
  const faults = textFaults(
    english,
    { greeting: 'سلام {nam}', ways: '{count, plural, other {#', more: 'x' },
    'fa',
  );
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['fa greeting', 'fa ways', 'fa more']);
});
