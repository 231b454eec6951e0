const LONGEST_SHOWN = 60;

/** A value from a file, short enough to be shown in a sentence and without characters that could mislead. */
export const shownValue = (value: unknown): string => {
  const text = typeof value === 'string' ? value : writtenValue(value);
  const plain = text.slice(0, 2 * LONGEST_SHOWN).replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN - 3)}…` : plain;
};

/** What is nested too deep to be written has nothing to show. */
const writtenValue = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
};

/** A place in the file as people write it: `apps[0].settings.two-step-verification`. */
export const placeInFile = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${shownValue(String(key))}`,
    )
    .join('');

/** The line at which `JSON.parse` gave up; the first where it does not say. */
export const lineOfFault = (error: unknown, text: string): number => {
  const at = /position (\d+)/.exec((error as Error).message)?.[1];
  return at === undefined ? 1 : text.slice(0, Number(at)).split('\n').length;
};
