import pack from 'virtual:leeward-pack';
import { exactPlan } from '../../models/planning/exact-plan.ts';
import { householdPlan } from '../../models/planning/household-plan.ts';
import { questionsOf } from '../../models/planning/next-question.ts';
import type { Profile } from '../../models/profile/profile.ts';
import { actionsOf } from '../../models/reasoning/actions.ts';
import { assess, type Knowledge, prepareKnowledge } from '../../models/reasoning/assess.ts';
import { prepareHousehold } from '../../models/reasoning/assess-household.ts';
import { CaseMemory } from '../../models/reasoning/case-memory.ts';
import { EvidenceGrades } from '../../models/reasoning/evidence-grade.ts';
import { type ExposureContext, reasonExposures } from '../../models/reasoning/exposures.ts';
import { statusOf } from '../../models/reasoning/status.ts';
import { isOpen } from '../../models/vocabulary/statuses.ts';
import { packWithApps, profileWithApps } from './many-apps.ts';
import {
  allStatuses,
  DAY,
  exposuresIn,
  groundAndLabel,
  householdOf,
  type MeasuredCase,
  onePerLabel,
} from './measured-case.ts';
import { countRow, median, type Row, timed, timeRow, took } from './rows.ts';

const APPS = 15;

const withSecondPassword = (profile: Profile, value: string): Profile => ({
  ...profile,
  apps: profile.apps.map((entry) =>
    entry.app === 'telegram'
      ? { ...entry, settings: { ...entry.settings, 'two-step-verification': value } }
      : entry,
  ),
});

/** One answer there and back again: all statuses by the memory of the case, and which exposures differ. */
const flipped = ({ program, answers }: MeasuredCase): { ms: number; differ: number } => {
  const memory = new CaseMemory();
  const exposures = exposuresIn(program);
  const classes = onePerLabel(program);
  const choice = program.choices.list.findIndex(({ id }) => id.endsWith('telegram.two-step-verification'));
  const other = [...answers];
  other[choice] = program.choices.fullMask(choice) & ~(answers[choice] as number) || 1;
  let before = new Map<number, string>();
  let differ = 0;
  let way = 0;
  const ms = timed(() => {
    const now = way++ % 2 === 0 ? other : answers;
    const recall = memory.under(program, now, []);
    const after = new Map<number, string>();
    for (const atom of classes)
      after.set(
        program.labelClass[atom] as number,
        recall.of('status', atom, '', () => statusOf(program, atom, now).status),
      );
    differ = exposures.filter((atom) => {
      const label = program.labelClass[atom] as number;
      return before.get(label) !== after.get(label);
    }).length;
    before = after;
  });
  return { ms, differ };
};

const labelRows = (name: string, made: MeasuredCase): Row[] => {
  const { program } = made;
  const exposures = exposuresIn(program);
  const sizes = exposures.map((atom) => program.labels[atom]?.cubes.length ?? 0).sort((a, b) => a - b);
  const incomplete = exposures.filter((atom) => program.labels[atom]?.incomplete).length;
  const statuses = allStatuses(made);
  return [
    countRow(
      `exposures, ${name}`,
      exposures.length,
      `${program.ground.instances.length} instances, ${program.choices.list.length} choices, ${statuses.length} labels`,
    ),
    countRow(
      `largest label, ${name}`,
      sizes.at(-1) ?? 0,
      `99 %: ${sizes[Math.floor(sizes.length * 0.99)]}; incomplete ${incomplete}; undecided ${statuses.filter(({ undecided }) => undecided).length}`,
    ),
  ];
};

