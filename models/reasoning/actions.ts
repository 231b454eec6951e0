import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import { AFTER, conditionValues, settingOf } from './case-choices.ts';
import type { CaseProgram } from './case-program.ts';
import { type Cube, cubeFrom, cubeParts } from './cubes.ts';

/** An action that can be taken in this case: the choices it sets from now on. Semantics 18. */
export interface CaseAction {
  readonly action: Action;
  /** Choice index → value set of one value. */
  readonly sets: ReadonlyMap<number, number>;
  /** Answers that must hold once the plan is done. */
  readonly requires: Cube;
  /** False where the answers rule out what it is offered for. */
  readonly offered: boolean;
}

/** The choice that a `sets` key names: `@after` where there are two, because actions work from now on. */
const choiceFor = (pack: Pack, program: CaseProgram, prefix: string, key: string): number | undefined => {
  const others = key.startsWith('others.');
  const plain = others ? key.slice('others.'.length) : key;
  const [owner = '', id = ''] = plain.split('.');
  const real = settingOf(pack, owner, id);
  const name = `${prefix}${others ? 'others.' : ''}${real ? `${real.owner}.${real.setting.id}` : plain}`;
  return program.choices.indexOf(`${name}${AFTER}`) ?? program.choices.indexOf(name);
};

/**
 * Actions of the pack that set some choice of this case, in the pack's order. `prefix` is that of the person's
 * choices, where several people are in the case.
 */
export const actionsOf = (
  pack: Pack,
  program: CaseProgram,
  answers: readonly number[],
  prefix = '',
): CaseAction[] =>
  pack.actions.flatMap((action) => {
    const sets = new Map<number, number>();
    for (const [key, value] of Object.entries(action.sets)) {
      const choice = choiceFor(pack, program, prefix, key);
      if (choice === undefined) continue;
      const wanted = typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
      sets.set(choice, program.choices.mask(choice, [wanted]));
    }
    if (sets.size === 0) return [];
    const requires = condition(pack, program, prefix, action.requires);
    const offered = [...cubeParts(condition(pack, program, prefix, action.offeredIf))].every(
      ([choice, mask]) => ((answers[choice] as number) & mask) !== 0,
    );
    return [{ action, sets, requires, offered }];
  });

const condition = (pack: Pack, program: CaseProgram, prefix: string, wants: Action['requires']): Cube => {
  const literals = new Map<number, number>();
  for (const [key, wanted] of Object.entries(wants)) {
    const choice = choiceFor(pack, program, prefix, key);
    // What is not in the case cannot be asked of it.
    if (choice !== undefined) literals.set(choice, program.choices.mask(choice, conditionValues(wanted)));
  }
  return cubeFrom(literals);
};

/** Answers as they stand once the actions are done, and the choices that then differ from what was. Semantics 19. */
export const afterActions = (
  program: CaseProgram,
  answers: readonly number[],
  actions: readonly CaseAction[],
): { answers: number[]; separated: Set<number> } => {
  const next = [...answers];
  const separated = new Set<number>();
  for (const { sets } of actions) {
    for (const [choice, mask] of sets) {
      next[choice] = mask;
      if (program.choices.at(choice).linkedTo !== undefined) separated.add(choice);
    }
  }
  return { answers: next, separated };
};
