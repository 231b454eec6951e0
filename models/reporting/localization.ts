import type { Exposure } from '../reasoning/assessment.ts';
import { type DataKind, isLoss } from '../vocabulary/data.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { appsByHarm } from './apps-by-harm.ts';
import type { ReportContext } from './report-context.ts';

const THREAT = 'data-localization';
/** Variants in which what the company keeps comes to lie in the country. */
const MOVING: readonly string[] = ['moves', 'mirrors'];
/** What is said or written: of this a person wants to know that it is not reached, too. */
const SAID: readonly DataKind[] = ['direct-messages', 'group-messages', 'calls'];

/** What an order to keep data in the country would do to one app: of the person's own copies alone. */
export interface Localization {
  readonly app: string;
  readonly operator: string;
  /** This is how it stands, and no supposition. */
  readonly known: boolean;
  /** What its own company keeps: certain; where nothing is, what may be reached. */
  readonly reached: readonly Exposure[];
  readonly certain: boolean;
  /** What is said or written there and is not reached at the company. */
  readonly notReached: readonly DataKind[];
  /** The person's own backups of it, those of one holder together; the certain ones before the others. */
  readonly backups: readonly (readonly [Exposure, ...Exposure[]])[];
  /** Backups of people they talk to. */
  readonly backupsOfOthers: readonly Exposure[];
  /** The app's own exposure to being blocked, where the company refuses. */
  readonly refusal: Exposure | null;
}

const byHolder = (exposures: readonly Exposure[]): (readonly [Exposure, ...Exposure[]])[] => {
  const groups = new Map<string, [Exposure, ...Exposure[]]>();
  for (const exposure of exposures) {
    const key = `${exposure.holder} ${exposure.status}`;
    const group = groups.get(key);
    if (group) group.push(exposure);
    else groups.set(key, [exposure]);
  }
  const all = [...groups.values()];
  const certain = all.filter(([{ status }]) => status === 'exposed');
  const holders = new Set(certain.map(([{ holder }]) => holder));
  return [...certain, ...all.filter(([{ status, holder }]) => status !== 'exposed' && !holders.has(holder))];
};

/** Open in every one of these variants, and certain in all: "moved or copied" speaks of both. */
const certainInAll = (exposures: readonly Exposure[], variants: ReadonlySet<string>): Exposure[] => {
  const exposed = exposures.filter(({ status }) => status === 'exposed');
  return exposed.filter(({ data }) =>
    [...variants].every((variant) =>
      exposed.some((other) => other.variant === variant && other.data === data),
    ),
  );
};

/** For the app that has most to lose in this way; one of which it is known comes first. */
export const localizationOf = (context: ReportContext): Localization | null => {
  const { assessment, companies } = context;
  const all = assessment.exposures.filter(
    ({ threat, variant, data }) => threat === THREAT && MOVING.includes(variant) && !isLoss(data),
  );
  const open = all.filter(({ status }) => isOpen(status));
  const atCompany = open.filter(
    ({ app, person, place, holder }) =>
      person === 'me' && place === 'in-country-servers' && holder === companies.operatorOf(app),
  );
  const ofKnown = atCompany.filter((exposure) => companies.stands(exposure));
  const known = ofKnown.length > 0;
  const [app] = appsByHarm(known ? ofKnown : atCompany);
  const operator = app === undefined ? null : companies.operatorOf(app);
  if (app === undefined || operator === null) return null;
  const counts = (exposure: Exposure): boolean =>
    exposure.app === app && (!known || companies.stands(exposure));
  const own = atCompany.filter(counts);
  const variants = new Set(own.map(({ variant }) => variant));
  const exposed = certainInAll(own, variants);
  const reachedKinds = new Set(own.map(({ data }) => data));
  const withstood = assessment.protections
    .filter(
      ({ kind, scenario, apps }) =>
        kind === 'by-design' && scenario.startsWith(`${THREAT}:`) && apps.includes(app),
    )
    .flatMap(({ data }) => data);
  const closed = all
    .filter(
      ({ app: of, person, place, status }) =>
        of === app && person === 'me' && place !== 'cloud-backup' && status === 'blocked',
    )
    .filter(({ blockedBy }) => !blockedBy.some(({ choice }) => choice.includes('.use.')))
    .map(({ data }) => data);
  const backups = open.filter((exposure) => exposure.place === 'cloud-backup' && counts(exposure));
  return {
    app,
    operator,
    known,
    reached: exposed.length > 0 ? exposed : own,
    certain: exposed.length > 0,
    notReached: SAID.filter((kind) => [...withstood, ...closed].includes(kind) && !reachedKinds.has(kind)),
    backups: byHolder(backups.filter(({ person }) => person === 'me')),
    backupsOfOthers: open.filter(
      (exposure) => exposure.place === 'cloud-backup' && exposure.app === app && exposure.person !== 'me',
    ),
    refusal:
      assessment.exposures.find(
        ({ threat, variant, app: of, person, status }) =>
          threat === THREAT && variant === 'refuses' && of === app && person === 'me' && isOpen(status),
      ) ?? null,
  };
};
