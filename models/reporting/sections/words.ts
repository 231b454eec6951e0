import type { Term } from '../../knowledge/schemas/glossary.ts';
import type { Pack } from '../../knowledge/schemas/pack.ts';
import { bare, wordPattern } from '../../knowledge/word-forms.ts';
import type { ReportContext } from '../report-context.ts';
import { alsoLines, type Block, type Line, type Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';

const ofLines = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

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
      return [
        block.caption,
        ...block.columns,
        ...block.rows.flatMap(({ head, cells }) => [head, ...ofLines(cells)]),
      ];
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

/** Terms of the glossary that stand in the text; a term inside a longer one counts as the longer one. */
const termsIn = (text: string, terms: readonly Term[], context: ReportContext): Term[] => {
  const { texts } = context;
  const forms = terms
    .flatMap((term) =>
      [texts.text(`term.${term.id}.name`), ...(term.forms[texts.language] ?? [])].map((form) => ({
        term,
        form,
      })),
    )
    .sort((a, b) => b.form.length - a.form.length);
  const found = new Set<Term>();
  let rest = bare(text);
  for (const { term, form } of forms) {
    rest = rest.replace(wordPattern(form, texts.language), () => {
      found.add(term);
      return '\n';
    });
  }
  return [...found];
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
  const items = termsIn([...told].join('\n'), pack.glossary?.terms ?? [], context)
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
