import fc from 'fast-check';
import { expect, it } from 'vitest';
import { genericCase } from '../../models/knowledge/generic-case.ts';
import { ruleDerives } from '../../models/knowledge/rule-cases.ts';
import type { Rule } from '../../models/knowledge/schemas/rule.ts';
import { answersOf } from '../../models/reasoning/answers.ts';
import { prepareHousehold } from '../../models/reasoning/assess-household.ts';
import { buildCase } from '../../models/reasoning/case.ts';
import { type CaseProgram, prepareCase } from '../../models/reasoning/case-program.ts';
import type { GroundProgram } from '../../models/reasoning/ground-program.ts';
import { groundProgram } from '../../models/reasoning/grounding.ts';
import { compileRules, RuleProblem, type RuleProgram } from '../../models/reasoning/rule-program.ts';
import { contradiction } from '../../models/reasoning/status.ts';
import { knowledge } from '../models/built-in-knowledge.ts';
import { statusesByEngine } from './against-clingo.ts';
import { type GeneratedCase, generatedCase } from './generated-cases.ts';
import { MUTATIONS, mutantsOf } from './rule-mutants.ts';

const SEED = Number(process.env.LEEWARD_SEED ?? 20261121);
const PROFILES = 44;
const HOUSEHOLDS = 3;
const SIZE = { apps: 3, scenarios: 4 };

const { pack, rules } = knowledge;

/** What of a ground program decides whether a rule can fire at all: `predicate/position/constant`. */
const standing = ({ atoms }: GroundProgram): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { predicate, constants } of atoms) {
    found.add(predicate);
    constants.forEach((constant, position) => {
      found.add(`${predicate}/${position}/${constant}`);
    });
  }
  return found;
};

const canFire = (program: RuleProgram, index: number, stands: ReadonlySet<string>): boolean =>
  program.rules[index]?.positive.every(
    ({ predicate, terms }) =>
      stands.has(predicate) &&
      terms.every(
        (term, position) => 'variable' in term || stands.has(`${predicate}/${position}/${term.constant}`),
      ),
  ) ?? false;

const firedIn = ({ instances }: GroundProgram): ReadonlySet<number> =>
  new Set(instances.map((instance) => instance.rule));

/**
 * The loader refuses a rule without an instance in the generic case. This part of that case is enough for every
 * rule; a mutant that has an instance elsewhere only is left out with those that are refused.
 */
const FEW: ReadonlySet<string> = new Set([
  'IR',
  'IN',
  'RU',
  'US',
  'HK',
  'me',
  'others',
  'one',
  'group-telegram',
]);
const generic = genericCase(pack).filter(({ predicate, constants }) => {
  const types = rules.predicates.get(predicate)?.arguments ?? [];
  return constants.every(
    (constant, position) =>
      (types[position] !== 'country' && types[position] !== 'person') || FEW.has(constant),
  );
});
const genericGround = groundProgram(rules, generic);
const genericStands = standing(genericGround);
const allFire = (ground: GroundProgram): boolean => {
  const fired = firedIn(ground);
  return rules.rules.every((rule) => fired.has(rule.index));
};

/** The rules with one in another's place, or null where they are no rules any more. */
const compiled = (changed: Rule, index: number): RuleProgram | null => {
  try {
    return compileRules(pack.rules.with(index, changed), pack.predicates);
  } catch (error) {
    if (error instanceof RuleProblem) return null;
    throw error;
  }
};

/** Whether the loader would take them: each has an instance. A rule that asks for less fires wherever it did. */
const admitted = (program: RuleProgram, index: number, weaker: boolean): boolean =>
  weaker || (canFire(program, index, genericStands) && allFire(groundProgram(program, generic)));

interface Asked {
  readonly original: CaseProgram;
  readonly answers: readonly number[];
  readonly stands: ReadonlySet<string>;
  readonly fired: ReadonlySet<number>;
  readonly exposures: string;
}

const exposuresUnder = (program: CaseProgram, answers: readonly number[]): string => {
  const atoms = program.ground.atoms.flatMap(({ predicate }, atom) =>
    predicate === 'exposure' ? [atom] : [],
  );
  return [...(statusesByEngine(program, atoms, answers) ?? [])]
    .map((entry) => entry.join(' '))
    .sort()
    .join('\n');
};

