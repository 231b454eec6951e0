import { folded } from '../texts/folded.ts';

/** A text as search compares it, and for each of its letters where in the text it begins and ends. */
const comparable = (text: string) => {
  let letters = '';
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : folded(character);
    const end = start + character.length;
    letters += plain;
    for (let i = 0; i < plain.length; i++) places.push({ start, end });
    start = end;
  }
  return { letters, places };
};

const isShown = ({ parentElement }: Text): boolean =>
  parentElement !== null &&
  parentElement.closest('.visually-hidden, [aria-hidden="true"], [role="search"]') === null &&
  parentElement.checkVisibility();

/** Where these words stand in what is shown under `root`, in the order of reading; letters compared as in every search. */
export const foundRanges = (root: Node, words: string): Range[] => {
  const wanted = comparable(words.trim()).letters;
  if (wanted === '') return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { letters, places } = comparable(node.data);
    if (!letters.includes(wanted) || !isShown(node)) continue;
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(node, places[at]?.start ?? 0);
      range.setEnd(node, places[at + wanted.length - 1]?.end ?? node.data.length);
      ranges.push(range);
    }
  }
  return ranges;
};
