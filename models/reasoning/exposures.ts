import type { Pack } from '../knowledge/schemas/pack.ts';
import { canTake } from '../planning/permitted-action.ts';
import type { Profile } from '../profile/profile.ts';
import type { TextSource } from '../reporting/texts.ts';
import type { DataKind } from '../vocabulary/data.ts';
import { SHARED_DATA } from '../vocabulary/data.ts';
import type { HarmTier } from '../vocabulary/people.ts';
import type { Place, Time } from '../vocabulary/places.ts';
import { isOpen, type PossibleReason } from '../vocabulary/statuses.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import type { CaseAction } from './actions.ts';
import type { Exposure } from './assessment.ts';
import { askedChoiceId } from './case-choices.ts';
import type { Recall } from './case-memory.ts';
import type { CaseProgram } from './case-program.ts';
import { type Closing, closingOf, type Remedies, remediesOf, whoseToFix } from './closing.ts';
import { type Cube, cubeParts } from './cubes.ts';
import type { EvidenceGrades } from './evidence-grade.ts';
import type { Instance } from './ground-program.ts';
import type { Label } from './label-algebra.ts';
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
  /** Number of live witnesses, those that differ in one choice only counted once. Semantics 29. */
  readonly waysIn: number;
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
  /** Where proofs are entered as plain data; null where nobody asks for them. */
  readonly proofs: ProofTable | null;
  readonly grades: EvidenceGrades;
  readonly recall: Recall;
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

/** What all exposures with one label share. */
interface Shared {
  readonly status: ReturnType<typeof statusOf>;
  readonly live: readonly Cube[];
  readonly closing: Closing | null;
  readonly whose: ReturnType<typeof whoseToFix>;
  readonly open: ReadonlySet<number>;
  readonly waysIn: number;
  readonly part: Pick<
    Exposure,
    'witnesses' | 'blockedBy' | 'needed' | 'dependsOn' | 'incomplete' | 'closedBy'
  >;
}

const sharedOf = ({ program, answers }: ExposureContext, atom: number, remedies: Remedies): Shared => {
  const { choices } = program;
  const asked = (choice: number): string => askedChoiceId(choices.at(choice).id);
  const label = program.labels[atom] as Label;
  const status = statusOf(program, atom, answers);
  const isNowOpen = isOpen(status.status);
  const live = isNowOpen ? liveWitnesses(program, atom, answers) : [];
  const closing = isNowOpen ? closingOf(program, atom, answers, remedies) : null;
  const protection = status.status === 'blocked' ? protectionOf(program, atom, answers) : null;
  const open = openChoices(live, answers);
  return {
    status,
    live,
    closing,
    whose: closing ? whoseToFix(program, closing.sets) : 'nobody',
    open,
    waysIn: new Set(live.map((cube) => cube.filter((_, at) => at % 2 === 0).join())).size,
    part: {
      witnesses: label.cubes.map((cube) => choices.describe(cube)),
      blockedBy: (protection?.by ?? []).map((choice) => ({
        choice: asked(choice),
        values: choices.values(choice, answers[choice] as number),
      })),
      needed: (protection?.needed ?? []).map(asked),
      dependsOn: [...new Set([...open].sort((a, b) => a - b).map(asked))],
      incomplete: label.incomplete,
      closedBy: closing ? closing.closedBy.map((item) => ({ ...item })) : [],
    },
  };
};

/** All exposures of the case, in the order of the ground program. Semantics 9 to 14 and 28. */
export const reasonExposures = (context: ExposureContext): ReasonedExposure[] => {
  const { pack, profile, program, answers, actions, texts, recall } = context;
  const remedies = remediesOf(program, answers, actions, (action) => canTake(action, profile, {}));
  const stepFor = pathSteps(program, answers, texts);
  const has = new Set([
    ...profile.apps.map((entry) => entry.app),
    ...pack.apps.filter((app) => app.kind === 'device').map((app) => app.id),
  ]);
  // Exposures with one label share everything that follows from it.
  const byLabel = new Map<number, Shared>();

  return program.ground.atoms.flatMap((ground, atom): ReasonedExposure[] => {
    if (ground.predicate !== 'exposure') return [];
    const [scenario, person, app, data, time, actor, holder, place] = ground.constants as [
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
    const harm: HarmTier = profile.protect[data] ?? 'unset';

    const reason = (): ReasonedExposure => {
      const key = program.labelClass[atom] as number;
      const shared = byLabel.get(key) ?? sharedOf(context, atom, remedies);
      byLabel.set(key, shared);
      const { threat, variant } = splitScenario(scenario);
      const absent = shared.status.status === 'absent';
      const proof = absent ? null : explain(program, atom, answers, shared.live);
      const staleNow = shared.status.status === 'blocked' && context.stale;
      const status = staleNow ? 'possible' : shared.status.status;
      const exposure: Exposure = {
        id: ground.constants.join('/'),
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
            ? reasonFor(program, shared.open, shared.status.undecided)
            : null,
        harm,
        evidence: context.grades.of(scenario, app, holder),
        path: proof ? pathOf(proof, stepFor) : [],
        proof: context.proofs?.enter(proof, shared.live) ?? null,
        ...shared.part,
        theirs: shared.whose === 'theirs' || person !== 'me',
      };
      return {
        exposure,
        atom,
        closingSets: shared.closing?.sets ?? [],
        conclusion: proof ? conclusionOf(proof) : null,
        waysIn: shared.waysIn,
      };
    };
    // Entered proofs belong to one table, so those exposures are reasoned anew.
    const reasoned = context.proofs
      ? reason()
      : recall.of('exposure', atom, `${harm};${context.stale}`, reason);
    return reasoned.exposure.status === 'absent' ? [] : [reasoned];
  });
};
