import type { Profile } from '../profile/profile.ts';
import type { CaseAction } from './actions.ts';
import type { CaseProgram } from './case-program.ts';

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

/**
 * The case that was asked about last, and what was reasoned in it: while people answer questions the case stays, and
 * an answer touches only exposures whose witnesses name its choice, or one that a never rule ties to it (semantics
 * 15b). Changes how long an assessment takes, never what it says.
 */
export class CaseMemory {
  private key = '';
  private program: CaseProgram | null = null;
  private known = new Map<string, { signature: string; result: unknown }>();
  private relevance: Relevance | null = null;

  /** @param rest what else makes the case: day, scenarios, language. */
  caseOf(profile: Profile, rest: readonly unknown[], make: () => CaseProgram): CaseProgram {
    const key = caseKey(profile, rest);
    if (this.program === null || key !== this.key) {
      this.program = make();
      this.key = key;
      this.known = new Map();
      this.relevance = null;
    }
    return this.program;
  }

  /** What may be taken over under these answers. */
  under(program: CaseProgram, answers: readonly number[], actions: readonly CaseAction[]): Recall {
    this.relevance ??= new Relevance(program, actions);
    const { relevance, known } = this;
    const signatures = new Map<number, string>();
    const signatureOf = (atom: number): string => {
      const key = program.labelClass[atom] as number;
      let signature = signatures.get(key);
      if (signature === undefined) {
        signature = relevance.signature(atom, answers, actions);
        signatures.set(key, signature);
      }
      return signature;
    };
    return {
      of: <Result>(kind: string, atom: number, besides: string, make: () => Result): Result => {
        const key = `${kind} ${atom}`;
        const signature = `${signatureOf(atom)};${besides}`;
        const before = known.get(key);
        // What is kept under a kind is what that kind makes.
        if (before?.signature === signature) return before.result as Result;
        const result = make();
        known.set(key, { signature, result });
        return result;
      },
    };
  }
}

/** Choices whose answers an atom's status, proof and remedies can depend on. */
class Relevance {
  private readonly byClass = new Map<number, { choices: readonly number[]; actions: readonly number[] }>();
  /** Choices that never rules tie together, by each of them. */
  private readonly tied = new Map<number, readonly number[]>();
  private readonly twins = new Map<number, number[]>();

  constructor(
    private readonly program: CaseProgram,
    private readonly actions: readonly CaseAction[],
  ) {
    program.choices.list.forEach(({ linkedTo }, choice) => {
      if (linkedTo !== undefined) this.twins.set(linkedTo, [...(this.twins.get(linkedTo) ?? []), choice]);
    });
    for (const cube of program.choices.never) {
      const here = cube.filter((_, position) => position % 2 === 0);
      const all = [...new Set(here.flatMap((choice) => [...this.family(choice)]))];
      const together = [...new Set(all.flatMap((choice) => this.tied.get(choice) ?? [choice]))];
      for (const choice of together) this.tied.set(choice, together);
    }
  }

  /** A choice, what it equals unless an action tells them apart, and what equals it. */
  private family(choice: number): readonly number[] {
    const asked = this.program.choices.at(choice).linkedTo ?? choice;
    return [asked, ...(this.twins.get(asked) ?? [])];
  }

  private of(atom: number): { choices: readonly number[]; actions: readonly number[] } {
    const key = this.program.labelClass[atom] as number;
    const known = this.byClass.get(key);
    if (known) return known;
    const label = this.program.labels[atom];
    const choices = new Set<number>();
    // An incomplete label does not name all it hangs on.
    if (label?.incomplete) for (const choice of this.program.choices.list.keys()) choices.add(choice);
    for (const cube of label?.cubes ?? []) {
      for (let i = 0; i < cube.length; i += 2)
        for (const one of this.family(cube[i] as number))
          for (const other of this.tied.get(one) ?? [one]) choices.add(other);
    }
    const actions = [...this.actions.keys()].filter((index) =>
      [...(this.actions[index] as CaseAction).sets.keys()].some((choice) => choices.has(choice)),
    );
    const made = { choices: [...choices], actions };
    this.byClass.set(key, made);
    return made;
  }

  signature(atom: number, answers: readonly number[], actions: readonly CaseAction[]): string {
    const { choices, actions: near } = this.of(atom);
    return `${choices.map((choice) => answers[choice]).join()};${near.map((index) => (actions[index]?.offered ? 1 : 0)).join('')}`;
  }
}
