import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Profile } from '../profile/profile.ts';
import type { TextSource } from '../reporting/texts.ts';
import type { DataKind } from '../vocabulary/data.ts';
import { SHARED_DATA } from '../vocabulary/data.ts';
import type { HarmTier } from '../vocabulary/people.ts';
import type { Place, Time } from '../vocabulary/places.ts';
import { isOpen, type PossibleReason } from '../vocabulary/statuses.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import type { CaseAction } from './actions.ts';
import type { Evidence, Exposure } from './assessment.ts';
import { askedChoiceId } from './case-choices.ts';
import type { CaseProgram } from './case-program.ts';
import { type Closing, changeableValues, closingOf, whoseToFix } from './closing.ts';
import { type Cube, cubeParts } from './cubes.ts';
import { gradeEvidence } from './evidence-grade.ts';
import type { Instance } from './ground-program.ts';
import { conclusionOf, explain, pathOf, pathSteps } from './paths.ts';
import type { ProofTable } from './plain-proof.ts';
import { protectionOf } from './protection.ts';
import { liveWitnesses, statusOf } from './status.ts';

/** An exposure with what the engine needs to go on with it. */
export interface ReasonedExposure {
  readonly exposure: Exposure;
  readonly atom: number;
  readonly closingSets: readonly (readonly number[])[];
  readonly conclusion: Instance | null;
}

export interface ExposureContext {
  readonly pack: Pack;
  readonly profile: Profile;
  readonly program: CaseProgram;
  readonly answers: readonly number[];
  readonly actions: readonly CaseAction[];
  readonly texts: TextSource;
  readonly asOf: string;
  readonly stale: boolean;
  readonly proofs: ProofTable;
}

/** Choices of live witnesses that the answers leave open. */
const openChoices = (live: readonly Cube[], answers: readonly number[]): Set<number> => {
  const open = new Set<number>();
  for (const cube of live) {
    for (const [choice, mask] of cubeParts(cube))
      if (((answers[choice] as number) & ~mask) !== 0) open.add(choice);
  }
  return open;
};

const reasonFor = (program: CaseProgram, open: ReadonlySet<number>, undecided: boolean): PossibleReason => {
  if (undecided) return 'undecided';
  const kinds = [...open].map((choice) => program.choices.at(choice));
  if (kinds.some((choice) => choice.kind !== 'world')) return 'unanswered';
  return kinds.some((choice) => choice.worldReason === 'contested') ? 'contested' : 'undisclosed';
};

/** All exposures of the case, in the order of the ground program. Semantics 9 to 14 and 28. */
export const reasonExposures = (context: ExposureContext): ReasonedExposure[] => {
  const { pack, profile, program, answers, actions, texts } = context;
  const changeable = changeableValues(actions);
  const stepFor = pathSteps(program, answers, texts);
  const grades = new Map<string, Evidence>();
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...pack.apps.filter((app) => app.kind === 'device').map((app) => app.id),
  ]);
  // Exposures with one label share everything that follows from it.
  const byLabel = new Map<
    number,
    { status: ReturnType<typeof statusOf>; live: Cube[]; closing: Closing | null }
  >();

  return program.ground.atoms.flatMap(({ predicate, constants }, atom): ReasonedExposure[] => {
    if (predicate !== 'exposure') return [];
    const [scenario, person, app, data, time, actor, holder, place] = constants as [
      string,
      string,
      string,
      DataKind,
      Time,
      string,
      string,
      Place,
    ];
    // What others lose of their own is theirs; here only copies of this person's things count.
    if (person !== 'me' && !SHARED_DATA.has(data)) return [];
    // An app that an action would bring in is for the plan to weigh, not this person's to be told of.
    if (!has.has(app)) return [];
    const label = program.labels[atom] as { cubes: readonly Cube[]; incomplete: boolean };
    const key = program.labelClass[atom] as number;
    let shared = byLabel.get(key);
    if (!shared) {
      const status = statusOf(program, atom, answers);
      const open = isOpen(status.status);
      shared = {
        status,
        live: open ? liveWitnesses(program, atom, answers) : [],
        closing: open ? closingOf(program, atom, answers, actions, changeable) : null,
      };
      byLabel.set(key, shared);
    }
    if (shared.status.status === 'absent') return [];

    const { threat, variant } = splitScenario(scenario);
    const gradeKey = `${scenario}/${app}`;
    const evidence =
      grades.get(gradeKey) ?? gradeEvidence(pack, profile.country, scenario, app, context.asOf);
    grades.set(gradeKey, evidence);

    const proof = explain(program, atom, answers, shared.live);
    const blocked = shared.status.status === 'blocked';
    const protection = blocked ? protectionOf(program, atom, answers) : null;
    const undecided = openChoices(shared.live, answers);
    const staleNow = blocked && context.stale;
    const status = staleNow ? 'possible' : shared.status.status;
    const closing = shared.closing;
    const harm: HarmTier = profile.protect[data] ?? 'unset';
    const whose = closing ? whoseToFix(program, closing.sets) : 'nobody';
    const exposure: Exposure = {
      id: constants.join('/'),
      threat,
      variant,
      person,
      app,
      data,
      time,
      actor,
      holder,
      place,
      status,
      reason: staleNow
        ? 'stale'
        : status === 'possible'
          ? reasonFor(program, undecided, shared.status.undecided)
          : null,
      harm,
      evidence,
      path: proof ? pathOf(proof, stepFor) : [],
      witnesses: label.cubes.map((cube) => program.choices.describe(cube)),
      proof: context.proofs.enter(proof, shared.live),
      blockedBy: Object.fromEntries(
        (protection?.by ?? []).map((choice) => [
          askedChoiceId(program.choices.at(choice).id),
          program.choices.values(choice, answers[choice] as number),
        ]),
      ),
      needed: (protection?.needed ?? []).map((choice) => askedChoiceId(program.choices.at(choice).id)),
      dependsOn: [
        ...new Set(
          [...undecided].sort((a, b) => a - b).map((choice) => askedChoiceId(program.choices.at(choice).id)),
        ),
      ],
      incomplete: label.incomplete,
      closedBy: closing ? closing.closedBy.map((item) => ({ ...item })) : [],
      theirs: whose === 'theirs' || person !== 'me',
    };
    return [
      { exposure, atom, closingSets: closing?.sets ?? [], conclusion: proof ? conclusionOf(proof) : null },
    ];
  });
};
