/** As the first word of a line. Letters of scripts without capitals stay as they are. */
export const sentenceCase = (text: string): string =>
  text.replace(
    /^(\u2068?)(\p{Ll})/u,
    (_match, isolate: string, letter: string) => isolate + letter.toUpperCase(),
  );
