import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseProgram } from '../../../models/reasoning/case-program.ts';
import type { CaseFact } from '../../../models/reasoning/ground-program.ts';
import { contradiction } from '../../../models/reasoning/status.ts';
import { STATUSES } from '../../../models/vocabulary/statuses.ts';
import { generatedCase } from '../../oracles/generated-cases.ts';
import { runs } from '../../runs.ts';
import { caseAtHand, exposureAtoms, statusesUnder } from './cases-at-hand.ts';

/** Semantics 15, on the built-in knowledge. */
const RUNS = runs(150, 1000);
const smallCase = generatedCase({ apps: 2, scenarios: 4 });
const numbers = fc.infiniteStream(fc.nat());

const twinOf = ({ choices }: CaseProgram, choice: number): number => choices.at(choice).linkedTo ?? choice;
/** Sets a choice and its twin: without an action the two are one. */
const withValue = (
  program: CaseProgram,
  answers: readonly number[],
  choice: number,
  mask: number,
): number[] => {
  const of = twinOf(program, choice);
  return answers.map((known, index) => (twinOf(program, index) === of ? mask : known));
};
const submask = (mask: number, pick: number): number => {
  const some = mask & pick;
  return some === 0 ? mask : some;
};

describe('monotonicity (semantics 15)', () => {
  it('(a) narrowing answers keeps exposed, blocked and absent', () => {
    let compared = 0;
    fc.assert(
      fc.property(smallCase, numbers, (generated, stream) => {
        const at = caseAtHand(generated);
        if (!at) return;
        const { program, answers } = at;
        const before = statusesUnder(program, answers);
        let narrower = [...answers];
        answers.forEach((mask, choice) => {
          if (twinOf(program, choice) !== choice) return;
          const next = withValue(program, narrower, choice, submask(mask, stream.next().value as number));
          if (!contradiction(program, next)) narrower = next;
        });
        for (const [id, status] of statusesUnder(program, narrower)) {
          if (before.get(id) === 'possible') continue;
          expect(`${id} ${status}`).toBe(`${id} ${before.get(id)}`);
          compared++;
        }
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(RUNS);
  });

  it('(b) an answer changes only what its choice, or one tied to it by a never rule, occurs in', () => {
    let changed = 0;
    fc.assert(
      fc.property(smallCase, fc.nat(), fc.nat(), (generated, which, pick) => {
        const at = caseAtHand(generated);
        if (!at) return;
        const { program, answers } = at;
        const own = program.choices.list.flatMap(({ kind }, index) => (kind === 'world' ? [] : [index]));
        if (own.length === 0) return;
        const choice = twinOf(program, own[which % own.length] as number);
        const full = program.choices.fullMask(choice);
        const next = withValue(program, answers, choice, (pick % full) + 1);
        if (contradiction(program, next)) return;
        const tied = tiedTo(program, choice);
        const atoms = exposureAtoms(program);
        const before = statusesUnder(program, answers);
        for (const [id, status] of statusesUnder(program, next)) {
          if (status === before.get(id)) continue;
          changed++;
          const label = program.labels[atoms.get(id) as number]?.cubes ?? [];
          const occurring = label.flatMap((cube) =>
            cube.filter((_, at) => at % 2 === 0).map((index) => twinOf(program, index)),
          );
          expect(
            occurring.some((index) => tied.has(index)),
            id,
          ).toBe(true);
        }
      }),
      { numRuns: RUNS * 2 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it('(c) taking a holding or a capability away raises no status of what can be read', () => {
    let lowered = 0;
    fc.assert(
      fc.property(smallCase, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (generated, picks) => {
        const at = caseAtHand(generated);
        if (!at) return;
        const removable = at.program.facts.filter((fact) => REMOVABLE.has(fact.predicate));
        if (removable.length === 0) return;
        const gone = new Set(picks.map((pick) => textOf(removable[pick % removable.length] as CaseFact)));
        const without = caseAtHand(generated, undefined, (fact) => !gone.has(textOf(fact)));
        if (!without) return;
        const before = statusesUnder(at.program, at.answers);
        const after = statusesUnder(without.program, without.answers);
        for (const [id, status] of after) {
          if (NOT_READ.has(id.split('/')[3] ?? '')) continue;
          const was = before.get(id) ?? 'absent';
          expect(STATUSES.indexOf(status), `${id} ${was}`).toBeGreaterThanOrEqual(STATUSES.indexOf(was));
        }
        lowered += [...before].filter(([id, was]) => (after.get(id) ?? 'absent') !== was).length;
      }),
      { numRuns: RUNS },
    );
    expect(lowered).toBeGreaterThan(0);
  });
});

const REMOVABLE = new Set(['holding', 'capability']);
const NOT_READ = new Set(['service-access', 'account-access', 'published-content', 'message-history']);
const textOf = (fact: CaseFact): string =>
  `${fact.predicate}(${fact.constants.join(',')}) ${fact.cube.join(',')}`;

/** A choice and all that never rules tie to it, step by step. */
const tiedTo = (program: CaseProgram, choice: number): ReadonlySet<number> => {
  const tied = new Set([choice]);
  for (let before = 0; before !== tied.size; ) {
    before = tied.size;
    for (const cube of program.choices.never) {
      const named = cube.filter((_, at) => at % 2 === 0).map((index) => twinOf(program, index));
      if (named.some((index) => tied.has(index))) for (const index of named) tied.add(index);
    }
  }
  return tied;
};
