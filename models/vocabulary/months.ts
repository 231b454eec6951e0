/** A month as people say it: YYYY-MM, in this century. A day would make a diary of a profile. */
export const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Whole calendar months from one month or day (YYYY-MM…) to another; negative if the second is earlier. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);
