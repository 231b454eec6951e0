import { spawnSync } from 'node:child_process';
import pack from 'virtual:leeward-pack';
import * as z from 'zod';
import { prepareKnowledge } from '../../models/reasoning/assess.ts';
import { packWithApps } from './many-apps.ts';
import { allStatuses, groundAndLabel } from './measured-case.ts';
import { took } from './rows.ts';

/** The word that makes this bundle do one case and say what it took. */
export const ONE_CASE = 'one-case';

const measured = z.strictObject({
  /** Milliseconds from the made-ready knowledge to all statuses. */
  milliseconds: z.number(),
  /** Most memory that was ever resident, in megabytes. */
  megabytes: z.number(),
  instances: z.number(),
});
export type Measured = z.output<typeof measured>;

/** In the fresh process: one case of so many people and apps; none for nothing but the bundle itself. */
export const measureOneCase = (people: number, apps: number): Measured => {
  const knowledge = prepareKnowledge(packWithApps(pack, Math.max(1, apps)));
  let instances = 0;
  const milliseconds = took(() => {
    if (people === 0) return;
    const made = groundAndLabel(knowledge, people);
    allStatuses(made);
    instances = made.program.ground.instances.length;
  });
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1000, instances };
};

/** First in a fresh process: nothing compiled yet, nothing in memory but the bundle. */
export const inFreshProcess = (people: number, apps: number): Measured => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [process.argv[1] as string, ONE_CASE, String(people), String(apps)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${people} × ${apps} ended with ${status}`);
  return measured.parse(JSON.parse(stdout));
};
