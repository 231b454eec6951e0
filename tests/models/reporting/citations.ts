/** Every list of source numbers in the tree, in the order of reading. */
export const citationsOf = (value: unknown): number[] => {
  if (Array.isArray(value)) return value.flatMap(citationsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(sources|evidenceSources|alsoSources)$/.test(key) ? [inner].flat(2) : citationsOf(inner),
  );
};
