import type { Exposure } from '../reasoning/assessment.ts';
import { GRADES } from '../vocabulary/evidence.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';
import { isOpen, STATUSES } from '../vocabulary/statuses.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import type { ReportContext } from './report-context.ts';

/** Threat models in which the outcome turns on what a company does or is made to do. */
const COMPANY_THREATS = new Set([
  'data-localization',
  'legal-request',
  'server-seizure',
  'network-blocking',
  'provider-change',
  'content-takedown',
]);

export const dependsOnCompany = (threat: string): boolean =>
  COMPANY_THREATS.has(splitScenario(threat).threat);

/**
 * All open exposures of one threat model, on this person's side or on others': what a reader thinks of as one
 * way in ("the SMS code", "a member's phone"). Findings go by cause and may cross several of them.
 */
export interface WayIn {
  readonly threat: string;
  readonly whose: 'own' | 'others';
  /** The one that stands for it comes first. */
  readonly exposures: readonly Exposure[];
  /** Ids of the findings it touches, in their order. */
  readonly findings: readonly string[];
}

const rank = (list: readonly string[], item: string): number => {
  const at = list.indexOf(item);
  return at < 0 ? list.length : at;
};

/** Worst harm first, then the certain, then the best documented; reading before acting. */
const leads = (a: Exposure, b: Exposure): number =>
  rank(HARM_TIERS, a.harm) - rank(HARM_TIERS, b.harm) ||
  rank(STATUSES, a.status) - rank(STATUSES, b.status) ||
  rank(GRADES, a.evidence.grade) - rank(GRADES, b.evidence.grade) ||
  Number(a.data === 'account-control') - Number(b.data === 'account-control');

export const isTheirs = ({ theirs, person }: Exposure): boolean => theirs || person !== 'me';

/** An app whose company refuses is blocked: for the reader a matter of its own, not one of moved data. */
const threatOf = ({ threat, variant }: Exposure): string =>
  threat === 'data-localization' && variant === 'refuses' ? 'network-blocking' : threat;

/** The ways in that are open, in the order in which the findings first touch them. */
export const waysIn = ({ assessment, exposure }: ReportContext): WayIn[] => {
  const ways = new Map<string, { exposures: Exposure[]; findings: Set<string> }>();
  for (const finding of assessment.findings) {
    for (const member of finding.exposures.flatMap((id) => exposure(id) ?? [])) {
      if (!isOpen(member.status)) continue;
      const key = `${threatOf(member)} ${isTheirs(member) ? 'others' : 'own'}`;
      const way = ways.get(key) ?? { exposures: [], findings: new Set() };
      way.exposures.push(member);
      way.findings.add(finding.id);
      ways.set(key, way);
    }
  }
  return [...ways].map(([key, { exposures, findings }]) => {
    const [threat = '', whose] = key.split(' ');
    return {
      threat,
      whose: whose === 'others' ? 'others' : 'own',
      exposures: exposures.toSorted(leads),
      findings: [...findings],
    };
  });
};

/** The person's own ways before those of others, near ones before those of companies. */
export const ownFirst = (ways: readonly WayIn[]): WayIn[] => {
  const far = ({ threat, whose }: WayIn): number =>
    Number(whose === 'others') * 2 + Number(dependsOnCompany(threat));
  return ways.toSorted((a, b) => far(a) - far(b));
};

/** Short names of threats, each once: "the login code in an SMS", "a look into your phone". */
export const wayNames = ({ texts }: ReportContext, threats: Iterable<string>): string[] => {
  const ids = new Set([...threats].map((threat) => `report.way.${splitScenario(threat).threat}`));
  return [...ids].filter((id) => texts.has(id)).map((id) => texts.text(id));
};

/** Name of a way as it heads its block; on others' side it may have another one. */
export const wayName = (context: ReportContext, { threat, whose }: WayIn): string => {
  const theirs = `report.way-of-others.${threat}`;
  if (whose === 'others' && context.texts.has(theirs)) return context.texts.text(theirs);
  const name = wayNames(context, [threat])[0] ?? context.texts.text(`threat.${threat}.name`);
  return whose === 'others' ? context.texts.text('report.way-theirs', { way: name }) : name;
};
