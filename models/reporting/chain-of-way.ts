import type { Exposure, PathStep } from '../reasoning/assessment.ts';
import { helpingActions } from './helping-actions.ts';
import { chainDrawing } from './pictures/chain-drawing.ts';
import type { Drawing } from './pictures/drawing.ts';
import type { ReportContext } from './report-context.ts';

/** Answers of others stand for the same setting on their side. */
const settingOf = (choice: string): string => choice.replace(/@.*$/, '');

/** The first step of the path whose answer the action sets otherwise. */
const brokenAt = (path: readonly PathStep[], sets: Readonly<Record<string, unknown>>): number => {
  const set = new Set(Object.keys(sets).map(settingOf));
  return path.findIndex(({ rests }) => Object.keys(rests).some((choice) => set.has(settingOf(choice))));
};

/** A way in as a drawing: its steps in words, and before which of them the best action that closes it breaks it. */
export const chainOf = (
  context: ReportContext,
  lead: Exposure,
  steps: readonly string[],
): { label: string; drawing: Drawing } => {
  const { texts, actions } = context;
  const closing = helpingActions(context, [lead]).find(({ action, effect }) => {
    const known = actions.get(action);
    return effect === 'closes' && known !== undefined && brokenAt(lead.path, known.sets) >= 0;
  });
  const at = closing ? brokenAt(lead.path, actions.get(closing.action)?.sets ?? {}) : -1;
  const breaks = closing
    ? texts.text('report.picture.breaks', {
        action: texts.text(`action.${closing.action}.title`, { app: '' }),
      })
    : null;
  return {
    label: texts.text('report.picture.chain'),
    drawing: chainDrawing(
      steps.map((text, index) => ({ text, breaks: index === at ? breaks : null })),
      texts.direction,
    ),
  };
};
