const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const idOf = (item: unknown): unknown => (isRecord(item) ? item.id : undefined);

/** What stood in a list where this item stands now: what has an id is known by it, wherever it stood. */
const counterpartsIn = (before: readonly unknown[]): ((item: unknown, at: number) => unknown) => {
  if (idOf(before[0]) === undefined) return (_, at) => before[at];
  const byId = new Map(before.map((item) => [idOf(item), item]));
  return (item, at) => {
    const id = idOf(item);
    return id === undefined ? before[at] : byId.get(id);
  };
};

/**
 * `after`, but with every part that is equal to the part of `before` in the same place being that very part: what is
 * drawn from it need not be drawn again. Both are plain data, without cycles.
 */
export const keepSame = <Value>(before: unknown, after: Value): Value => {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const counterpart = counterpartsIn(before);
    const kept = after.map((item, at) => keepSame(counterpart(item, at), item));
    const same = before.length === after.length && kept.every((item, at) => Object.is(item, before[at]));
    return (same ? before : kept) as Value;
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = Object.keys(after);
    const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], after[key])]));
    const same =
      keys.length === Object.keys(before).length &&
      keys.every((key) => key in before && Object.is(kept[key], before[key]));
    return (same ? before : kept) as Value;
  }
  return after;
};

/** Keeps what is the same from one value to the next. */
export const createKeeper = <Value>(): ((value: Value) => Value) => {
  let before: unknown;
  return (value) => {
    const kept = keepSame(before, value);
    before = kept;
    return kept;
  };
};
