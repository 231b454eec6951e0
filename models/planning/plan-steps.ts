import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Plan } from '../reasoning/assessment.ts';
import type { ReasonedExposure } from '../reasoning/exposures.ts';

/**
 * Actions in the order to do them: what comes `after` another stands behind it, and preparations come before
 * what needs them: a look (see who is logged in, before a password shuts the door behind them), and what changes no
 * answer itself. Within that, the given order.
 */
export const planSteps = (
  pack: Pack,
  has: ReadonlySet<string>,
  /** Actions that change some answer of this case. */
  changing: ReadonlySet<string>,
  actions: readonly Action[],
  closes: ReadonlyMap<string, readonly string[]>,
  reduces: ReadonlyMap<string, readonly string[]>,
  /** May this preparation be asked of the person? */
  mayPrepare: (action: Action) => boolean = () => true,
): Plan['steps'] => {
  const steps: Plan['steps'] = [];
  const placing = new Set<string>();
  const place = (action: Action): void => {
    if (placing.has(action.id)) return;
    placing.add(action.id);
    for (const id of action.after) {
      const earlier = pack.actions.find((candidate) => candidate.id === id);
      if (!earlier || (earlier.on.length > 0 && !earlier.on.some((app) => has.has(app)))) continue;
      // Only what is in the plan, a look, or what changes no answer and so is no choice of its own, is put before it.
      const prepares = earlier.kind === 'check' || !changing.has(earlier.id);
      if (actions.includes(earlier) || (prepares && mayPrepare(earlier))) place(earlier);
    }
    const own = closes.get(action.id) ?? [];
    const closed = new Set(own);
    steps.push({
      action: action.id,
      app: action.on.find((app) => has.has(app)) ?? null,
      prepares: !actions.includes(action),
      closes: [...own],
      reduces: (reduces.get(action.id) ?? []).filter((id) => !closed.has(id)),
      burden: { ...action.burden },
    });
  };
  for (const action of actions) place(action);
  return steps;
};

/** Open exposures that each action makes smaller without closing them. */
export const reducedByEach = (open: readonly ReasonedExposure[]): Map<string, string[]> => {
  const reduces = new Map<string, string[]>();
  for (const { exposure } of open) {
    for (const { action, effect } of exposure.closedBy) {
      if (effect !== 'reduces') continue;
      const known = reduces.get(action);
      if (known) known.push(exposure.id);
      else reduces.set(action, [exposure.id]);
    }
  }
  return reduces;
};
