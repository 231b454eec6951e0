import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../models/reasoning/ground-program.ts';
import { groundProgram } from '../../../models/reasoning/grounding.ts';
import { compileRules, RuleProblem } from '../../../models/reasoning/rule-program.ts';

const predicates = [
  { id: 'edge', arguments: ['person', 'person'] as const, given: true, strengthens: true },
  { id: 'mark', arguments: ['person'] as const, given: true, strengthens: false },
  { id: 'path', arguments: ['person', 'person'] as const, given: false, strengthens: false },
  { id: 'open', arguments: ['person', 'person'] as const, given: false, strengthens: false },
].map((predicate) => ({ ...predicate, arguments: [...predicate.arguments] }));

const rule = (id: string, head: string, body: string[]) => ({
  id,
  head,
  body,
  sources: [],
  because: 'logic' as const,
  fires: [],
  misses: [],
});
const closure = [
  rule('step', 'path(From, To)', ['edge(From, To)']),
  rule('chain', 'path(From, To)', ['path(From, Middle)', 'path(Middle, To)']),
  rule('unmarked', 'open(From, To)', ['path(From, To)', 'not mark(To)', 'From != To']),
];
const fact = (predicate: string, ...constants: string[]): CaseFact => ({
  predicate,
  constants,
  cube: [],
  textId: null,
  sources: [],
  asOf: null,
  notVerified: false,
});

describe('grounding', () => {
  it('derives the transitive closure, each instance once', () => {
    const rules = compileRules(closure, predicates);
    const node = fc.integer({ min: 0, max: 5 }).map((n) => `n${n}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(node, node), { selector: String, maxLength: 12 }),
        fc.uniqueArray(node),
        (edges, marks) => {
          const ground = groundProgram(rules, [
            ...edges.map(([a, b]) => fact('edge', a, b)),
            ...marks.map((n) => fact('mark', n)),
          ]);
          const reach = new Set(edges.map(String));
          for (let changed = true; changed; ) {
            changed = false;
            for (const [a, b] of [...reach].map((pair) => pair.split(','))) {
              for (const [c, d] of [...reach].map((pair) => pair.split(','))) {
                if (b === c && !reach.has(`${a},${d}`)) {
                  reach.add(`${a},${d}`);
                  changed = true;
                }
              }
            }
          }
          const derived = ground.atoms
            .filter((atom) => atom.predicate === 'path')
            .map((atom) => atom.constants.join(','));
          expect(new Set(derived)).toEqual(reach);
          const keys = ground.instances.map(({ rule: r, head, body }) => `${r}:${head}:${body.join()}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const instance of ground.instances.filter((candidate) => candidate.rule === 2)) {
            const [from, to] = ground.atoms[instance.head]?.constants ?? [];
            expect(from).not.toBe(to);
            expect(instance.negated.length).toBe(marks.includes(to ?? '') ? 1 : 0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('loading rules', () => {
  const refused = (rules: typeof closure, message: RegExp) => {
    expect(() => compileRules(rules, predicates)).toThrow(message);
    expect(() => compileRules(rules, predicates)).toThrow(RuleProblem);
  };
  it('refuses a cycle through negation', () =>
    refused(
      [
        rule('a', 'path(From, To)', ['edge(From, To)', 'not open(From, To)']),
        rule('b', 'open(From, To)', ['path(From, To)']),
      ],
      /depends on its own head/,
    ));
  it('refuses an unbound variable', () => {
    refused([rule('a', 'path(From, To)', ['mark(From)'])], /To is bound by no positive atom/);
    refused(
      [rule('a', 'path(From, From)', ['mark(From)', 'not edge(From, To)'])],
      /bound by no positive atom|absence/,
    );
    refused(
      [rule('a', 'path(From, From)', ['mark(From)', 'From != Other'])],
      /Other is bound by no positive atom/,
    );
  });
  it('refuses an unknown predicate, a wrong number of arguments and what is no atom', () => {
    refused([rule('a', 'path(From, To)', ['egde(From, To)'])], /unknown predicate "egde"/);
    refused([rule('a', 'path(From, To)', ['edge(From, To, To)'])], /takes 2 arguments, not 3/);
    refused([rule('a', 'path(From, To)', ['edge(From To)'])], /neither a variable/);
    refused([rule('a', 'path(From, To)', ['edge From, To'])], /is not an atom/);
  });
  it('refuses a rule that derives what facts give', () =>
    refused([rule('a', 'edge(From, To)', ['edge(To, From)'])], /given by facts/));
  it('refuses to lean on the absence of a holding or capability', () =>
    refused(
      [rule('a', 'open(From, To)', ['mark(From)', 'mark(To)', 'not edge(From, To)'])],
      /absence of "edge"/,
    ));
});
