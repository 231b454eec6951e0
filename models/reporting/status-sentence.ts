import type { Exposure, Finding } from '../reasoning/assessment.ts';
import { answeredClauses, choiceNames, choiceParts } from './choice-names.ts';
import type { ReportContext } from './report-context.ts';
import { dependsOnCompany } from './ways-in.ts';

/** More than these would be a form, not a sentence. */
const NAMED_ANSWERS = 3;

const unanswered = (context: ReportContext, exposures: readonly Exposure[]): string => {
  const { texts } = context;
  const choices = exposures.flatMap((exposure) => exposure.dependsOn);
  const own = choices.filter((choice) => choiceParts(choice).kind !== 'world');
  const names = choiceNames(own, texts).slice(0, NAMED_ANSWERS);
  return names.length > 0
    ? texts.text('report.status.unanswered', { names: texts.list(names) })
    : texts.text('report.status.possible');
};

const undisclosed = (context: ReportContext, exposures: readonly Exposure[]): string => {
  const { texts } = context;
  const choices = exposures.flatMap((exposure) => exposure.dependsOn);
  const names = choiceNames(
    choices.filter((choice) => choiceParts(choice).kind === 'world'),
    texts,
  ).slice(0, NAMED_ANSWERS);
  return names.length > 0
    ? texts.text('report.status.undisclosed', { names: texts.list(names) })
    : texts.text('report.status.undisclosed-unnamed');
};

/** All its ways in turn on what a company may do, and none of that is known to be so. */
const supposed = ({ assessment }: ReportContext, { scenarios }: Finding): boolean => {
  const known = new Set(assessment.scenarios.filter(({ stands }) => stands === 'known').map(({ id }) => id));
  return scenarios.every((scenario) => dependsOnCompany(scenario) && !known.has(scenario));
};

/** Whether a way in is open, as a sentence: never as a code. */
export const statusSentence = (context: ReportContext, finding: Finding): string => {
  const { texts, assessment } = context;
  const exposures = context.exposuresOf(finding);
  switch (finding.status) {
    case 'exposed':
      return texts.text(supposed(context, finding) ? 'report.status.open-if' : 'report.status.open');
    case 'blocked': {
      const clauses = exposures.flatMap((exposure) => answeredClauses(exposure.blockedBy, texts));
      const answers = [...new Set(clauses)].slice(0, NAMED_ANSWERS);
      return answers.length > 0
        ? texts.text('report.status.closed', { answers: texts.list(answers) })
        : texts.text('report.status.closed-unnamed');
    }
    case 'absent':
      return texts.text('report.status.none');
    case 'possible':
      break;
    default:
      return finding.status satisfies never;
  }
  switch (finding.reason) {
    case 'unanswered':
      return unanswered(context, exposures);
    case 'undisclosed':
      return undisclosed(context, exposures);
    case 'contested':
      return texts.text('report.status.contested');
    case 'stale':
      return texts.text('report.status.stale', { date: texts.date(assessment.knowledge.reviewBy) });
    case 'undecided':
      return texts.text('report.status.undecided');
    case null:
      return texts.text('report.status.possible');
    default:
      return finding.reason satisfies never;
  }
};
