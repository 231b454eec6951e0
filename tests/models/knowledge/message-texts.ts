import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

const parts = (message: string): MessageFormatElement[] => parse(message, { ignoreTag: true });

/** All words of a message, those of every choice in it; an argument is a gap that no word spans. */
export const allWords = (message: string): string => {
  const say = (elements: readonly MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type === TYPE.select || element.type === TYPE.plural)
          return Object.values(element.options)
            .map(({ value }) => say(value))
            .join(' | ');
        return '…';
      })
      .join('');
  return say(parts(message));
};

const count = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word)).length;

/** The message as it is at its longest, with a word for each argument. */
const longest = (message: string): string => {
  const say = (elements: readonly MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type !== TYPE.select && element.type !== TYPE.plural) return '…';
        return Object.values(element.options)
          .map(({ value }) => say(value))
          .reduce((long, other) => (count(other) > count(long) ? other : long));
      })
      .join('');
  return say(parts(message));
};

/** Length in words of the longest sentence that a message can say. */
export const longestSentence = (message: string): number =>
  Math.max(
    ...longest(message)
      .split(/[.!?؟](?=\s|$)/)
      .map(count),
  );
