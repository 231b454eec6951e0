import type { Profile } from '../profile/profile.ts';
import type { CaseAction } from './actions.ts';
import type { CaseProgram } from './case-program.ts';
import { choicesThatMatter } from './decide-below.ts';
import { tiedChoices } from './tied-choices.ts';

/** What of a profile makes the case: everything but its answers. Semantics 6. */
const caseKey = (profile: Profile, rest: readonly unknown[]): string =>
  JSON.stringify([
    {
      ...profile,
      protect: null,
      decisions: null,
      others: null,
      apps: profile.apps.map((entry) => ({ ...entry, settings: null })),
      devices: profile.devices.map((entry) => ({ ...entry, settings: null })),
    },
    ...rest,
  ]);

/** Takes what was worked out for an atom before, where nothing that it hangs on has changed since. */
export interface Recall {
  /** @param besides what else the result depends on. */
  of<Result>(kind: string, atom: number, besides: string, make: () => Result): Result;
}

interface Kept {
  readonly version: number;
  readonly besides: string;
  readonly result: unknown;
}

/**
 * The case that was asked about last, and what was reasoned in it: while people answer questions the case stays, and
 * an answer touches only exposures whose witnesses name its choice, or one that a never rule ties to it (semantics
 * 15b). Changes how long an assessment takes, never what it says.
 */
export class CaseMemory {
  private key = '';
  private program: CaseProgram | null = null;
  private kept = new Map<string, Map<number, Kept>>();
  private versions: Versions | null = null;

  /** @param rest what else makes the case: day, scenarios, language. */
  caseOf(profile: Profile, rest: readonly unknown[], make: () => CaseProgram): CaseProgram {
    const key = caseKey(profile, rest);
    if (this.program === null || key !== this.key) {
      this.program = make();
      this.key = key;
      this.kept = new Map();
      this.versions = null;
    }
    return this.program;
  }

  /** What may be taken over under these answers. */
  under(program: CaseProgram, answers: readonly number[], actions: readonly CaseAction[]): Recall {
    this.versions ??= new Versions(program, actions);
    const { versions, kept } = this;
    versions.follow(answers, actions);
    return {
      of: <Result>(kind: string, atom: number, besides: string, make: () => Result): Result => {
        let ofKind = kept.get(kind);
        if (!ofKind) {
          ofKind = new Map();
          kept.set(kind, ofKind);
        }
        const version = versions.of(program.labelClass[atom] as number);
        const before = ofKind.get(atom);
        // What is kept under a kind is what that kind makes.
        if (before?.version === version && before.besides === besides) return before.result as Result;
        const result = make();
        ofKind.set(atom, { version, besides, result });
        return result;
      },
    };
  }
}

/** Counts, for each label, the changes of answers that its statuses, proofs and remedies can depend on. */
class Versions {
  private readonly byClass: Int32Array;
  private readonly classesOfChoice = new Map<number, number[]>();
  private readonly classesOfAction: readonly (readonly number[])[];
  private answers: readonly number[] = [];
  private offered: readonly boolean[] = [];

  constructor(program: CaseProgram, actions: readonly CaseAction[]) {
    this.byClass = new Int32Array(Math.max(0, ...program.labelClass) + 1);
    const tied = tiedChoices(program);
    const seen = new Set<number>();
    program.labels.forEach((label, atom) => {
      const own = program.labelClass[atom] as number;
      if (seen.has(own)) return;
      seen.add(own);
      // A label that was cut short does not name all it hangs on.
      const choices = new Set(label.incomplete ? choicesThatMatter(program, atom) : []);
      for (const cube of label.cubes)
        for (let i = 0; i < cube.length; i += 2)
          for (const other of tied(cube[i] as number)) choices.add(other);
      for (const choice of choices) {
        const classes = this.classesOfChoice.get(choice);
        if (classes) classes.push(own);
        else this.classesOfChoice.set(choice, [own]);
      }
    });
    this.classesOfAction = actions.map(({ sets }) => [
      ...new Set([...sets.keys()].flatMap((choice) => this.classesOfChoice.get(choice) ?? [])),
    ]);
  }

  /** From now on under these answers: whatever hangs on one that is new has a new version. */
  follow(answers: readonly number[], actions: readonly CaseAction[]): void {
    const offered = actions.map((action) => action.offered);
    const changed = new Set<number>();
    answers.forEach((mask, choice) => {
      if (mask === this.answers[choice]) return;
      for (const one of this.classesOfChoice.get(choice) ?? []) changed.add(one);
    });
    offered.forEach((now, index) => {
      if (now === this.offered[index]) return;
      for (const one of this.classesOfAction[index] ?? []) changed.add(one);
    });
    for (const one of changed) this.byClass[one] = (this.byClass[one] as number) + 1;
    this.answers = [...answers];
    this.offered = offered;
  }

  of(labelClass: number): number {
    return this.byClass[labelClass] as number;
  }
}
