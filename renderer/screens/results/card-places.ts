/** Remote or many: beyond these a section opens only when asked. */
export const SHOWN = 3;

/** A card in which an answer was changed: it stays where it was until the person moves on. */
export interface HeldPlace {
  /** Its React key, so that what is drawn and what has the focus stays the same. */
  readonly key: string;
  readonly at: number;
}

export interface Place<Item, Held extends HeldPlace> {
  readonly key: string;
  readonly at: number;
  /** What stands here now; null where the answers have taken it away. */
  readonly item: Item | null;
  readonly held: Held | null;
}

interface Cards<Item, Held extends HeldPlace> {
  readonly items: readonly Item[];
  readonly held: readonly Held[];
  keyOf(item: Item): string;
  /** Is this what the held card tells of, though under another name now? */
  follows(item: Item, held: Held): boolean;
}

export interface CardPlaces<Item, Held extends HeldPlace> {
  readonly shown: readonly Place<Item, Held>[];
  readonly folded: readonly Place<Item, Held>[];
}

/** Puts held cards where they were, and all others around them in their order. */
export const cardPlaces = <Item, Held extends HeldPlace>({
  items,
  held,
  keyOf,
  follows,
}: Cards<Item, Held>): CardPlaces<Item, Held> => {
  const free = [...items];
  const take = (found: (item: Item) => boolean): Item | null => {
    const at = free.findIndex(found);
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
  };
  // The same name first, for all, so that none takes what is another's own.
  const same = held.map((card) => take((item) => keyOf(item) === card.key));
  const kept = held
    .map((card, index) => ({ card, item: same[index] ?? take((item) => follows(item, card)) }))
    .sort((a, b) => a.card.at - b.card.at);
  const places: Place<Item, Held>[] = free.map((item) => ({ key: keyOf(item), at: 0, item, held: null }));
  const inFold = kept.filter(({ card }) => card.at >= SHOWN);
  const open = kept.filter(({ card }) => card.at < SHOWN);
  const shown = places.splice(0, Math.max(0, SHOWN - open.length));
  for (const { card, item } of open) shown.splice(card.at, 0, { key: card.key, at: 0, item, held: card });
  for (const { card, item } of inFold)
    places.splice(card.at - SHOWN, 0, { key: card.key, at: 0, item, held: card });
  return {
    shown: shown.map((place, at) => ({ ...place, at })),
    folded: places.map((place, at) => ({ ...place, at: SHOWN + at })),
  };
};