/** What a changed case and a changed answer cost, for one person and for five. */
export function* reasoningRows(unit: number): Generator<Row> {
  const knowledge: Knowledge = prepareKnowledge(packWithApps(pack, APPS));
  for (const people of [1, 5]) {
    const name = people === 1 ? `${APPS} apps` : `${people} × ${APPS} apps`;
    const made = groundAndLabel(knowledge, people);
    const warm = timed(() => allStatuses(groundAndLabel(knowledge, people)), people === 1 ? 20 : 7);
    yield timeRow(
      unit,
      `case changed: ground, labels, all statuses, ${name}`,
      warm,
      `${((1000 * warm) / made.program.ground.instances.length).toFixed(1)} µs an instance`,
    );
    const { ms, differ } = flipped(made);
    yield timeRow(
      unit,
      `one answer flipped: all statuses and the difference, ${name}`,
      ms,
      `${differ} exposures differ`,
    );
    yield* labelRows(name, made);
  }

  const profile = profileWithApps(knowledge.pack);
  const options = { asOf: DAY, language: 'en', proofs: false };
  const memory = new CaseMemory();
  yield timeRow(
    unit,
    `whole assessment, ${APPS} apps, first`,
    took(() => assess(knowledge, profile, options, memory)),
    'statuses, proofs, findings, protections, first plan, questions, texts',
  );
  yield timeRow(
    unit,
    `whole assessment, ${APPS} apps, case changed`,
    timed(() => assess(knowledge, profile, options), 7, 2),
  );
  let way = 0;
  yield timeRow(
    unit,
    `whole assessment, ${APPS} apps, one answer changed`,
    timed(
      () => assess(knowledge, withSecondPassword(profile, way++ % 2 === 0 ? 'on' : 'off'), options, memory),
      15,
      4,
    ),
    'as the window asks for it',
  );
  yield timeRow(
    unit,
    `the same with proofs as data, for a file`,
    timed(() => assess(knowledge, profile, { ...options, proofs: true }), 3, 1),
  );
  const plain = assess(knowledge, profile, options);
  yield timeRow(
    unit,
    `second pass in the worker: other plans, curve, prices, answers that could change the plan`,
    timed(() => assess(knowledge, profile, { ...options, deep: true }, memory), 3, 1),
    `${plain.exposures.filter(({ status }) => isOpen(status)).length} open exposures, ${plain.questions.length} questions`,
  );
  yield* questionRows(unit, knowledge);

  const household = householdOf(knowledge.pack, 5);
  const prepared = prepareHousehold(knowledge, household, { asOf: DAY });
  let proved = false;
  const ms = timed(
    () => {
      ({ proved } = householdPlan(knowledge.pack, prepared, household.groups));
    },
    5,
    1,
  );
  yield timeRow(unit, `plan, 5 × ${APPS} apps`, ms, proved ? 'proved' : 'not proved');
}

/** The next question after one answer, and which answers could still change the plan. */
function* questionRows(unit: number, knowledge: Knowledge): Generator<Row> {
  const { pack: many } = knowledge;
  const profile = profileWithApps(many);
  const { program, answers } = groundAndLabel(knowledge, 1);
  const memory = new CaseMemory();
  const contextUnder = (now: readonly number[]): ExposureContext => {
    const actions = actionsOf(many, program, now);
    return {
      pack: many,
      profile,
      program,
      answers: now,
      actions,
      texts: knowledge.textsIn('en'),
      asOf: DAY,
      stale: false,
      proofs: null,
      grades: new EvidenceGrades(many, profile.country, DAY),
      recall: memory.under(program, now, actions),
    };
  };
  const choice = program.choices.indexOf('telegram.two-step-verification') as number;
  const other = [...answers];
  other[choice] = program.choices.fullMask(choice);
  const times: number[] = [];
  let asked = 0;
  for (let way = 0; way < 25; way++) {
    const context = contextUnder(way % 2 === 0 ? answers : other);
    const reasoned = reasonExposures(context);
    const ms = took(() => {
      asked = questionsOf(context, reasoned).length;
    });
    if (way >= 5) times.push(ms);
  }
  yield timeRow(
    unit,
    `next question after one answer, ${APPS} apps`,
    median(times),
    `${asked} questions in order`,
  );

  const context = contextUnder(answers);
  const reasoned = reasonExposures(context);
  const planned = timed(() => exactPlan(context, reasoned), 5, 1);
  let couldChange = 0;
  const deep = timed(
    () => {
      couldChange = exactPlan(context, reasoned, {}, true).enough?.couldChange.length ?? 0;
    },
    3,
    1,
  );
  yield timeRow(unit, `plan with its steps, ${APPS} apps`, planned);
  yield timeRow(
    unit,
    `enough asked, with other plans, curve and prices, ${APPS} apps`,
    deep - planned,
    `${couldChange} answers could change the plan`,
  );
}
