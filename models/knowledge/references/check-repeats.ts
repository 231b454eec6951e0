import type { Source } from '../schemas/source.ts';

/** Places of ids that stand twice in one list of an item, such as two events of a country with one id. */
export const repeatedIds = (
  value: unknown,
  path: readonly (string | number)[] = [],
): { id: string; path: readonly (string | number)[] }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    repeatedIds(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!Array.isArray(value)) return inner;
  const seen = new Set<string>();
  const own = value.flatMap((part: unknown, index) => {
    const id = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined;
    if (typeof id !== 'string') return [];
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ id, path: [...path, index, 'id'] }] : [];
  });
  return [...own, ...inner];
};

/** An address without what does not tell pages apart. */
const page = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/**
 * Sources that are one page as of one day under two ids: they would count as two. The dates may differ in how exactly
 * they are known.
 */
export const repeatedSources = (sources: readonly Source[]): { source: Source; first: Source }[] => {
  const seen = new Map<string, Source[]>();
  return sources.flatMap((source) => {
    const same = seen.get(page(source.url)) ?? [];
    seen.set(page(source.url), [...same, source]);
    const first = same.find(({ date }) => date.startsWith(source.date) || source.date.startsWith(date));
    return first ? [{ source, first }] : [];
  });
};
