import { describe, expect, it } from 'vitest';
import { Clingo, ClingoFailure } from './clingo.ts';

describe('clingo', () => {
  it('answers with what some answer set has, what all have, and null where there is none', async () => {
    const clingo = new Clingo();
    const program = '1{a;b}1. c:-a. c:-b. #show a/0. #show b/0. #show c/0.';
    expect(await clingo.consequences(program, 'brave')).toEqual(new Set(['a', 'b', 'c']));
    expect(await clingo.consequences(program, 'cautious')).toEqual(new Set(['c']));
    expect(await clingo.consequences('a. :-a.', 'brave')).toBeNull();
    expect(await clingo.satisfiable('{a}. :-not a.')).toBe(true);
    expect(await clingo.satisfiable('{a}. :-a. :-not a.')).toBe(false);
  });

  it('throws what it cannot answer, and answers the next question all the same', async () => {
    const clingo = new Clingo();
    await expect(clingo.satisfiable('a :- ')).rejects.toThrow(ClingoFailure);
    expect(await clingo.satisfiable('a.')).toBe(true);
    const long = Array.from({ length: 200_000 }, (_, i) => `a(${i}).`).join('');
    await expect(clingo.satisfiable(long)).rejects.toThrow(/too many/);
    expect(await clingo.satisfiable('a.')).toBe(true);
  });
});
