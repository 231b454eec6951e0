import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Profile } from '../profile/profile.ts';
import type { Use } from '../vocabulary/people.ts';

/** A person in the case, or the stand-in for everyone they talk to. */
export interface CasePerson {
  /** Constant in atoms: `me` and `others`, or `sara` and `sara-others`. */
  readonly constant: string;
  /** What choices of their settings begin with: ``, `others.`, `sara/`, `sara/others.`. */
  readonly prefix: string;
  readonly standIn: boolean;
  readonly member: CaseMember;
}

/** One profile in the case. Alone, or one of a household or collective. */
export interface CaseMember {
  readonly profile: Profile;
  /** What choices of their uses, devices and history begin with. */
  readonly prefix: string;
  readonly self: CasePerson;
  readonly others: CasePerson;
}

/** A group of known people, on one app. */
export interface CaseGroup {
  readonly id: string;
  readonly app: string;
  readonly members: readonly string[];
  /** People outside the case are in it too: the members' stand-ins keep copies as well. */
  readonly outsiders: boolean;
}

/** `alone` is the person of a single profile: `me`, without prefixes. */
export const caseMember = (profile: Profile, id?: string): CaseMember => {
  const prefix = id === undefined ? '' : `${id}/`;
  const member: CaseMember = {
    profile,
    prefix,
    get self(): CasePerson {
      return { constant: id ?? 'me', prefix, standIn: false, member };
    },
    get others(): CasePerson {
      return {
        constant: id === undefined ? 'others' : `${id}-others`,
        prefix: `${prefix}others.`,
        standIn: true,
        member,
      };
    },
  };
  return member;
};

/** Is an action offered to somebody with these apps and devices? */
const offeredTo = (action: Action, has: ReadonlySet<string>): boolean =>
  action.on.length === 0 || action.on.some((app) => has.has(app));

/** Apps that an action on what the person has would bring in, with the uses it would bring them in for. */
export const usesBroughtIn = (pack: Pack, profile: Profile): ReadonlyMap<string, readonly Use[]> => {
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...profile.devices.map((entry) => entry.device),
  ]);
  const found = new Map<string, Use[]>();
  for (const action of pack.actions) {
    if (!offeredTo(action, has)) continue;
    for (const [key, value] of Object.entries(action.sets)) {
      const [app = '', kind, use = ''] = key.split('.');
      if (kind !== 'use' || value !== 'yes' || has.has(app)) continue;
      const known = found.get(app) ?? [];
      if (!known.includes(use as Use)) found.set(app, [...known, use as Use]);
    }
  }
  return found;
};
