import type { CaseProgram } from './case-program.ts';

type Tied = (choice: number) => readonly number[];

const made = new WeakMap<CaseProgram['choices'], Tied>();

/** For a choice: itself, its twins, and all that never rules tie to them. Made once a case. */
export const tiedChoices = ({ choices }: CaseProgram): Tied => {
  const known = made.get(choices);
  if (known) return known;
  const tied = tie(choices);
  made.set(choices, tied);
  return tied;
};

const tie = (choices: CaseProgram['choices']): Tied => {
  const twins = new Map<number, number[]>();
  choices.list.forEach(({ linkedTo }, choice) => {
    if (linkedTo !== undefined) twins.set(linkedTo, [...(twins.get(linkedTo) ?? []), choice]);
  });
  const family = (choice: number): readonly number[] => {
    const asked = choices.at(choice).linkedTo ?? choice;
    return [asked, ...(twins.get(asked) ?? [])];
  };
  const tied = new Map<number, readonly number[]>();
  for (const cube of choices.never) {
    const here = cube.filter((_, position) => position % 2 === 0).flatMap(family);
    const together = [...new Set(here.flatMap((choice) => tied.get(choice) ?? [choice]))];
    for (const choice of together) tied.set(choice, together);
  }
  return (choice) => tied.get(choice) ?? family(choice);
};
