import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../renderer/assessment/keep-same.ts';

describe('what is the same from one report to the next', () => {
  it('changes nothing in what is shown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(keepSame(before, structuredClone(after))).toEqual(after);
      }),
    );
  });

  it('is the same object where it is equal, and only there', () => {
    const before = {
      sections: [
        { id: 'a', lines: ['x'] },
        { id: 'b', lines: ['y'] },
      ],
      digits: ['0', '1'],
    };
    const after = {
      sections: [
        { id: 'a', lines: ['x'] },
        { id: 'b', lines: ['z'] },
      ],
      digits: ['0', '1'],
    };
    const kept = keepSame(before, after);
    expect(kept.digits).toBe(before.digits);
    expect(kept.sections[0]).toBe(before.sections[0]);
    expect(kept.sections[1]).not.toBe(before.sections[1]);
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  it('is known by its id, wherever it stood', () => {
    const before = {
      sections: [
        { id: 'a', lines: ['x'] },
        { id: 'b', lines: ['y'] },
      ],
    };
    const kept = keepSame(before, {
      sections: [{ id: 'new', lines: [] }, ...structuredClone(before.sections)],
    });
    expect(kept.sections.slice(1).map((section, at) => section === before.sections[at])).toEqual([
      true,
      true,
    ]);
  });

  it('is not taken for equal where something is gone', () => {
    expect(keepSame({ a: 1, b: undefined }, { a: 1 })).not.toHaveProperty('b');
    expect(keepSame([1, 2], [1])).toEqual([1]);
  });
});
