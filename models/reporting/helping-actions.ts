import type { Exposure } from '../reasoning/assessment.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import type { ReportContext } from './report-context.ts';

export interface HelpingAction {
  readonly action: string;
  readonly effect: 'closes' | 'closes-part' | 'lowers';
}

/** Open for certain comes before what may be open; in both, worst harm first. */
const bucketOf = ({ status, harm }: Exposure): number =>
  HARM_TIERS.indexOf(harm) + (status === 'exposed' ? 0 : HARM_TIERS.length);

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, count] of a.entries()) {
    const difference = (b[index] ?? 0) - count;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Using an app for less does not bring it back: what is cut off stays cut off, and so may be what is used instead. */
const onlyUsesLess = ({ actions }: ReportContext, action: string): boolean =>
  Object.keys(actions.get(action)?.sets ?? {}).every((choice) => choice.includes('.use.'));

/** What helps against these exposures: what closes the worst and most certain of them first. */
export const helpingActions = (context: ReportContext, exposures: readonly Exposure[]): HelpingAction[] => {
  const { assessment, texts } = context;
  const counts = new Map<string, { closes: number[]; reduces: number }>();
  for (const exposure of exposures) {
    for (const { action, effect } of exposure.closedBy) {
      if (exposure.data === 'service-access' && onlyUsesLess(context, action)) continue;
      const count = counts.get(action) ?? { closes: new Array(HARM_TIERS.length * 2).fill(0), reduces: 0 };
      if (effect === 'reduces') count.reduces += 1;
      else count.closes[bucketOf(exposure)] = (count.closes[bucketOf(exposure)] ?? 0) + 1;
      counts.set(action, count);
    }
  }
  const planned = assessment.plan.steps.map(({ action }) => action);
  const place = (action: string): number =>
    planned.includes(action) ? planned.indexOf(action) : planned.length;
  return [...counts]
    .filter(([action]) => texts.has(`action.${action}.title`))
    .sort(([a, x], [b, y]) => compare(x.closes, y.closes) || y.reduces - x.reduces || place(a) - place(b))
    .map(([action, { closes }]) => {
      const closed = closes.reduce((sum, count) => sum + count, 0);
      return {
        action,
        effect: closed === exposures.length ? 'closes' : closed > 0 ? 'closes-part' : 'lowers',
      };
    });
};
