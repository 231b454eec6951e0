import type { Pack } from '../schemas/pack.ts';
import type { FactRecord } from './every-fact.ts';

/** A fact that no source of grade A or B carries. */
export interface WeakFact {
  readonly file: string;
  readonly id: string;
  /** `none`: not verified at all; `pointer`: sources of grade C only. */
  readonly rests: 'none' | 'pointer';
  /** What it shuts stays possible for that reason. */
  readonly lowers: boolean;
}

/** Facts without a source of grade A or B. */
export const weakFacts = (pack: Pack, facts: readonly FactRecord[]): WeakFact[] => {
  const good = new Set(pack.sources.filter(({ grade }) => grade !== 'C').map(({ id }) => id));
  return facts.flatMap(({ file, id, sources, lowers }) =>
    sources.some((source) => good.has(source))
      ? []
      : [{ file, id, rests: sources.length === 0 ? 'none' : 'pointer', lowers }],
  );
};
