import { describe, expect, it } from 'vitest';
import { cardPlaces, type HeldPlace } from '../../renderer/screens/results/card-places.ts';

const placed = (items: string[], held: HeldPlace[]) => {
  const { shown, folded } = cardPlaces<string, HeldPlace>({
    items,
    held,
    keyOf: (item) => item,
    follows: (item, { key }) => item.startsWith(key),
  });
  const told = (place: (typeof shown)[number]) =>
    place.key === place.item ? place.key : `${place.key}→${place.item}`;
  return { shown: shown.map(told), folded: folded.map(told), at: [...shown, ...folded].map(({ at }) => at) };
};

describe('cards of a section', () => {
  it('are shown to the third and folded from the fourth', () => {
    expect(placed(['a', 'b', 'c', 'd', 'e'], [])).toEqual({
      shown: ['a', 'b', 'c'],
      folded: ['d', 'e'],
      at: [0, 1, 2, 3, 4],
    });
  });

  it('stay where they were when the order changes', () => {
    expect(placed(['b', 'c', 'd', 'a'], [{ key: 'a', at: 0 }]).shown).toEqual(['a', 'b', 'c']);
  });

  it('stay, empty, when nothing is left of them', () => {
    expect(placed(['b', 'c', 'd', 'e'], [{ key: 'a', at: 1 }])).toMatchObject({
      shown: ['b', 'a→null', 'c'],
      folded: ['d', 'e'],
    });
  });

  it('go on as what they are called now', () => {
    expect(placed(['b', 'c', 'd', 'a, perhaps'], [{ key: 'a', at: 0 }])).toMatchObject({
      shown: ['a→a, perhaps', 'b', 'c'],
      folded: ['d'],
    });
  });

  it('take nothing that another held card is', () => {
    const held = [
      { key: 'a', at: 0 },
      { key: 'a, perhaps', at: 2 },
    ];
    expect(placed(['b', 'a, perhaps'], held).shown).toEqual(['a→null', 'b', 'a, perhaps']);
  });

  it('stay in the fold when they were in it, however few there are', () => {
    expect(placed(['b'], [{ key: 'a', at: 4 }])).toEqual({ shown: ['b'], folded: ['a→null'], at: [0, 3] });
  });
});
