import { type HouseholdPlan, householdPlan } from '../planning/household-plan.ts';
import type { Household } from '../profile/household.ts';
import { type SaidLongAgo, settleAnswers } from '../profile/settle-answers.ts';
import { isOpen, type Status } from '../vocabulary/statuses.ts';
import { answersOf } from './answers.ts';
import type { Knowledge } from './assess.ts';
import { buildSharedCase } from './case.ts';
import { askedChoiceId } from './case-choices.ts';
import { type CaseMember, caseMember } from './case-people.ts';
import { type CaseProgram, prepareCase } from './case-program.ts';
import { cubeParts } from './cubes.ts';
import { withWholeGroupLabels } from './group-labels.ts';
import { contradiction, liveWitnesses, statusOf } from './status.ts';

/** One way into a group, and through whom. */
export interface GroupExposure {
  readonly id: string;
  readonly status: Status;
  /** `stale`: blocked by the answers, and the knowledge is past its review. Semantics 31. */
  readonly reason: 'stale' | null;
  /** Members whose own copy is open, each with the answers and open questions it hangs on. */
  readonly through: readonly {
    readonly person: string;
    readonly status: Status;
    readonly choices: readonly string[];
  }[];
}

export interface HouseholdAssessment {
  readonly format: 'leeward-household-assessment';
  readonly version: 1;
  readonly knowledge: {
    readonly id: string;
    readonly version: string;
    readonly asOf: string;
    readonly reviewBy: string;
    readonly stale: boolean;
  };
  readonly asOf: string;
  readonly people: readonly {
    readonly id: string;
    readonly exposed: number;
    readonly possible: number;
    readonly blocked: number;
    /** Answers too old to lean on, by choice id within the person's own profile. Semantics 31. */
    readonly saidLongAgo: readonly SaidLongAgo[];
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly app: string;
    readonly exposures: readonly GroupExposure[];
  }[];
  /** Whose setting exposes whom: for each person, how many ways into the groups of others lead through them. */
  readonly through: readonly {
    readonly person: string;
    readonly group: string;
    readonly exposed: number;
    readonly possible: number;
  }[];
  /** What they can do, each and together. */
  readonly plan: HouseholdPlan;
}

/** Answers of a household that cannot all be true: of whom, and which. */
export class ContradictoryHousehold extends Error {
  constructor(readonly choices: readonly string[]) {
    super(`these answers cannot all be true: ${choices.join(', ')}`);
  }
}

export interface HouseholdOptions {
  /** Facts valid on this day count. YYYY-MM-DD. */
  readonly asOf: string;
  /** Today, to tell how old answers are and whether the knowledge is past its review date. `asOf` if left out. */
  readonly today?: string;
  /** Scenarios (`threat:variant`); all if left out. */
  readonly scenarios?: readonly string[];
}

export interface PreparedHousehold {
  readonly program: CaseProgram;
  readonly answers: number[];
  /** With the answers that still count, in the order of the file. */
  readonly members: readonly CaseMember[];
  /** By member, in the same order. */
  readonly saidLongAgo: readonly (readonly SaidLongAgo[])[];
}

/** The case of a household made ready: linear in people, because a group's data is kept once a member. */
export const prepareHousehold = (
  knowledge: Knowledge,
  household: Household,
  options: HouseholdOptions,
): PreparedHousehold => {
  const { pack } = knowledge;
  const settled = household.people.map(({ profile }) =>
    settleAnswers(pack, profile, options.today ?? options.asOf),
  );
  const members = household.people.map(({ id }, index) =>
    caseMember((settled[index] as (typeof settled)[number]).profile, id),
  );
  const { choices, facts } = buildSharedCase(pack, members, household.groups, {
    asOf: options.asOf,
    scenarios: options.scenarios ?? knowledge.scenarios,
  });
  const program = withWholeGroupLabels(prepareCase(knowledge.rules, choices, facts));
  const answers = members
    .map(({ profile, prefix }) => answersOf(pack, profile, choices, prefix))
    .reduce((all, own) => all.map((mask, index) => mask & (own[index] as number)));
  return { program, answers, members, saidLongAgo: settled.map(({ saidLongAgo }) => saidLongAgo) };
};

