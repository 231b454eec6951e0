import { type DataKind, hasOldOnes } from '../vocabulary/data.ts';
import type { Sentence } from './assessment.ts';
import type { CaseProgram } from './case-program.ts';
import type { Instance } from './ground-program.ts';
import type { CompiledRule } from './rule-program.ts';

/** Kinds of rule arguments that have names to be looked up; the others stand as they are, for ICU selects. */
const NAMED = new Set(['app', 'data', 'place', 'actor', 'country', 'device']);

/** Argument text for a constant of a rule: `kind:id` where it has a name. Holders are operators or devices. */
const argument = (program: CaseProgram, type: string, constant: string): string => {
  if (type === 'holder') {
    return `${program.devices.has(constant) ? 'device' : 'operator'}:${constant}`;
  }
  return NAMED.has(type) ? `${type}:${constant}` : constant;
};

/** The constant of a named argument. */
const constantOf = (named: string): string => named.slice(named.indexOf(':') + 1);

/**
 * What a company keeps of a phone is told by the company's services, not by the phone: `service:iphone.apple`. What
 * lies on devices, and apps, are named as they are.
 */
const nameOf = (program: CaseProgram, app: string, holder: string | undefined): string =>
  holder?.startsWith('operator:') && program.devices.has(app)
    ? `service:${app}.${constantOf(holder)}`
    : `app:${app}`;

/** Whether a sentence is about the device itself, and not about an app on it. */
const ofDeviceItself = (program: CaseProgram, apps: readonly string[]): string =>
  apps.every((app) => program.devices.has(app)) ? 'yes' : 'no';

/** What each variable of the rule stands for in this instance, as text arguments by lower-case name. */
export const ruleBinding = (program: CaseProgram, instance: Instance): Record<string, string> => {
  const rule = program.rules.rules[instance.rule] as CompiledRule;
  const binding: Record<string, string> = {};
  const read = (predicate: string, terms: CompiledRule['head']['terms'], atom: number): void => {
    const types = program.rules.predicates.get(predicate)?.arguments ?? [];
    const { constants } = program.ground.atoms[atom] as { constants: readonly string[] };
    terms.forEach((term, position) => {
      if (!('variable' in term)) return;
      const name = term.variable.charAt(0).toLowerCase() + term.variable.slice(1);
      binding[name] ??= argument(program, types[position] as string, constants[position] as string);
    });
  };
  read(rule.head.predicate, rule.head.terms, instance.head);
  rule.positive.forEach((atom, position) => {
    read(atom.predicate, atom.terms, instance.body[position] as number);
  });
  if (binding.app) {
    const app = constantOf(binding.app);
    binding.own = ofDeviceItself(program, [app]);
    binding.app = nameOf(program, app, binding.holder);
  }
  return binding;
};

/** The sentence of one step: the rule's own, or that of the fact. */
export const stepSentence = (program: CaseProgram, instance: Instance): Sentence | null => {
  if (instance.rule >= 0) {
    const rule = program.rules.rules[instance.rule] as CompiledRule;
    return { id: `rule.${rule.id}`, args: ruleBinding(program, instance) };
  }
  const fact = program.facts[instance.fact];
  return fact?.textId ? { id: fact.textId, args: { ...fact.textArgs } } : null;
};

/** The finding's sentence by the rule that concludes an exposure, over all kinds of data and apps it stands for. */
export const findingSentence = (
  program: CaseProgram,
  conclusion: Instance,
  data: readonly DataKind[],
  apps: readonly string[],
): Sentence => {
  const rule = program.rules.rules[conclusion.rule] as CompiledRule;
  const binding = ruleBinding(program, conclusion);
  return {
    id: `rule.${rule.id}.finding`,
    args: {
      ...binding,
      data: data.map((id) => `data:${id}`).join('|'),
      app: apps.map((app) => nameOf(program, app, binding.holder)).join('|'),
      own: ofDeviceItself(program, apps),
      ...(data.some(hasOldOnes) ? {} : { time: 'future' }),
      count: String(data.length),
    },
  };
};
