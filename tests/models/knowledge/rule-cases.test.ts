import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { ruleDerives } from '../../../models/knowledge/rule-cases.ts';
import { compileRules } from '../../../models/reasoning/rule-program.ts';

const rules = compileRules(pack.rules, pack.predicates);

describe.each(pack.rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it.each(rule.fires.map((example, index) => [index, example] as const))(
    'fires in its case %i',
    (_, example) => {
      expect(ruleDerives(rules, id, example.facts, example.expect)).toBe(true);
    },
  );
  it.each(rule.misses.map((example, index) => [index, example] as const))(
    'does not fire in its near miss %i',
    (_, example) => {
      expect(ruleDerives(rules, id, example.facts, example.expect)).toBe(false);
    },
  );
});
