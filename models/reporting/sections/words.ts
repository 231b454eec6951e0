import type { Term } from '../../knowledge/schemas/glossary.ts';
import type { Pack } from '../../knowledge/schemas/pack.ts';
import { bare, wordPattern } from '../../knowledge/word-forms.ts';
import type { ReportContext } from '../report-context.ts';
import { alsoLines, type Block, type Line, type Section, type Table } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import type { TextSource } from '../texts.ts';

const ofLines = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

const textsOfTable = ({ caption, columns, rows }: Table): string[] => [
  caption,
  ...columns,
  ...rows.flatMap(({ head, cells }) => [head, ...ofLines(cells)]),
];

/** Everything that a reader reads in a block. */
const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.line.text];
    case 'list':
      return [block.label ?? '', ...ofLines(block.items)];
    case 'favours':
      return block.items.flatMap(({ line, limits }) => [line.text, ...limits]);
    case 'steps':
      return block.items.flatMap(({ title, costs, how, notes }) => [title, ...costs, ...how, ...notes]);
    case 'table':
      return textsOfTable(block);
    case 'picture':
      return block.inWords === null ? [] : textsOfTable(block.inWords.table);
    case 'finding':
      return [
        block.name,
        block.sentence,
        block.status,
        block.evidence,
        ...ofLines(alsoLines(block)),
        ...ofLines(block.path?.steps ?? []),
        ...block.helps.items,
      ];
    case 'card':
      return [block.title, ...block.items];
    case 'sources':
      return []; // titles are words of others
  }
};

/** Finds the terms of a glossary in texts of one language. */
interface Finder {
  readonly forms: readonly { readonly term: Term; readonly pattern: RegExp }[];
  /** Reports made one after the other say mostly the same: what stands in a text is looked for once. */
  readonly found: Map<string, readonly Term[]>;
}

const finders = new WeakMap<TextSource, Finder>();

const finderOf = (texts: TextSource, terms: readonly Term[]): Finder => {
  const known = finders.get(texts);
  if (known) return known;
  const forms = terms
    .flatMap((term) =>
      [texts.text(`term.${term.id}.name`), ...(term.forms[texts.language] ?? [])].map((form) => ({
        term,
        form,
      })),
    )
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ term, form }) => ({ term, pattern: wordPattern(form, texts.language) }));
  const finder = { forms, found: new Map() };
  finders.set(texts, finder);
  return finder;
};

/** Terms of the glossary that stand in the text; a term inside a longer one counts as the longer one. */
const termsIn = (text: string, { forms, found }: Finder): readonly Term[] => {
  const known = found.get(text);
  if (known) return known;
  const terms = new Set<Term>();
  let rest = bare(text);
  for (const { term, pattern } of forms) {
    rest = rest.replace(pattern, () => {
      terms.add(term);
      return '\n';
    });
  }
  found.set(text, [...terms]);
  return [...terms];
};

/** What the words of this report mean: only those that stand in it. */
export const wordsSection = (
  context: ReportContext,
  pack: Pack,
  sections: readonly Section[],
): Section | null => {
  const { texts } = context;
  // The same step stands on many paths; each is read once.
  const told = new Set(sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]));
  const order = new Intl.Collator(texts.language);
  const finder = finderOf(texts, pack.glossary?.terms ?? []);
  const items = [...new Set([...told].flatMap((text) => termsIn(text, finder)))]
    .map(({ id }) => ({ name: texts.text(`term.${id}.name`), meaning: texts.text(`term.${id}.meaning`) }))
    .sort((a, b) => order.compare(a.name, b.name))
    .map((words): Line => ({ text: sentenceCase(texts.text('report.words.item', words)), sources: [] }));
  if (items.length === 0) return null;
  return {
    id: 'words',
    title: texts.text('report.section.words'),
    blocks: [{ kind: 'list', label: null, items }],
  };
};
