import type { Setting } from './schemas/app.ts';

/** First day of a date given as YYYY, YYYY-MM or YYYY-MM-DD. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);

/**
 * Whether the menus of a setting may be named otherwise on a reader's version: on `day` (YYYY-MM-DD) a way to it was
 * last read more than a year ago, or the day on which it was read is not known. A setting without menus has none that
 * could differ.
 */
export const menusMayDiffer = ({ paths }: Pick<Setting, 'paths'>, day: string): boolean => {
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return paths.some(({ checked }) => checked === undefined || firstDay(checked) < yearBefore);
};
