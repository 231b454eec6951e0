import type { Knowledge } from '../../models/reasoning/assess.ts';
import { claimsOf, separated } from '../oracles/against-clingo.ts';
import { Clingo } from '../oracles/clingo.ts';
import { translateCase } from '../oracles/clingo-translation.ts';
import { exposuresIn, groundAndLabel } from './measured-case.ts';
import { type Row, timeRow } from './rows.ts';

/** Proof by clingo that no completion separates any label of one case from its exposure: bounds what a test run can prove. */
export async function* clingoRow(unit: number, knowledge: Knowledge, name: string): AsyncGenerator<Row> {
  const clingo = new Clingo();
  const { program } = groundAndLabel(knowledge, 1);
  const { pack } = knowledge;
  const claims = claimsOf(program, exposuresIn(program));
  const prove = async (): Promise<number> => {
    const start = performance.now();
    const translation = translateCase(pack.rules, pack.predicates, program.choices, program.facts);
    if (await separated(clingo, translation, claims))
      throw new Error('clingo found a completion that a label misses');
    return performance.now() - start;
  };
  await prove();
  yield timeRow(unit, `clingo proves all labels, ${name}`, await prove(), `${claims.length} exposures`);
}
