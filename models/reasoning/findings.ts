import { DATA_KINDS, type DataKind } from '../vocabulary/data.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { isOpen, STATUSES } from '../vocabulary/statuses.ts';
import type { Exposure, Finding } from './assessment.ts';
import { isClaim } from './case-choices.ts';
import type { CaseProgram } from './case-program.ts';
import { whoseToFix } from './closing.ts';
import { decidedOn } from './decisions.ts';
import type { ExposureContext, ReasonedExposure } from './exposures.ts';
import { findingSentence } from './sentences.ts';

/** Least effort for the other side first: someone near, the carrier, an order at home, specialists abroad. Design §3. */
const EFFORT = [
  'close-person',
  'anyone-who-looks',
  'anyone-with-the-link',
  'group-informer',
  'people-with-the-phone',
  'impostor',
  'next-number-holder',
  'border-officers',
  'maker-of-a-false-app',
  'network-operators',
  'carrier-and-state',
  'provider-itself',
  'home-authorities',
  'host-authorities',
  'spyware-operator',
];

/** More ways than a complete label can hold. */
const MORE_THAN_ANY = 1000;

/** Place of an item in a list; after all of them where it is not in it. */
const ranks = (list: readonly string[]): ((item: string) => number) => {
  const places = new Map(list.map((item, place) => [item, place]));
  return (item) => places.get(item) ?? list.length;
};
const rankOfHarm = ranks(HARM_TIERS);
const rankOfStatus = ranks(STATUSES);
const rankOfGrade = ranks(GRADES);
/** How little effort reaching something takes an actor: least first. Design §3. */
export const rankOfEffort = ranks(EFFORT);
const rankOfData = ranks(DATA_KINDS);

/** Compares two exposures of one finding: which of them stands for it. */
const leads = (a: Exposure, b: Exposure): number =>
  rankOfHarm(a.harm) - rankOfHarm(b.harm) ||
  rankOfStatus(a.status) - rankOfStatus(b.status) ||
  rankOfGrade(a.evidence.grade) - rankOfGrade(b.evidence.grade) ||
  rankOfEffort(a.actor) - rankOfEffort(b.actor) ||
  // Reading comes before acting: it is what people ask about first.
  Number(a.data === 'account-control') - Number(b.data === 'account-control') ||
  rankOfData(a.data) - rankOfData(b.data);

interface Cause {
  readonly id: string;
  readonly cause: string[];
}

/** Of one list of closing sets: exposures with one label share it. Null where nothing closes them. */
const causeOf = (sets: ReasonedExposure['closingSets'], idOf: (choice: number) => string): Cause | null => {
  const [first] = sets;
  if (!first) return null;
  const cause = first.map(idOf).sort();
  return { id: `cause:${cause.join('+')}`, cause };
};

type Ranked = Finding & { readonly effort: number };

interface Made {
  readonly members: readonly ReasonedExposure[];
  readonly finding: Ranked;
}

/** Findings made last for a case: most answers leave the exposures of most findings as they are. */
const madeBefore = new WeakMap<CaseProgram, ReadonlyMap<string, Made>>();

const sameMembers = (a: readonly ReasonedExposure[], b: readonly ReasonedExposure[]): boolean =>
  a.length === b.length && a.every((member, at) => member === b[at]);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Findings: all open exposures with one cause. Semantics 27; order as design §3. */
