import pack from 'virtual:leeward-pack';
import { Engine } from 'json-rules-engine';
import { answersOf } from '../../models/reasoning/answers.ts';
import { assess, prepareKnowledge } from '../../models/reasoning/assess.ts';
import { buildCase } from '../../models/reasoning/case.ts';
import { prepareCase } from '../../models/reasoning/case-program.ts';
import { statusOf } from '../../models/reasoning/status.ts';
import { flatRules, hitsOf, loadFlatRules } from './flat-rules.ts';
import { packWithApps, profileWithApps } from './many-apps.ts';
import { median, type Row, timed } from './rows.ts';

const DAY = '2026-11-21';

/** Assessment and one flipped answer with 15 apps, and the same flat rules in json-rules-engine. */
export const reasoningRows = async (unit: number): Promise<Row[]> => {
  const many = packWithApps(pack, 15);
  const knowledge = prepareKnowledge(many);
  const profile = profileWithApps(many);
  const row = (name: string, value: number, note: string): Row => ({
    name,
    value,
    unit: 'ms',
    ratio: value / unit,
    ratioTo: 'sorting 1,000,000 doubles',
    note,
  });
  const count = (name: string, value: number, note = ''): Row => ({
    name,
    value,
    unit: '',
    ratio: null,
    ratioTo: null,
    note,
  });

  const first = performance.now();
  const assessment = assess(knowledge, profile, { asOf: DAY, language: 'en' });
  const cold = performance.now() - first;
  const warm = timed(() => assess(knowledge, profile, { asOf: DAY, language: 'en' }), 9, 2);

  const grounded = () => {
    const { choices, facts } = buildCase(many, profile, { asOf: DAY, scenarios: knowledge.scenarios });
    return prepareCase(knowledge.rules, choices, facts);
  };
  const program = grounded();
  const answers = answersOf(many, profile, program.choices);
  const exposures = program.ground.atoms.flatMap((atom, index) =>
    atom.predicate === 'exposure' ? [index] : [],
  );
  // One atom a label class: equal labels have equal statuses.
  const classes = [...new Map(exposures.map((atom) => [program.labelClass[atom], atom])).values()];
  const flipped = program.choices.indexOf('telegram.two-step-verification') as number;
  const flip = timed(() => {
    const next = [...answers];
    next[flipped] = program.choices.mask(flipped, ['on']);
    return classes.map((atom) => statusOf(program, atom, next).status);
  });
  const sizes = exposures.map((atom) => program.labels[atom]?.cubes.length ?? 0).sort((a, b) => a - b);

  const own = profileWithApps(pack);
  const deep = timed(
    () => assess(prepareKnowledge(pack), own, { asOf: DAY, language: 'en', deep: true }),
    1,
    0,
  );
  const rules = 500;
  const facts = 120;
  const flat = flatRules(rules, facts);
  const engine = new Engine(
    flat.rules.map((rule) => ({
      conditions: { all: rule.conditions.map(({ fact, value }) => ({ fact, operator: 'equal', value })) },
      event: { type: rule.id },
    })),
  );
  const theirs: number[] = [];
  const ours: number[] = [];
  const loaded = loadFlatRules(flat.rules, facts);
  let alike = true;
  for (const given of flat.answers) {
    let start = performance.now();
    const { events } = await engine.run(given);
    theirs.push(performance.now() - start);
    start = performance.now();
    const hits = hitsOf(loaded, given);
    ours.push(performance.now() - start);
    alike &&=
      [...hits].sort().join() ===
      events
        .map((event) => event.type)
        .sort()
        .join();
  }
  const fromNothing = timed(() => hitsOf(loadFlatRules(flat.rules, facts), flat.answers[0] ?? {}));

  return [
    row(
      'assessment of 15 apps, whole, first in the process',
      cold,
      'ground, labels, statuses, proofs, findings, first plan, texts',
    ),
    row('assessment of 15 apps, whole', warm, 'the same, warm'),
    row('case changed: ground and labels, 15 apps', timed(grounded, 9, 2), ''),
    row(
      'one answer flipped: statuses of all exposures',
      flip,
      `${exposures.length} exposures, ${classes.length} labels`,
    ),
    row(
      'the built-in apps with other plans, curve, prices, and which answers could change the plan',
      deep,
      'once; in the worker or for a report',
    ),
    count(
      'exposures',
      assessment.exposures.length,
      `${program.ground.instances.length} instances, ${program.choices.list.length} choices`,
    ),
    count(
      'largest label',
      sizes.at(-1) ?? 0,
      `99 %: ${sizes[Math.floor(sizes.length * 0.99)]}; incomplete: ${exposures.filter((atom) => program.labels[atom]?.incomplete).length}`,
    ),
    {
      name: `${rules} flat rules over ${facts} facts, rule and leaves of each hit`,
      value: median(ours),
      unit: 'ms',
      ratio: alike ? median(theirs) / median(ours) : null,
      ratioTo: 'json-rules-engine, times faster',
      note: alike
        ? `json-rules-engine ${median(theirs).toFixed(2)} ms, identical hits`
        : 'VOID: the hits differ',
    },
    {
      name: 'the same from nothing',
      value: fromNothing,
      unit: 'ms',
      ratio: alike ? median(theirs) / fromNothing : null,
      ratioTo: 'json-rules-engine loaded, times faster',
      note: '',
    },
  ];
};
