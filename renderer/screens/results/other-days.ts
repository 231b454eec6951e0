import { ORIGIN_DAY } from '../../../models/profile/origin-case.ts';

/**
 * Days that answers can be compared with: the first of this year and of each year before, back to the day this program
 * began with. Before that day too little is dated.
 */
export const otherDays = (today: string): string[] => {
  const first = Number(ORIGIN_DAY.slice(0, 4)) + 1;
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${last - index}-01-01`);
  return [...years.filter((day) => day < today), ORIGIN_DAY];
};
