import type { Action } from '../knowledge/schemas/action.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment, Exposure, Finding, Plan } from '../reasoning/assessment.ts';
import { DATA_KINDS, type DataKind, GROUP_DATA } from '../vocabulary/data.ts';
import type { Place } from '../vocabulary/places.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { THREATS } from '../vocabulary/threats.ts';
import { choiceParts } from './choice-names.ts';

/** What belongs to a group rather than to one of its members. That somebody runs a channel is not among it. */
const ofGroup: ReadonlySet<DataKind> = new Set(GROUP_DATA);
/** And what a whole group loses at once, if its app is blocked. */
const lostByGroup: ReadonlySet<DataKind> = new Set(['service-access']);
const OWN_PLACES: ReadonlySet<Place> = new Set([
  'own-device',
  'notification-store',
  'removable-card',
  'shared-computer',
  'paper',
]);
const GROUP_USE = /\.use\.(group-known|group-open)$/;
const NEXT_STEPS = 3;

/** An answer of this person alone: a setting of their apps and devices, or a habit. */
const isOwn = (choice: string): boolean => {
  const { kind, theirs } = choiceParts(choice);
  return !theirs && (kind === 'setting' || kind === 'practice');
};

/** Apps in which the person is in a group whose members or messages somebody could reach. */
const groupApps = ({ exposures }: Assessment): Set<string> =>
  new Set(exposures.filter(({ data, status }) => ofGroup.has(data) && isOpen(status)).map(({ app }) => app));

/**
 * The same for every member, whatever this person has set: no way to it rests on an answer of theirs, and none
 * leads over a thing of theirs.
 */
const concernsAll = (apps: ReadonlySet<string>, exposure: Exposure): boolean =>
  apps.has(exposure.app) &&
  (ofGroup.has(exposure.data) || lostByGroup.has(exposure.data)) &&
  !(exposure.person === 'me' && OWN_PLACES.has(exposure.place)) &&
  exposure.witnesses.length > 0 &&
  exposure.witnesses.every((witness) => !Object.keys(witness).some(isOwn));

/** Asks something of others, and sets nothing on this person's own apps and devices. */
const isOfTheGroup = ({ burden, sets }: Action): boolean =>
  burden.people > 0 &&
  Object.keys(sets).every((key) => /^(practice|others)\./.test(key) || GROUP_USE.test(key));

/**
 * What an action does to an exposure of a group, by its witnesses alone. The assessment's own list depends on what
 * this person was offered, and so on their answers and circumstances. What already lies somewhere (`@before`) stays.
 */
const effectOf = (action: Action, { witnesses }: Exposure): 'closes' | 'reduces' | null => {
  const ends = (witness: Exposure['witnesses'][number]): boolean =>
    Object.entries(action.sets).some(([key, value]) => {
      const allowed = witness[key] ?? witness[`${key}@after`];
      return allowed !== undefined && !allowed.includes(String(value));
    });
  const ended = witnesses.filter(ends).length;
  if (ended === 0) return null;
  return ended === witnesses.length ? 'closes' : 'reduces';
};

const place = (list: readonly string[], item: string): number => {
  const at = list.indexOf(item);
  return at < 0 ? list.length : at;
};

/** An order that nobody's answers have a part in. */
const byKind = (a: Exposure, b: Exposure): number =>
  place(Object.keys(THREATS), a.threat) - place(Object.keys(THREATS), b.threat) ||
  place(DATA_KINDS, a.data) - place(DATA_KINDS, b.data) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One finding for each threat model: causes are somebody's settings. */
const findingsOf = (exposures: readonly Exposure[]): Finding[] => {
  const threats = new Map<string, [Exposure, ...Exposure[]]>();
  for (const exposure of exposures.filter(({ status }) => isOpen(status))) {
    const known = threats.get(exposure.threat);
    if (known) known.push(exposure);
    else threats.set(exposure.threat, [exposure]);
  }
  return [...threats].map(([threat, members]) => {
    const [first] = members;
    const conclusion = first.path.at(-1);
    return {
      id: `group:${threat}`,
      cause: [],
      or: [],
      scenarios: [...new Set(members.map((member) => `${member.threat}:${member.variant}`))],
      exposures: members.map(({ id }) => id),
      lead: first.id,
      apps: [...new Set(members.map(({ app }) => app))],
      data: [...new Set(members.map(({ data }) => data))],
      status: members.some(({ status }) => status === 'exposed') ? 'exposed' : 'possible',
      reason: first.reason,
      harm: 'unset',
      whose: 'both',
      evidence: first.evidence,
      waysIn: members.length,
      actions: [],
      sentence: conclusion?.sentence ?? { id: '', args: {} },
      text: conclusion?.text ?? '',
      decided: null,
    };
  });
};

