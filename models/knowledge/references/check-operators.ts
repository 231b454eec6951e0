import type { ReferenceTools } from './reference-tools.ts';

/** Operators and their facts. */
export const checkOperators = (tools: ReferenceTools): void => {
  const { pack, checkProvenance, checkCondition, checkFact } = tools;
  for (const operator of pack.operators) {
    const key = `operator:${operator.id}`;
    checkProvenance(key, [], operator);
    if (operator.notOfferedIn) checkProvenance(key, ['notOfferedIn'], operator.notOfferedIn);
    operator.facts.forEach((fact, i) => {
      checkProvenance(key, ['facts', i], fact);
      checkCondition(key, ['facts', i, 'when'], operator.id, fact.when);
      checkFact(key, ['facts', i, 'fact'], fact.fact, { this: operator.id, home: 'IR' });
    });
    operator.world.forEach((world, i) => {
      checkProvenance(key, ['world', i], world, false);
    });
  }
};
