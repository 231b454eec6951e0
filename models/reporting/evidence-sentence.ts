import type { Evidence } from '../reasoning/assessment.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import { UNNAMED_COUNTRY } from '../vocabulary/unknown-countries.ts';
import type { ReportContext } from './report-context.ts';

/** What goes on is dated by its latest case; where nothing newer than this was reported, by that report. */
const RECENT_YEARS = 2;

const dating = ({ assessment }: ReportContext, { grade, asOf }: Evidence): 'yes' | 'reported' | 'no' => {
  if (asOf === null || (grade !== 'E4' && grade !== 'E3')) return 'no';
  const limit = Number(assessment.asOf.slice(0, 4)) - RECENT_YEARS;
  return grade === 'E4' && Number(asOf.slice(0, 4)) < limit ? 'reported' : 'yes';
};

/**
 * How far something is known to happen, as a sentence: never as a code. A scenario may have its own sentence, where
 * the general one would speak of more than the scenario means (`threat.<threat>.<variant>.evidence-<grade>`).
 */
export const evidenceSentence = (context: ReportContext, evidence: Evidence, scenario: string): string => {
  const { texts, assessment } = context;
  // Nobody can look for cases in a country that was not named.
  if (evidence.grade === 'E1' && !evidence.atSeat && assessment.country === UNNAMED_COUNTRY)
    return texts.text('report.evidence.E1-unnamed');
  const here = evidence.atSeat ? texts.text('report.place.seat') : context.here;
  const kind = `${evidence.older ? 'E2-older' : evidence.grade}${evidence.withOtherApps ? '-other-apps' : ''}`;
  const { threat, variant } = splitScenario(scenario);
  const own = (of: string): string => `threat.${threat}.${variant}.evidence-${of}`;
  // Where a scenario speaks of older cases in its own words, these are kept.
  const said = [own(kind), ...(evidence.older ? [own('E2-older')] : [])].find((id) => texts.has(id));
  return texts.text(said ?? `report.evidence.${kind}`, {
    here,
    dated: dating(context, evidence),
    date: evidence.asOf === null ? '' : texts.date(evidence.asOf),
  });
};
