import type { ReportContext } from './report-context.ts';
import type { Block, Line, ReportTree, Section, Step } from './report-tree.ts';
import { rowWordsOf } from './row-words.ts';
import { actionTitle, stepLines } from './sections/steps.ts';
import { digitsOf } from './texts.ts';

/** In every language menus are written one after the other with this between them. */
const BETWEEN_MENUS = '\u203A';
const HELD = ['person', 'open', 'decide', 'take-over', 'not-as-them', 'day-seven', 'you'] as const;
const AGREE = ['tell', 'write', 'take-over', 'count'] as const;

const card = ({ texts }: ReportContext, blocks: readonly Block[]): ReportTree => ({
  language: texts.language,
  direction: texts.direction,
  layout: 'pocket',
  digits: digitsOf(texts),
  title: '',
  subtitle: '',
  sections: [{ id: 'steps', title: '', blocks } satisfies Section],
  rowWords: rowWordsOf(texts),
});

const bare = (title: string, how: readonly string[] = []): Step => ({
  action: null,
  title,
  costs: [],
  how,
  notes: [],
  sources: [],
});

/**
 * Three steps in a few words, each with its way through the menus where it has one. Nothing on it says what it is,
 * who made it, for whom, or when.
 */
export const pocketCard = (context: ReportContext): ReportTree => {
  const items = context.assessment.plan.next.map((planned) => {
    const [first] = stepLines(context, planned);
    return bare(actionTitle(context, planned), first?.includes(BETWEEN_MENUS) ? [first] : []);
  });
  const none: Line = { text: context.texts.text('report.step.none'), sources: [] };
  return card(context, [
    items.length > 0 ? { kind: 'steps', items } : { kind: 'paragraph', tone: 'plain', line: none },
  ]);
};

/** What a group does if one of them is held, and what it agrees on before. Nothing on it comes from anybody's answers. */
export const heldCard = (context: ReportContext): ReportTree => {
  const { texts } = context;
  const agreed = AGREE.map((id): Line => ({ text: texts.text(`report.held.agree.${id}`), sources: [] }));
  return card(context, [
    { kind: 'steps', items: HELD.map((id) => bare(texts.text(`report.held.${id}`))) },
    { kind: 'list', label: texts.text('report.held.agree.label'), items: agreed },
  ]);
};