const asked = (original: CaseProgram, answers: readonly number[]): Asked[] =>
  contradiction(original, answers)
    ? []
    : [
        {
          original,
          answers,
          stands: standing(original.ground),
          fired: firedIn(original.ground),
          exposures: exposuresUnder(original, answers),
        },
      ];

const alone = ({ profile, asOf, scenarios }: GeneratedCase): Asked[] => {
  const { choices, facts } = buildCase(pack, profile, { asOf, scenarios });
  return asked(prepareCase(rules, choices, facts), answersOf(pack, profile, choices));
};

/** Two of the generated people with a group on an app of the first. */
const together = (one: GeneratedCase, two: GeneratedCase): Asked[] => {
  const [entry] = one.profile.apps;
  const both = entry && !two.profile.apps.some(({ app }) => app === entry.app) ? [entry] : [];
  const { program, answers } = prepareHousehold(
    knowledge,
    {
      format: 'leeward-household',
      version: 1,
      people: [
        { id: 'one', profile: one.profile },
        { id: 'two', profile: { ...two.profile, apps: [...two.profile.apps, ...both] } },
      ],
      groups: [{ id: 'group', app: entry?.app ?? '', members: ['one', 'two'], outsiders: false }],
    },
    one,
  );
  return asked(program, answers);
};

const changes = (
  program: RuleProgram,
  index: number,
  weaker: boolean,
  { original, answers, ...before }: Asked,
): boolean => {
  if (!before.fired.has(index) && !canFire(program, index, before.stands)) return false;
  if (weaker && groundProgram(program, original.facts).instances.length === original.ground.instances.length)
    return false;
  return exposuresUnder(prepareCase(program, original.choices, original.facts), answers) !== before.exposures;
};

const killedByItsCases = (program: RuleProgram, rule: Rule): boolean =>
  rule.fires.some(({ facts, expect }) => !ruleDerives(program, rule.id, facts, expect)) ||
  rule.misses.some(({ facts, expect }) => ruleDerives(program, rule.id, facts, expect));

it('the cases of each rule kill its mutants that change an assessment', { timeout: 600_000 }, () => {
  expect(allFire(genericGround)).toBe(true);
  const generated = fc.sample(generatedCase(SIZE), { seed: SEED, numRuns: PROFILES });
  const profiles = [
    ...generated.flatMap(alone),
    ...generated
      .slice(0, HOUSEHOLDS)
      .flatMap((one, at) => together(one, generated[at + HOUSEHOLDS] as GeneratedCase)),
  ];
  expect(profiles.length).toBeGreaterThanOrEqual(40);

  const count = Object.fromEntries(MUTATIONS.map((mutation) => [mutation, { killed: 0, idle: 0 }]));
  const survivors: string[] = [];
  pack.rules.forEach((rule, index) => {
    // Where the rule fires a difference is soonest found.
    const likely = profiles.toSorted((a, b) => Number(b.fired.has(index)) - Number(a.fired.has(index)));
    for (const { mutation, rules: candidates } of mutantsOf(pack, rule)) {
      const of = count[mutation] as { killed: number; idle: number };
      // Asks for less than the rule: derives all that it does.
      const weaker = mutation === 'drop' || mutation === 'widen';
      for (const changed of candidates) {
        const program = compiled(changed, index);
        if (!program) continue;
        // What takes longest is asked of those only that the cases let live.
        const killed = killedByItsCases(program, rule);
        if (!killed && !admitted(program, index, weaker)) continue;
        if (killed) of.killed++;
        else if (!likely.some((profile) => changes(program, index, weaker, profile))) of.idle++;
        else survivors.push(`${mutation} in ${rule.id}: ${changed.head} <- ${changed.body.join(', ')}`);
        break;
      }
    }
  });
  const killed = Object.values(count).reduce((total, of) => total + of.killed, 0);
  console.log(`rule mutants: ${killed} killed, ${survivors.length} live and change an assessment`, count);
  expect(killed).toBeGreaterThan(pack.rules.length);
  expect(survivors).toEqual([]);
});
