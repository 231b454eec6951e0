import fc from 'fast-check';

/**
 * Every run generates the same cases, so that a failure is the change's and not the day's. `LEEWARD_SEED` for others,
 * `LEEWARD_RUNS` for more of them. What fails says its seed and the path to it.
 */
const { LEEWARD_SEED, LEEWARD_RUNS } = process.env;

fc.configureGlobal({
  seed: Number(LEEWARD_SEED ?? 20261121),
  ...(LEEWARD_RUNS === undefined ? {} : { numRuns: Number(LEEWARD_RUNS) }),
});
