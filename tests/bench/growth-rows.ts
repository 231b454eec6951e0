import pack from 'virtual:leeward-pack';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { householdSchema } from '../../models/profile/household.ts';
import { prepareKnowledge } from '../../models/reasoning/assess.ts';
import { prepareHousehold } from '../../models/reasoning/assess-household.ts';
import { statusOf } from '../../models/reasoning/status.ts';
import { packWithApps, profileWithApps } from './many-apps.ts';
import type { Row } from './rows.ts';

const DAY = '2026-11-21';

const together = (many: Pack, people: number) => {
  const ids = Array.from({ length: people }, (_, index) => `p${index}`);
  const messengers = many.apps.filter((app) => app.uses.includes('group-known')).slice(0, 3);
  return householdSchema.parse({
    format: 'leeward-household',
    version: 1,
    people: ids.map((id) => ({ id, profile: profileWithApps(many) })),
    groups: messengers.map((app) => ({ id: `group-${app.id}`, app: app.id, members: ids })),
  });
};

/** Ground, label and decide every exposure of a household; milliseconds, instances, resident megabytes over before. */
const once = (many: Pack, people: number) => {
  const knowledge = prepareKnowledge(many);
  const household = together(many, people);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { program, answers } = prepareHousehold(knowledge, household, { asOf: DAY });
  const seen = new Set<number>();
  program.ground.atoms.forEach(({ predicate }, atom) => {
    const key = program.labelClass[atom] as number;
    if (predicate !== 'exposure' || seen.has(key)) return;
    seen.add(key);
    statusOf(program, atom, answers);
  });
  return {
    milliseconds: performance.now() - start,
    instances: program.ground.instances.length,
    megabytes: (process.memoryUsage().rss - before) / 1e6,
    incomplete: program.labels.filter((label) => label.incomplete).length,
  };
};

/** Growth with people and apps: instances a person must stay the same. */
export const growthRows = (unit: number): Row[] => {
  const fifteen = packWithApps(pack, 15);
  const forty = packWithApps(pack, 40);
  const cases: [string, Pack, number][] = [
    ['5 people × 15 apps', fifteen, 5],
    ['20 people × 15 apps', fifteen, 20],
    ['50 people × 15 apps', fifteen, 50],
    ['5 people × 40 apps', forty, 5],
    ['50 people × 40 apps', forty, 50],
  ];
  once(fifteen, 1);
  return cases.map(([name, many, people]) => {
    const { milliseconds, instances, megabytes, incomplete } = once(many, people);
    return {
      name: `ground, labels and statuses: ${name}`,
      value: milliseconds,
      unit: 'ms',
      ratio: milliseconds / unit,
      ratioTo: 'sorting 1,000,000 doubles',
      note: `${instances} instances, ${Math.round(instances / people)} a person; ${megabytes.toFixed(0)} MB more resident; ${incomplete} labels incomplete`,
    };
  });
};
