/** Numbers sources in the order in which a report first uses them. */
export interface SourceNumbers {
  /** Numbers of these sources, smallest first; a source the assessment does not list has none. */
  cite(ids: readonly string[]): readonly number[];
  /** Ids of the sources used so far, in the order of their numbers. */
  readonly used: readonly string[];
}

export const createSourceNumbers = (known: ReadonlySet<string>): SourceNumbers => {
  const numbers = new Map<string, number>();
  return {
    cite: (ids) => {
      for (const id of ids) {
        if (known.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
      }
      const cited = ids.flatMap((id) => numbers.get(id) ?? []);
      return [...new Set(cited)].sort((a, b) => a - b);
    },
    get used() {
      return [...numbers.keys()];
    },
  };
};
