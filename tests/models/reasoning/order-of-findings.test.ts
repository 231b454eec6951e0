import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { assess, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import type { Assessment, Exposure, Finding } from '../../../models/reasoning/assessment.ts';
import { DATA_KINDS } from '../../../models/vocabulary/data.ts';
import { GRADES } from '../../../models/vocabulary/evidence.ts';
import { HARM_TIERS } from '../../../models/vocabulary/people.ts';
import { STATUSES } from '../../../models/vocabulary/statuses.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

/** As built in, but what takes other people and what needs one there are told apart. */
const apart = prepareKnowledge({
  ...knowledge.pack,
  actions: knowledge.pack.actions.map((action) => ({
    ...action,
    needs:
      action.burden.people > 0
        ? action.needs.filter((need) => need !== 'another-person')
        : action.id === 'telegram-passcode-lock'
          ? [...action.needs, 'another-person' as const]
          : action.needs,
  })),
});
const organiser = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8')),
);
const other: Profile = profileOf({
  protect: { 'group-messages': 'serious', 'direct-messages': 'grave', 'photos-and-files': 'serious' },
  apps: [
    {
      app: 'telegram',
      uses: ['direct', 'group-known', 'channel-read', 'notes-to-self'],
      settings: { 'two-step-verification': 'off' },
    },
    { app: 'whatsapp', uses: ['direct', 'group-known'], settings: { backup: 'on' } },
    { app: 'instagram', uses: ['direct'], settings: {} },
  ],
  devices: [
    { device: 'android', settings: { 'screen-lock': 'pin' } },
    { device: 'iphone', settings: {} },
  ],
});
const ASSESSED = [knowledge, apart].flatMap((of) =>
  [organiser, other].map((profile) => ({
    pack: of.pack,
    assessment: assess(of, profile, { asOf: TODAY, language: 'en', proofs: false }),
  })),
);

/** Whom it costs least to look first (design §3): someone near, …, a state's specialists. */
const NEAR_TO_FAR = [
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
const place = (list: readonly string[], item: string): number =>
  list.includes(item) ? list.indexOf(item) : list.length;
/** Data about other people. */
const ABOUT_OTHERS = ['group-membership', 'group-messages', 'contacts', 'channel-control'];

/** What orders findings, smaller first, by design §3. */
const FINDING_KEYS: Record<string, (finding: Finding, of: readonly Exposure[], pack: Pack) => number> = {
  harm: (_, of) => Math.min(...of.map(({ harm }) => HARM_TIERS.indexOf(harm))),
  'harm to others': (_, of) => (of.some(({ data }) => ABOUT_OTHERS.includes(data)) ? 0 : 1),
  'can be closed today': (_, of, pack) =>
    of.some(({ closedBy }) =>
      closedBy.some(({ action, effect }) => {
        const known = pack.actions.find(({ id }) => id === action);
        return effect === 'closes' && known?.burden.people === 0 && !known.needs.includes('another-person');
      }),
    )
      ? 0
      : 1,
  evidence: (_, of) => Math.min(...of.map(({ evidence }) => GRADES.indexOf(evidence.grade))),
  'effort for the other side': (_, of) => Math.min(...of.map(({ actor }) => place(NEAR_TO_FAR, actor))),
  'ways in': ({ waysIn }) => -waysIn,
  'place of the first action': ({ actions }, _, pack) =>
    actions[0] ? pack.actions.findIndex(({ id }) => id === actions[0]?.action) : Number.POSITIVE_INFINITY,
};

/** What tells which exposure of a finding stands for it. */
const EXPOSURE_KEYS: Record<string, (exposure: Exposure) => number> = {
  harm: ({ harm }) => HARM_TIERS.indexOf(harm),
  status: ({ status }) => STATUSES.indexOf(status),
  evidence: ({ evidence }) => GRADES.indexOf(evidence.grade),
  'effort for the other side': ({ actor }) => place(NEAR_TO_FAR, actor),
  'reading before acting': ({ data }) => (data === 'account-control' ? 1 : 0),
  data: ({ data }) => DATA_KINDS.indexOf(data),
};

/** The first key in which two neighbours differ, and whether they stand in its order. */
const decides = (
  names: readonly string[],
  a: readonly number[],
  b: readonly number[],
): { key: string; right: boolean } => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0
    ? { key: 'none', right: true }
    : { key: names[at] as string, right: (a[at] as number) < (b[at] as number) };
};
const neighbours = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((next, index) => [list[index] as T, next]);
const exposuresIn = ({ exposures }: Assessment, finding: Finding): Exposure[] => {
  const byId = new Map(exposures.map((exposure) => [exposure.id, exposure]));
  return finding.exposures.map((id) => byId.get(id) as Exposure);
};

describe('the order of findings (design §3)', () => {
  const decided = ASSESSED.flatMap(({ assessment, pack }) =>
    neighbours(assessment.findings).map((pair) => {
      const [a, b] = pair.map((finding) =>
        Object.values(FINDING_KEYS).map((key) => key(finding, exposuresIn(assessment, finding), pack)),
      ) as [number[], number[]];
      return { ...decides(Object.keys(FINDING_KEYS), a, b), ids: pair.map(({ id }) => id) };
    }),
  );

  it.each(Object.keys(FINDING_KEYS))('keeps to %s where all before it is alike', (name) => {
    const by = decided.filter(({ key }) => key === name);
    expect(by.length).toBeGreaterThan(0);
    expect(by.filter(({ right }) => !right)).toEqual([]);
  });

  it('is by id where nothing tells two apart', () => {
    const alike = decided.filter(({ key }) => key === 'none');
    expect(alike.filter(({ ids: [a = '', b = ''] }) => a >= b)).toEqual([]);
  });
});

describe('what stands for a finding', () => {
  const decided = ASSESSED.flatMap(({ assessment }) =>
    assessment.findings.flatMap((finding) =>
      neighbours(exposuresIn(assessment, finding)).map(([a, b]) =>
        decides(
          Object.keys(EXPOSURE_KEYS),
          Object.values(EXPOSURE_KEYS).map((key) => key(a)),
          Object.values(EXPOSURE_KEYS).map((key) => key(b)),
        ),
      ),
    ),
  );

  it.each(Object.keys(EXPOSURE_KEYS))('is told by %s where all before it is alike', (name) => {
    const by = decided.filter(({ key }) => key === name);
    expect(by.length).toBeGreaterThan(0);
    expect(by.filter(({ right }) => !right)).toEqual([]);
  });

  it('is the first of its exposures, and the finding the worst of them', () => {
    for (const { assessment } of ASSESSED) {
      for (const finding of assessment.findings) {
        const of = exposuresIn(assessment, finding);
        expect(finding.lead).toBe(of[0]?.id);
        expect(finding.harm).toBe(HARM_TIERS.find((tier) => of.some(({ harm }) => harm === tier)));
        expect(finding.status).toBe(of.some(({ status }) => status === 'exposed') ? 'exposed' : 'possible');
        expect(finding.evidence.grade).toBe(
          GRADES.find((grade) => of.some(({ evidence }) => evidence.grade === grade)),
        );
      }
    }
  });
});
