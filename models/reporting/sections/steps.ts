import type { Action } from '../../knowledge/schemas/action.ts';
import type { Plan } from '../../reasoning/assessment.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Section, Step } from '../report-tree.ts';
import { afterTheSteps } from './after-the-steps.ts';

type PlanStep = Plan['next'][number];

const LATER_STEPS = 4;
/** What an action says about itself, in the order in which a person needs it. */
const SAYS = ['closes', 'does-not-stop', 'side-effect', 'visible-to', 'undo'] as const;

export const actionTitle = ({ texts }: ReportContext, { action, app }: PlanStep): string =>
  texts.text(`action.${action}.title`, { app: app === null ? '' : texts.name('app', app) });

const costsOf = ({ texts }: ReportContext, { burden }: PlanStep, action: Action | undefined): string[] => {
  const costs = [texts.text('report.step.minutes', { minutes: burden.minutes })];
  if (burden.people > 0) costs.push(texts.text('report.step.people', { people: burden.people }));
  for (const need of action?.needs ?? []) {
    if (need === 'another-person' && burden.people > 0) continue;
    costs.push(texts.text(`report.step.needs.${need}`));
  }
  if (action?.worksOffline && !action.needs.includes('internet'))
    costs.push(texts.text('report.step.offline'));
  return costs;
};

/** Menus written in a step: Settings › Privacy. */
const THROUGH_MENUS = /\s›\s/;

/** How a step is done, line by line. */
export const stepLines = (
  { texts, actions }: ReportContext,
  { action: id, app }: Pick<PlanStep, 'action' | 'app'>,
): string[] => {
  const args = { app: app === null ? '' : texts.name('app', app) };
  const ids = Array.from(
    { length: actions.get(id)?.steps ?? 0 },
    (_, index) => `action.${id}.step.${index + 1}`,
  );
  return ids.filter((textId) => texts.has(textId)).map((textId) => texts.text(textId, args));
};

/**
 * Whether a step leads through menus that may be named otherwise by now: those of a setting that it changes, read too
 * long ago, or menus that belong to no setting and so were dated by nobody.
 */
const namesOldMenus = (context: ReportContext, id: string, action: Action | undefined): boolean => {
  const settings = Object.keys(action?.sets ?? {}).map((choice) => choice.replace(/^others\./, ''));
  const dated = settings.filter((setting) => context.menusKnown(setting));
  return dated.length > 0
    ? dated.some((setting) => context.menusMayDiffer(setting))
    : stepLines(context, { action: id, app: null }).some((text) => THROUGH_MENUS.test(text));
};

const notesOf = (context: ReportContext, id: string, action: Action | undefined): string[] => {
  const { texts, assessment } = context;
  const notes = SAYS.filter((say) => texts.has(`action.${id}.${say}`)).map((say) =>
    texts.text(`report.step.says.${say}`, { text: texts.text(`action.${id}.${say}`) }),
  );
  // The note itself names no country: it may stand on paper.
  const laws = (action?.legal ?? [])
    .filter(({ country, note }) => country === assessment.country && texts.has(`legal-note.${note}`))
    .map(({ note }) => texts.text('report.step.law', { text: texts.text(`legal-note.${note}`) }));
  return [
    ...(namesOldMenus(context, id, action) ? [texts.text('report.step.menus-differ')] : []),
    ...notes,
    ...laws,
    ...(action?.notWhen ?? []).map((when) => texts.text(`report.step.not-when.${when}`)),
  ];
};

const stepOf = (context: ReportContext, planned: PlanStep): Step => {
  const action = context.actions.get(planned.action);
  return {
    action: planned.action,
    title: actionTitle(context, planned),
    costs: costsOf(context, planned, action),
    how: stepLines(context, planned),
    notes: notesOf(context, planned.action, action),
    sources: context.numbers.cite(action?.sources ?? []),
  };
};

/** Three steps in their order, what they change, what comes later, and when to wait. Null where a group has none. */
export const stepsSection = (context: ReportContext): Section | null => {
  const { texts, assessment } = context;
  const { next, steps } = assessment.plan;
  const own = context.tells('own-steps');
  if (!own && next.length === 0) return null;
  const chosen = new Set(next.map(({ action, app }) => `${action} ${app}`));
  const later = steps.filter(({ action, app }) => !chosen.has(`${action} ${app}`)).slice(0, LATER_STEPS);
  const blocks: Block[] = [];
  if (next.length === 0) {
    blocks.push({
      kind: 'paragraph',
      tone: 'plain',
      line: { text: texts.text('report.step.none'), sources: [] },
    });
  } else {
    blocks.push({ kind: 'steps', items: next.map((planned) => stepOf(context, planned)) });
  }
  // Before the first deletion that the page names.
  blocks.push({
    kind: 'card',
    title: texts.text('report.careful.title'),
    items: [texts.text('report.careful.lawyer'), texts.text('report.careful.accept')],
  });
  if (later.length > 0) {
    const items = later.map((planned) => ({ text: actionTitle(context, planned), sources: [] }));
    blocks.push({ kind: 'list', label: texts.text('report.step.later'), items });
  }
  const after = afterTheSteps(context);
  if (after.length > 0) {
    const items = after.map((text) => ({ text, sources: [] }));
    blocks.push({ kind: 'list', label: texts.text('report.after.label'), items });
  }
  const title = own
    ? texts.text('report.section.steps', { count: next.length })
    : texts.text('report.near.together');
  return { id: 'steps', title, blocks };
};