/** What a group can do, that which touches most first, and of equals that which closes more. */
const groupSteps = (exposures: readonly Exposure[], actions: readonly Action[]): Plan['steps'] => {
  const effects = new Map<string, { closes: string[]; reduces: string[] }>();
  for (const { id, status, closedBy } of exposures) {
    if (!isOpen(status)) continue;
    for (const { action, effect } of closedBy) {
      const known = effects.get(action) ?? { closes: [], reduces: [] };
      known[effect].push(id);
      effects.set(action, known);
    }
  }
  const apps = new Set(exposures.map(({ app }) => app));
  return [...effects]
    .sort(
      ([a, x], [b, y]) =>
        y.closes.length + y.reduces.length - (x.closes.length + x.reduces.length) ||
        y.closes.length - x.closes.length ||
        (a < b ? -1 : 1),
    )
    .flatMap(([id, { closes, reduces }]) => {
      const action = actions.find((one) => one.id === id);
      if (!action) return [];
      const app = action.on.find((one) => apps.has(one)) ?? null;
      return [{ action: id, app, prepares: false, closes, reduces, burden: action.burden }];
    });
};

/**
 * What of an assessment concerns a whole group. Nothing in it depends on how this person has set anything, what
 * they have, protect, decided or left unanswered, or in which order they would act.
 */
export const groupAssessment = (assessment: Assessment, pack: Pack): Assessment => {
  const apps = groupApps(assessment);
  const actions = pack.actions.filter(isOfTheGroup);
  const exposures = assessment.exposures
    .filter((exposure) => concernsAll(apps, exposure))
    .sort(byKind)
    .map(
      (exposure): Exposure => ({
        ...exposure,
        harm: 'unset',
        witnesses: [],
        proof: null,
        dependsOn: exposure.dependsOn.filter((choice) => !isOwn(choice)),
        closedBy: actions.flatMap((action) => {
          const effect = effectOf(action, exposure);
          return effect === null ? [] : [{ action: action.id, effect }];
        }),
      }),
    );
  const ids = new Set(exposures.map(({ id }) => id));
  const findings = findingsOf(exposures);
  const steps = groupSteps(exposures, actions);
  const openIds = new Set(exposures.filter(({ status }) => isOpen(status)).map(({ id }) => id));
  const closable = new Set(exposures.filter(({ closedBy }) => closedBy.length > 0).map(({ id }) => id));
  return {
    ...assessment,
    exposures,
    proofSteps: [],
    scenarios: assessment.scenarios.map((scenario) => {
      const known = scenario.apps.filter((app) => apps.has(app));
      return { ...scenario, apps: known, stands: known.length > 0 ? scenario.stands : 'if', open: 0 };
    }),
    findings,
    protections: assessment.protections
      .filter(({ kind, apps: of }) => kind === 'by-design' && of.some((app) => apps.has(app)))
      .map((protection) => ({
        ...protection,
        apps: protection.apps.filter((app) => apps.has(app)),
        data: protection.data.filter((kind) => ofGroup.has(kind)),
        exposures: protection.exposures.filter((id) => ids.has(id)),
        doesNotCover: protection.doesNotCover.filter((id) => ids.has(id)),
      }))
      .filter(({ data }) => data.length > 0),
    residual: findings
      .filter((finding) => finding.exposures.every((id) => !closable.has(id)))
      .map(({ id }) => id),
    plan: {
      ...assessment.plan,
      next: steps.slice(0, NEXT_STEPS),
      steps,
      openBefore: openIds.size,
      openAfter: openIds.size,
      opens: [],
      forced: [],
      others: [],
      curve: [],
      residual: [],
      closableAtAPrice: [],
      refused: [],
      calendar: [],
    },
    questions: [],
    enough: null,
    saidLongAgo: [],
    pastDecisions: [],
  };
};
