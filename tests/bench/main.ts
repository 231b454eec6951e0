import { writeSync } from 'node:fs';
import pack from 'virtual:leeward-pack';
import { prepareKnowledge } from '../../models/reasoning/assess.ts';
import { clingoRow } from './clingo-row.ts';
import { flatRuleRows } from './flat-rule-rows.ts';
import { measureOneCase, ONE_CASE } from './fresh-process.ts';
import { growthRows } from './growth-rows.ts';
import { packWithApps } from './many-apps.ts';
import { planRows } from './plan-rows.ts';
import { reasoningRows } from './reasoning-rows.ts';
import { type Row, yardstick } from './rows.ts';

/** Rows measured in Node, each said as soon as it is known; `scripts/bench.mjs` adds those of the packaged program. */
async function* rows(): AsyncGenerator<Row> {
  const unit = yardstick();
  yield {
    name: 'yardstick: sorting 1,000,000 doubles',
    value: unit,
    unit: 'ms',
    ratio: 1,
    ratioTo: null,
    note: '',
  };
  yield* reasoningRows(unit);
  yield* flatRuleRows();
  yield* planRows(unit);
  yield* growthRows(unit);
  yield* clingoRow(unit, prepareKnowledge(packWithApps(pack, 15)), '15 apps');
}

/** Where `scripts/bench.mjs` reads. */
const ROWS = 3;

const [task, people, apps] = process.argv.slice(2);
if (task === ONE_CASE) {
  writeSync(1, JSON.stringify(measureOneCase(Number(people), Number(apps))));
} else {
  for await (const row of rows()) writeSync(ROWS, `${JSON.stringify(row)}\n`);
}
