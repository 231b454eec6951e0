/** One line of the table: a figure beside the yardstick of the same run. Design §11. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Multiple of the yardstick, or a ratio to a named peer. */
  readonly ratio: number | null;
  readonly ratioTo: string | null;
  readonly note: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds of one call. */
export const took = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Median milliseconds of `runs` runs after `before` that do not count. */
export const timed = (work: () => unknown, runs = 20, before = 5): number => {
  for (let i = 0; i < before; i++) work();
  return median(Array.from({ length: runs }, () => took(work)));
};

/** The yardstick: sorting a million seeded doubles, in milliseconds. */
export const yardstick = (): number => {
  let state = 42;
  const next = (): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const numbers = Float64Array.from({ length: 1_000_000 }, next);
  return timed(() => Float64Array.from(numbers).sort(), 7, 2);
};

/** A time beside the yardstick. */
export const timeRow = (unit: number, name: string, value: number, note = ''): Row => ({
  name,
  value,
  unit: 'ms',
  ratio: value / unit,
  ratioTo: 'sorting 1,000,000 doubles',
  note,
});

export const countRow = (name: string, value: number, note = '', unit = ''): Row => ({
  name,
  value,
  unit,
  ratio: null,
  ratioTo: null,
  note,
});
