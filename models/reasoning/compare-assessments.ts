import { GRADES, type Grade } from '../vocabulary/evidence.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { isOpen, type Status } from '../vocabulary/statuses.ts';
import type { Assessment, Exposure, Finding, PlanValueReport } from './assessment.ts';
import type { AssessmentComparison, ExposureChange, FindingChange } from './assessment-comparison.ts';
import { createWhy } from './why-changed.ts';

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const scenarioOf = (exposure: string): string => exposure.slice(0, exposure.indexOf('/'));
const statusOf = (exposure: Exposure | undefined): Status => exposure?.status ?? 'absent';

/**
 * What is different between two assessments of one person: at two dates, with two versions of the knowledge, or
 * before and after an answer. Pure; exposures in the order of their ids. An exposure that an assessment does not
 * list is absent there.
 */
export const compareAssessments = (before: Assessment, after: Assessment): AssessmentComparison => {
  const notCompared = scenariosOnOneSide(before, after);
  const compared = (exposure: string): boolean => !notCompared.includes(scenarioOf(exposure));
  const was = new Map(before.exposures.map((exposure) => [exposure.id, exposure]));
  const is = new Map(after.exposures.map((exposure) => [exposure.id, exposure]));
  const why = createWhy(before, after);

  const changes = [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => compared(id) && statusOf(was.get(id)) !== statusOf(is.get(id)))
    .sort(byCode)
    .map(
      (id): ExposureChange => ({
        id,
        before: statusOf(was.get(id)),
        after: statusOf(is.get(id)),
        why: why(was.get(id), is.get(id)),
      }),
    );
  return {
    format: 'leeward-comparison',
    version: 1,
    before: sideOf(before),
    after: sideOf(after),
    notCompared,
    opened: changes.filter((change) => !isOpen(change.before) && isOpen(change.after)),
    closed: changes.filter((change) => isOpen(change.before) && !isOpen(change.after)),
    changed: changes.filter((change) => isOpen(change.before) === isOpen(change.after)),
    findings: findingChanges(before.findings, after.findings, compared),
    evidence: gradeChanges(before, after),
    plan: {
      before: before.plan.value,
      after: after.plan.value,
      leaves: leavesOpen(before.plan.value, after.plan.value),
    },
  };
};

const sideOf = ({ asOf, country, knowledge }: Assessment): AssessmentComparison['before'] => ({
  asOf,
  country,
  knowledge: {
    id: knowledge.id,
    version: knowledge.version,
    asOf: knowledge.asOf,
    stale: knowledge.stale,
  },
});

/** With one knowledge, a scenario that only one side has was not asked for on the other; a new one may be news. */
const scenariosOnOneSide = (before: Assessment, after: Assessment): string[] => {
  if (before.knowledge.id !== after.knowledge.id || before.knowledge.version !== after.knowledge.version)
    return [];
  const was = new Set(before.scenarios.map(({ id }) => id));
  const is = new Set(after.scenarios.map(({ id }) => id));
  return [...new Set([...was, ...is])].filter((id) => was.has(id) !== is.has(id)).sort(byCode);
};

const differing = <T>(before: T, after: T): { before: T; after: T } | null =>
  before === after ? null : { before, after };

const findingChanges = (
  before: readonly Finding[],
  after: readonly Finding[],
  compared: (exposure: string) => boolean,
): AssessmentComparison['findings'] => {
  const was = new Map(before.map((finding) => [finding.id, finding]));
  const is = new Map(after.map((finding) => [finding.id, finding]));
  const only = (findings: readonly Finding[], other: ReadonlyMap<string, Finding>): string[] =>
    findings
      .filter((finding) => !other.has(finding.id) && finding.exposures.some(compared))
      .map((finding) => finding.id);
  const changed = after.flatMap((now): FindingChange[] => {
    const then = was.get(now.id);
    if (!then) return [];
    const change: FindingChange = {
      id: now.id,
      added: now.exposures.filter((id) => compared(id) && !then.exposures.includes(id)).sort(byCode),
      removed: then.exposures.filter((id) => compared(id) && !now.exposures.includes(id)).sort(byCode),
      status: null,
      harm: null,
      whose: null,
      grade: null,
    };
    // What it is as a whole can be compared where all of it was looked at on both sides.
    if ([...then.exposures, ...now.exposures].every(compared)) {
      change.status = differing(then.status, now.status);
      change.harm = differing(then.harm, now.harm);
      change.whose = differing(then.whose, now.whose);
      change.grade = differing(then.evidence.grade, now.evidence.grade);
    }
    const { id: _, added, removed, ...values } = change;
    const same =
      added.length + removed.length === 0 && Object.values(values).every((value) => value === null);
    return same ? [] : [change];
  });
  return { appeared: only(after, was), vanished: only(before, is), changed };
};

const gradeChanges = (before: Assessment, after: Assessment): AssessmentComparison['evidence'] => {
  // One app's data may lie with companies of several countries: what counts is the one that shows most.
  const grades = ({ exposures }: Assessment) => {
    const strongest = new Map<string, { scenario: string; app: string; grade: Grade }>();
    for (const { id, app, evidence } of exposures) {
      const scenario = scenarioOf(id);
      const key = `${scenario}/${app}`;
      const known = strongest.get(key);
      if (!known || GRADES.indexOf(evidence.grade) < GRADES.indexOf(known.grade))
        strongest.set(key, { scenario, app, grade: evidence.grade });
    }
    return strongest;
  };
  const was = grades(before);
  return [...grades(after)]
    .flatMap(([key, { scenario, app, grade }]) => {
      const then = was.get(key)?.grade ?? grade;
      return then === grade ? [] : [{ key, change: { scenario, app, before: then, after: grade } }];
    })
    .sort((a, b) => byCode(a.key, b.key))
    .map(({ change }) => change);
};

const leavesOpen = (
  before: PlanValueReport,
  after: PlanValueReport,
): AssessmentComparison['plan']['leaves'] => {
  for (const tier of HARM_TIERS) {
    const difference = after.open[tier] - before.open[tier];
    if (difference !== 0) return difference < 0 ? 'less' : 'more';
  }
  return 'the-same';
};
