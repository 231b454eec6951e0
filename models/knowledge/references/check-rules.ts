import { groundFact } from '../../reasoning/case-choices.ts';
import { type Atom, parseAtom, parseBodyPart, RuleSyntaxError } from '../../reasoning/rule-syntax.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Constants, sources and cases of rules. */
export const checkRuleReferences = (tools: ReferenceTools): void => {
  const { pack, sources, report, unknown, checkConstants } = tools;
  const constantsOf = (atom: Atom): (string | null)[] =>
    atom.terms.map((part) => ('constant' in part ? part.constant : null));
  for (const rule of pack.rules) {
    const key = `rule:${rule.id}`;
    rule.sources.forEach((id, i) => {
      if (!sources.has(id)) unknown(key, ['sources', i], 'source', id, sources);
    });
    if (rule.because === 'source' && rule.sources.length === 0)
      report(key, [], 'a rule that rests on a source must name it');
    const attempt = (path: readonly (string | number)[], run: () => void): void => {
      try {
        run();
      } catch (error) {
        if (!(error instanceof RuleSyntaxError)) throw error;
        report(key, path, error.message);
      }
    };
    const ground = (path: readonly (string | number)[], text: string): void =>
      attempt(path, () => {
        const { predicate, constants } = groundFact(text, {});
        checkConstants(key, path, predicate, constants);
      });
    attempt(['head'], () => {
      const head = parseAtom(rule.head);
      checkConstants(key, ['head'], head.predicate, constantsOf(head));
    });
    rule.body.forEach((text, i) => {
      attempt(['body', i], () => {
        const part = parseBodyPart(text);
        if (part.kind !== 'compare')
          checkConstants(key, ['body', i], part.atom.predicate, constantsOf(part.atom));
      });
    });
    for (const kind of ['fires', 'misses'] as const) {
      rule[kind].forEach((example, i) => {
        example.facts.forEach((fact, j) => {
          ground([kind, i, 'facts', j], fact);
        });
        ground([kind, i, 'expect'], example.expect);
      });
    }
  }
};
