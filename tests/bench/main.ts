import { writeSync } from 'node:fs';
import { growthRows } from './growth-rows.ts';
import { planRows } from './plan-rows.ts';
import { reasoningRows } from './reasoning-rows.ts';
import { type Row, yardstick } from './rows.ts';

/** Rows measured in Node; `scripts/bench.mjs` adds those of the packaged program. */
export const measure = async (): Promise<Row[]> => {
  const unit = yardstick();
  return [
    {
      name: 'yardstick: sorting 1,000,000 doubles',
      value: unit,
      unit: 'ms',
      ratio: 1,
      ratioTo: null,
      note: '',
    },
    ...(await reasoningRows(unit)),
    ...(await planRows(unit)),
    ...growthRows(unit),
  ];
};

writeSync(1, `${JSON.stringify(await measure())}\n`);
