import { beforeAll, describe, expect, it } from 'vitest';
import { prepareKnowledge } from '../../models/reasoning/assess.ts';
import { packWithApps } from '../bench/many-apps.ts';
import { exposuresIn, groundAndLabel } from '../bench/measured-case.ts';
import { knowledge } from '../models/built-in-knowledge.ts';
import { claimsOf, separated } from './against-clingo.ts';
import { Clingo, LARGEST_PROGRAM } from './clingo.ts';
import { type Claim, type Translation, translateCase } from './clingo-translation.ts';

const APPS = 15;

describe('programs that prove the claims of a large case', () => {
  let translation: Translation;
  let claims: Claim[];

  beforeAll(() => {
    const many = prepareKnowledge(packWithApps(knowledge.pack, APPS));
    const { program } = groundAndLabel(many, 1);
    claims = claimsOf(program, exposuresIn(program));
    translation = translateCase(many.pack.rules, many.pack.predicates, program.choices, program.facts);
  }, 60_000);

  it('are each below what clingo takes, and hold every claim once', () => {
    const programs = translation.proofs(claims);
    expect(programs.length).toBeGreaterThan(1);
    for (const program of programs) expect(Buffer.byteLength(program)).toBeLessThan(LARGEST_PROGRAM);
    const compared = programs.flatMap((program) =>
      [...program.matchAll(/^bad:-(p_.*),not w\(\d+\)\.$/gm)].map(([, atom]) => atom),
    );
    expect(compared).toEqual(claims.map(({ atom }) => atom));
  });

  it('are the same however often they are asked for', () => {
    expect(translation.proofs(claims.slice(-5))).toEqual(translation.proofs(claims.slice(-5)));
  });

  it('tell a claim without its witnesses', { timeout: 120_000 }, async () => {
    const clingo = new Clingo();
    const [some] = claims.slice(-1);
    expect(await separated(clingo, translation, [some as Claim])).toBe(false);
    expect(await separated(clingo, translation, [{ ...(some as Claim), witnesses: [] }])).toBe(true);
  });
});
