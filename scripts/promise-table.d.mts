interface Tally {
  readonly row: string;
  readonly figures: Readonly<Record<string, number>>;
}

export function promiseTable(
  tallies: readonly Tally[],
  deep: boolean,
): { readonly lines: readonly string[]; readonly faults: readonly string[] };

export function readTallies(folder: string): Tally[];
