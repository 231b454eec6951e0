import type { HelpLine } from '../knowledge/schemas/emergency.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import { CARD_PARTS, type Emergency } from '../vocabulary/emergencies.ts';
import type { Line } from './report-tree.ts';
import { createSourceNumbers, type SourceNumbers } from './source-numbers.ts';
import type { TextSource } from './texts.ts';

/** What to do, in a few words, and how. */
export interface CardStep {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly sources: readonly number[];
}

/** Somebody who helps: never on paper. */
export interface ToldHelpLine {
  readonly id: string;
  readonly name: string;
  readonly helps: string;
  /** Names of the languages in which they are known to answer; null where nothing was found. */
  readonly languages: string | null;
  readonly reach: readonly { readonly by: string; readonly at: string }[];
  /** When it was last read that they help. */
  readonly month: string;
  readonly sources: readonly number[];
}

/** A card for an emergency, told in one language. */
export interface ToldCard {
  readonly name: string;
  readonly lead: string;
  readonly steps: readonly CardStep[];
  readonly nots: readonly Line[];
  readonly lawyer: Line;
  readonly cannot: string;
  readonly helpLines: readonly ToldHelpLine[];
  readonly headings: Readonly<Record<(typeof CARD_PARTS)[number], string>>;
  readonly numbers: SourceNumbers;
}

const languageNames = ({ languages }: HelpLine, texts: TextSource): string | null => {
  if (languages.length === 0) return null;
  const names = new Intl.DisplayNames([texts.language], { type: 'language' });
  return texts.list(languages.map((code) => names.of(code) ?? code));
};

/** In the order of the knowledge; last those who are known to answer, and not in the reader's language. */
const nearestFirst = (lines: readonly HelpLine[], language: string): HelpLine[] => {
  const far = ({ languages }: HelpLine): boolean => languages.length > 0 && !languages.includes(language);
  return [...lines.filter((line) => !far(line)), ...lines.filter(far)];
};

/** The card of an emergency. Throws where the pack has none: a pack is checked for all of them. */
export const tellCard = (pack: Pack, texts: TextSource, id: Emergency): ToldCard => {
  const card = pack.emergencies.find((candidate) => candidate.id === id);
  if (!card) throw new Error(`the knowledge has no card for "${id}"`);
  const numbers = createSourceNumbers(new Set(pack.sources.map((source) => source.id)));
  const own = (part: string): string => texts.text(`emergency.${id}.${part}`);
  const steps = card.steps.map((step) => ({
    id: step.id,
    title: own(`step.${step.id}.do`),
    how: own(`step.${step.id}.how`),
    sources: numbers.cite(step.sources),
  }));
  const nots = card.nots.map((not) => ({ text: own(`not.${not.id}`), sources: numbers.cite(not.sources) }));
  const lawyer = { text: own('lawyer'), sources: numbers.cite(card.lawyer.sources) };
  const helping = pack.helpLines.filter((line) => line.for.includes(id));
  const helpLines = nearestFirst(helping, texts.language).map((line) => ({
    id: line.id,
    name: texts.text(`help-line.${line.id}.name`),
    helps: texts.text(`help-line.${line.id}.helps`),
    languages: languageNames(line, texts),
    reach: line.reach.map(({ by, at }) => ({ by: texts.text(`help-line.by.${by}`), at })),
    month: texts.date(line.asOf.slice(0, 7)),
    sources: numbers.cite(line.sources),
  }));
  const headings = Object.fromEntries(
    CARD_PARTS.map((part) => [part, texts.text(`emergency-card.${part}`)]),
  ) as ToldCard['headings'];
  return {
    name: own('name'),
    lead: own('lead'),
    steps,
    nots,
    lawyer,
    cannot: own('cannot'),
    helpLines,
    headings,
    numbers,
  };
};
