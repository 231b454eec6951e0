import type { Exposure } from '../reasoning/assessment.ts';
import type { PossibleReason } from '../vocabulary/statuses.ts';
import { choiceNames, choiceParts } from './choice-names.ts';
import type { ReportContext } from './report-context.ts';
import { dependsOnCompany } from './ways-in.ts';

/** More than these would be a form, not a sentence. */
const NAMED_CHOICES = 3;

const isWorld = (choice: string): boolean => choiceParts(choice).kind === 'world';

const possible = (
  context: ReportContext,
  exposures: readonly Exposure[],
  reason: PossibleReason | null,
): string => {
  const { texts, assessment } = context;
  switch (reason) {
    case 'unanswered': {
      const choices = exposures.flatMap(({ dependsOn }) => dependsOn).filter((choice) => !isWorld(choice));
      const own = choices.filter((choice) => !choiceParts(choice).theirs);
      const names = choiceNames(own.length > 0 ? own : choices, texts).slice(0, NAMED_CHOICES);
      if (names.length === 0) return texts.text('report.status.possible');
      const id = own.length > 0 ? 'report.status.unanswered' : 'report.status.unanswered-theirs';
      return texts.text(id, { names: texts.list(names) });
    }
    case 'undisclosed': {
      const world = exposures.flatMap(({ dependsOn }) => dependsOn).filter(isWorld);
      const names = choiceNames(world, texts).slice(0, NAMED_CHOICES);
      return names.length > 0
        ? texts.text('report.status.undisclosed', { names: texts.list(names) })
        : texts.text('report.status.undisclosed-unnamed');
    }
    case 'contested':
      return texts.text('report.status.contested');
    case 'stale':
      return texts.text('report.status.stale', { date: texts.date(assessment.knowledge.reviewBy) });
    case 'undecided':
      return texts.text('report.status.undecided');
    case null:
      return texts.text('report.status.possible');
    default:
      return reason satisfies never;
  }
};

/** Whether a way in is open, as a sentence: never as a code. A supposition about a company says "if". */
export const statusSentence = (context: ReportContext, exposures: readonly Exposure[]): string => {
  const { texts, assessment } = context;
  const certain = exposures.filter(({ status }) => status === 'exposed');
  if (certain.length === 0) return possible(context, exposures, exposures[0]?.reason ?? null);
  const known = new Set(assessment.scenarios.filter(({ stands }) => stands === 'known').map(({ id }) => id));
  const supposed = certain.every(
    ({ threat, variant }) => dependsOnCompany(threat) && !known.has(`${threat}:${variant}`),
  );
  return texts.text(supposed ? 'report.status.open-if' : 'report.status.open');
};