export const findingsOf = (context: ExposureContext, reasoned: readonly ReasonedExposure[]): Finding[] => {
  const { program, texts } = context;
  const idOf = (choice: number): string => program.choices.at(choice).id;
  // Exposures with one label share their closing sets.
  const named = new Map<readonly (readonly number[])[], readonly string[]>();
  const setNames = (sets: readonly (readonly number[])[]): readonly string[] => {
    let names = named.get(sets);
    if (!names) {
      names = sets.map((set) => set.map(idOf).sort().join('+'));
      named.set(sets, names);
    }
    return names;
  };
  const causes = new Map<ReasonedExposure['closingSets'], Cause | null>();
  const causeOfItem = ({ closingSets, exposure }: ReasonedExposure): Cause => {
    let known = causes.get(closingSets);
    if (known === undefined) {
      known = causeOf(closingSets, idOf);
      causes.set(closingSets, known);
    }
    return known ?? { id: `residual:${exposure.app}:${exposure.holder}`, cause: [] };
  };
  const groups = new Map<string, { cause: string[]; members: ReasonedExposure[] }>();
  for (const item of reasoned) {
    // What is possible only because the knowledge is past its review date was closed by an answer: no finding.
    if (!isOpen(item.exposure.status) || item.exposure.reason === 'stale') continue;
    const { id, cause } = causeOfItem(item);
    const group = groups.get(id);
    if (group) group.members.push(item);
    else groups.set(id, { cause, members: [item] });
  }

  const made = (id: string, cause: string[], found: readonly ReasonedExposure[]): Ranked => {
    const members = [...found].sort((a, b) => leads(a.exposure, b.exposure));
    const lead = members[0] as ReasonedExposure;
    const exposures = members.map((member) => member.exposure);
    const sameWay = members.filter(
      (member) =>
        member.conclusion?.rule === lead.conclusion?.rule &&
        member.exposure.status === lead.exposure.status &&
        member.exposure.actor === lead.exposure.actor &&
        member.exposure.person === lead.exposure.person &&
        member.exposure.holder === lead.exposure.holder &&
        // What is open only if a claim without good sources fails is not told with what is open anyhow.
        member.exposure.dependsOn.every((id) => !isClaim(id) || lead.exposure.dependsOn.includes(id)),
    );
    const kindsIn = (app: string): DataKind[] =>
      unique(
        sameWay.filter(({ exposure }) => exposure.app === app).map(({ exposure }) => exposure.data),
      ).sort((a, b) => rankOfData(a) - rankOfData(b));
    const data = kindsIn(lead.exposure.app);
    // What was never looked up of one app is not told in one breath with what sources say of another.
    const unsure = (app: string): boolean =>
      sameWay.some(
        ({ exposure }) => exposure.app === app && exposure.path.some(({ notVerified }) => notVerified),
      );
    // The sentence says the same of each app it names, and nothing of others with other kinds or another holder.
    const apps = unique(sameWay.map(({ exposure }) => exposure.app)).filter(
      (app) => kindsIn(app).join() === data.join() && unsure(app) === unsure(lead.exposure.app),
    );
    const sentence = lead.conclusion
      ? findingSentence(program, lead.conclusion, data, apps)
      : { id: 'finding.without-proof', args: {} };
    const closes = new Map<string, { closes: number; reduces: number }>();
    for (const exposure of exposures) {
      for (const { action, effect } of exposure.closedBy) {
        const count = closes.get(action) ?? { closes: 0, reduces: 0 };
        count[effect]++;
        closes.set(action, count);
      }
    }
    const sets = unique(members.flatMap((member) => setNames(member.closingSets)));
    return {
      id,
      cause,
      or: sets.filter((set) => set !== cause.join('+')).map((set) => set.split('+')),
      scenarios: unique(exposures.map((exposure) => `${exposure.threat}:${exposure.variant}`)),
      exposures: exposures.map((exposure) => exposure.id),
      lead: lead.exposure.id,
      apps: unique(exposures.map((exposure) => exposure.app)),
      data: unique(exposures.map((exposure) => exposure.data)).sort((a, b) => rankOfData(a) - rankOfData(b)),
      status: exposures.some((exposure) => exposure.status === 'exposed') ? 'exposed' : 'possible',
      reason: exposures.every((exposure) => exposure.status === 'possible') ? lead.exposure.reason : null,
      harm: HARM_TIERS.find((tier) => exposures.some((exposure) => exposure.harm === tier)) ?? 'unset',
      whose: whoseToFix(
        program,
        members.flatMap((member) => member.closingSets),
      ),
      evidence: exposures
        .map((exposure) => exposure.evidence)
        .reduce((worst, next) => (rankOfGrade(next.grade) < rankOfGrade(worst.grade) ? next : worst)),
      // A label cut short may hide more.
      waysIn: Math.max(
        ...members.map(({ waysIn, exposure }) => waysIn + (exposure.incomplete ? MORE_THAN_ANY : 0)),
      ),
      actions: [...closes]
        .map(([action, count]) => ({
          action,
          effect: count.closes > 0 ? ('closes' as const) : ('reduces' as const),
          closes: count.closes,
          of: exposures.length,
        }))
        .sort((a, b) => b.closes - a.closes),
      sentence,
      text: texts.has(sentence.id) ? texts.sentence(sentence) : '',
      decided: null,
      effort: Math.min(...exposures.map((exposure) => rankOfEffort(exposure.actor))),
    };
  };
  const before = madeBefore.get(program);
  const now = new Map<string, Made>();
  const findings = [...groups].map(([id, { cause, members }]): Ranked => {
    const known = before?.get(id);
    const same =
      known && sameMembers(known.members, members) ? known : { members, finding: made(id, cause, members) };
    now.set(id, same);
    const { finding } = same;
    return { ...finding, decided: decidedOn(context.profile.decisions, id, finding.exposures) };
  });
  madeBefore.set(program, now);

  const order = new Map(context.pack.actions.map((action, index) => [action.id, index]));
  const closableToday = (finding: Finding): boolean =>
    finding.actions.some(({ action, effect }) => {
      const known = context.pack.actions.find((candidate) => candidate.id === action);
      return (
        effect === 'closes' &&
        known !== undefined &&
        known.burden.people === 0 &&
        !known.needs.includes('another-person')
      );
    });
  return findings
    .sort(
      (a, b) =>
        rankOfHarm(a.harm) - rankOfHarm(b.harm) ||
        harmsOthers(b) - harmsOthers(a) ||
        Number(closableToday(b)) - Number(closableToday(a)) ||
        rankOfGrade(a.evidence.grade) - rankOfGrade(b.evidence.grade) ||
        a.effort - b.effort ||
        b.waysIn - a.waysIn ||
        (order.get(a.actions[0]?.action ?? '') ?? 999) - (order.get(b.actions[0]?.action ?? '') ?? 999) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ effort: _, ...finding }) => finding);
};

/** Groups, members and contacts are other people: a finding about them harms others too. */
const OTHERS_DATA = new Set(['group-membership', 'group-messages', 'contacts', 'channel-control']);
const harmsOthers = (finding: Finding): number => Number(finding.data.some((data) => OTHERS_DATA.has(data)));
