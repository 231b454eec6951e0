/** A condition as plain data: each choice named has one of the values listed. Empty: always. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Both conditions at once, or null where a choice is left without a value. */
export const both = (a: Condition, b: Condition): Condition | null => {
  const out: Record<string, readonly string[]> = { ...a };
  for (const [choice, values] of Object.entries(b)) {
    const shared = out[choice]?.filter((value) => values.includes(value)) ?? values;
    if (shared.length === 0) return null;
    out[choice] = shared;
  }
  return out;
};

/** Does the first condition leave nothing that the second forbids? */
export const implies = (a: Condition, b: Condition): boolean =>
  Object.entries(b).every(([choice, values]) => a[choice]?.every((value) => values.includes(value)) ?? false);

export const same = (a: Condition, b: Condition): boolean => implies(a, b) && implies(b, a);

export const describe = (condition: Condition): string =>
  Object.entries(condition)
    .map(([choice, values]) => `${choice}=${values.join('|')}`)
    .join(', ') || 'nothing';
