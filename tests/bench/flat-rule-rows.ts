import { Engine } from 'json-rules-engine';
import { flatRules, hitsOf, loadFlatRules } from './flat-rules.ts';
import { median, type Row, timed, took } from './rows.ts';

const SIZES: readonly (readonly [rules: number, facts: number])[] = [
  [100, 60],
  [500, 120],
  [2000, 200],
];

/** The same flat rules here and in json-rules-engine; a row whose hits differ is void. */
export async function* flatRuleRows(): AsyncGenerator<Row> {
  for (const [rules, facts] of SIZES) {
    const flat = flatRules(rules, facts);
    const engine = new Engine(
      flat.rules.map((rule) => ({
        conditions: { all: rule.conditions.map(({ fact, value }) => ({ fact, operator: 'equal', value })) },
        event: { type: rule.id },
      })),
    );
    const loaded = loadFlatRules(flat.rules, facts);
    const theirs: number[] = [];
    const ours: number[] = [];
    let alike = true;
    for (const given of flat.answers) {
      const start = performance.now();
      const { events } = await engine.run(given);
      theirs.push(performance.now() - start);
      let hits: readonly string[] = [];
      ours.push(
        took(() => {
          hits = hitsOf(loaded, given);
        }),
      );
      const their = events.map((event) => event.type);
      alike &&= [...hits].sort().join() === their.sort().join();
    }
    const fromNothing = timed(() => hitsOf(loadFlatRules(flat.rules, facts), flat.answers[0] ?? {}));
    const name = `${rules} flat rules over ${facts} facts`;
    const row = (what: string, value: number): Row => ({
      name: `${name}, ${what}`,
      value,
      unit: 'ms',
      ratio: alike ? median(theirs) / value : null,
      ratioTo: 'json-rules-engine, times faster',
      note: alike
        ? `json-rules-engine ${median(theirs).toFixed(2)} ms, identical hits`
        : 'VOID: the hits differ',
    });
    yield row('rule and leaves of each hit', median(ours));
    yield row('from nothing: compiled, grounded, one set of answers', fromNothing);
  }
}
