/** A part of a file as a text of its own; empty, and so no profile, where it is nested too deep to be written. */
export const textOfPart = (part: unknown): string => {
  try {
    return JSON.stringify(part) ?? '';
  } catch {
    return '';
  }
};
