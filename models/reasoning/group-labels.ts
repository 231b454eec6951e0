import { type CaseProgram, classesOf, linkedWitnesses } from './case-program.ts';
import { type Cube, compareCubes, covers } from './cubes.ts';

type Label = CaseProgram['labels'][number];

/**
 * The same case with the labels of groups in full. What belongs to a group is open through any of its members, so
 * its witnesses are theirs together and grow with their number, past any cap; but nothing is joined in them, so that
 * they stay linear in people and need not be cut. Of an atom cut short whose every instance hangs on one other atom
 * with a complete label, that is what the label is.
 */
export const withWholeGroupLabels = (program: CaseProgram): CaseProgram => {
  const unions = new Map<string, Label>();
  let found = false;
  const labels = program.labels.map((label, atom): Label => {
    if (!label.incomplete) return label;
    const sources = sourcesOf(program, atom);
    if (!sources) return label;
    found = true;
    const key = [...new Set(sources.map((source) => program.labelClass[source]))].join();
    let union = unions.get(key);
    if (!union) {
      const cubes = sources.flatMap((source) => (program.labels[source] as Label).cubes);
      union = { cubes: minimal(cubes), incomplete: false };
      unions.set(key, union);
    }
    return union;
  });
  if (!found) return program;
  const labelClass = classesOf(labels);
  return {
    ...program,
    labels,
    labelClass,
    linkedWitnesses: linkedWitnesses(program.choices, labels, labelClass),
  };
};

/** The one atom on which each instance hangs; null where some instance hangs on more or on what is cut short. */
const sourcesOf = ({ byHead, labels }: CaseProgram, atom: number): number[] | null => {
  const sources: number[] = [];
  for (const { body, negated, cube } of byHead.get(atom) ?? []) {
    const hanging = body.filter((one) => !isSure(labels[one] as Label));
    const [only] = hanging;
    if (negated.length > 0 || cube.length > 0 || hanging.length !== 1 || only === undefined) return null;
    if ((labels[only] as Label).incomplete) return null;
    sources.push(only);
  }
  return sources;
};

const isSure = ({ cubes, incomplete }: Label): boolean => !incomplete && cubes[0]?.length === 0;

const minimal = (cubes: readonly Cube[]): Cube[] => {
  const kept: Cube[] = [];
  // A cube is covered by shorter ones only, or by itself.
  for (const cube of [...cubes].sort(compareCubes)) {
    if (!kept.some((other) => covers(other, cube))) kept.push(cube);
  }
  // Of one length, one cube may still cover another that came before it.
  return kept.filter((cube) => !kept.some((other) => other !== cube && covers(other, cube)));
};