/** Several people evaluated together: each one's own state, and for every shared group through whom it is open. */
export const assessHousehold = (
  knowledge: Knowledge,
  household: Household,
  options: HouseholdOptions,
): HouseholdAssessment => {
  const { header } = knowledge.pack;
  const stale = (options.today ?? options.asOf) > header.reviewBy;
  const prepared = prepareHousehold(knowledge, household, options);
  const { program, answers, saidLongAgo } = prepared;
  const contradictory = contradiction(program, answers);
  if (contradictory) {
    throw new ContradictoryHousehold(
      contradictory.map((choice) => askedChoiceId(program.choices.at(choice).id)),
    );
  }
  const byClass = new Map<number, Status>();
  const statusAt = (atom: number): Status => {
    const key = program.labelClass[atom] as number;
    const known = byClass.get(key);
    if (known !== undefined) return known;
    const { status } = statusOf(program, atom, answers);
    byClass.set(key, status);
    return status;
  };
  /** What is said of a status: past the review date nothing is called blocked. Semantics 31. */
  const shown = (status: Status): Pick<GroupExposure, 'status' | 'reason'> =>
    stale && status === 'blocked' ? { status: 'possible', reason: 'stale' } : { status, reason: null };

  const counts = new Map(
    household.people.map(({ id }) => [id, { exposed: 0, possible: 0, blocked: 0, absent: 0 }]),
  );
  const own = new Map<string, number>();
  const ofGroup = new Map<string, { atom: number; constants: readonly string[] }[]>();
  const groupIds = new Set(household.groups.map(({ id }) => id));
  program.ground.atoms.forEach(({ predicate, constants }, atom) => {
    if (predicate !== 'exposure') return;
    own.set(constants.join('/'), atom);
    const person = constants[1] as string;
    const count = counts.get(person);
    if (count) count[shown(statusAt(atom)).status]++;
    if (groupIds.has(person)) ofGroup.set(person, [...(ofGroup.get(person) ?? []), { atom, constants }]);
  });

  const groups = household.groups.map((group) => ({
    id: group.id,
    app: group.app,
    exposures: (ofGroup.get(group.id) ?? [])
      .map(({ atom, constants }): GroupExposure => {
        const through = group.members.flatMap((person) => {
          const copy = own.get([constants[0], person, ...constants.slice(2)].join('/'));
          if (copy === undefined || !isOpen(statusAt(copy))) return [];
          const choices = new Set(
            liveWitnesses(program, copy, answers).flatMap((cube) =>
              [...cubeParts(cube)].map(([choice]) => choice),
            ),
          );
          return [
            {
              person,
              status: statusAt(copy),
              choices: [
                ...new Set(
                  [...choices]
                    .sort((a, b) => a - b)
                    .map((choice) => askedChoiceId(program.choices.at(choice).id)),
                ),
              ],
            },
          ];
        });
        return { id: constants.join('/'), ...shown(statusAt(atom)), through };
      })
      .filter((exposure) => exposure.status !== 'absent'),
  }));
  const through = groups.flatMap(({ id, exposures }) => {
    const group = household.groups.find((candidate) => candidate.id === id);
    return (group?.members ?? []).map((person) => {
      const ways = exposures.flatMap((exposure) => exposure.through.filter((way) => way.person === person));
      return {
        person,
        group: id,
        exposed: ways.filter((way) => way.status === 'exposed').length,
        possible: ways.filter((way) => way.status === 'possible').length,
      };
    });
  });
  return {
    format: 'leeward-household-assessment',
    version: 1,
    knowledge: {
      id: header.id,
      version: header.version,
      asOf: header.asOf,
      reviewBy: header.reviewBy,
      stale,
    },
    asOf: options.asOf,
    people: [...counts].map(([id, { exposed, possible, blocked }], index) => ({
      id,
      exposed,
      possible,
      blocked,
      saidLongAgo: saidLongAgo[index] ?? [],
    })),
    groups,
    through,
    plan: householdPlan(knowledge.pack, prepared, household.groups),
  };
};
