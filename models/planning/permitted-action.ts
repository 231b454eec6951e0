import type { Action } from '../knowledge/schemas/action.ts';
import type { Profile } from '../profile/profile.ts';
import type { CaseAction } from '../reasoning/actions.ts';
import type { PlanWishes } from './exact-plan.ts';

const SKILLS: readonly Action['skill'][] = ['any', 'some', 'much'];

/** Circumstances under which an action with this `notWhen` waits. */
const WAITS: Record<Action['notWhen'][number], readonly string[]> = {
  'detained-colleague': ['supports-a-detained-person'],
  summoned: ['expects-search'],
  'being-watched': [],
};

/** Can this person take the action now? Semantics 19; refusing is another thing. */
export const canTake = ({ action, offered }: CaseAction, profile: Profile, wishes: PlanWishes): boolean => {
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  return (
    offered &&
    (action.on.length === 0 || action.on.some((app) => has.has(app))) &&
    SKILLS.indexOf(action.skill) <= SKILLS.indexOf(wishes.skill ?? 'much') &&
    !action.needs.some((need) => wishes.without?.includes(need)) &&
    !action.notWhen.some((when) =>
      WAITS[when].some((circumstance) => profile.circumstances.some((own) => own === circumstance)),
    )
  );
};
