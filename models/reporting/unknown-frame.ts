import type { Exposure } from '../reasoning/assessment.ts';
import type { PossibleReason } from '../vocabulary/statuses.ts';
import { choiceNames, choiceParts } from './choice-names.ts';
import type { ReportContext } from './report-context.ts';

/** More than these would be a form, not a sentence. */
const NAMED_CHOICES = 3;

const isWorld = (choice: string): boolean => choiceParts(choice).kind === 'world';

const namesOf = ({ texts }: ReportContext, choices: readonly string[]): string =>
  texts.list(choiceNames(choices, texts).slice(0, NAMED_CHOICES));

/** Choices these exposures hang on, those that most of them hang on first. */
const choicesOf = (exposures: readonly Exposure[]): { choice: string; exposures: number }[] => {
  const counts = new Map<string, number>();
  for (const { dependsOn } of exposures) {
    for (const choice of new Set(dependsOn)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return [...counts]
    .map(([choice, count]) => ({ choice, exposures: count }))
    .sort((a, b) => b.exposures - a.exposures);
};

/** What nobody has made public, as far as it bears on most of what the sentence names, not on one kind of data alone. */
const undisclosedOf = (exposures: readonly Exposure[]): string[] => {
  const worlds = choicesOf(exposures).filter(({ choice }) => isWorld(choice));
  const most = worlds.filter((world) => 2 * world.exposures >= exposures.length);
  return (most.length > 0 ? most : worlds).map(({ choice }) => choice);
};

/** Puts before a sentence why it may hold, and that it only may. The exposures share one reason. */
export const withUnknown = (
  context: ReportContext,
  exposures: readonly Exposure[],
  sentence: string,
): string => {
  const { texts, assessment } = context;
  const reason: PossibleReason | null = exposures[0]?.reason ?? null;
  switch (reason) {
    case 'unanswered': {
      const asked = choicesOf(exposures).flatMap(({ choice }) => (isWorld(choice) ? [] : [choice]));
      const own = asked.filter((choice) => !choiceParts(choice).theirs);
      const names = namesOf(context, own.length > 0 ? own : asked);
      if (names === '') return texts.text('report.may.be', { sentence });
      // An answer alone may not decide it: what nobody has made public stays unknown.
      const undisclosed = namesOf(context, undisclosedOf(exposures));
      const also = undisclosed === '' ? 'no' : 'yes';
      const id = own.length > 0 ? 'report.may.unanswered' : 'report.may.unanswered-theirs';
      return texts.text(id, { names, also, undisclosed, sentence });
    }
    case 'undisclosed': {
      const names = namesOf(context, undisclosedOf(exposures));
      return names === ''
        ? texts.text('report.may.undisclosed-unnamed', { sentence })
        : texts.text('report.may.undisclosed', { names, sentence });
    }
    case 'contested':
      return texts.text('report.may.contested', { sentence });
    case 'stale':
      return texts.text('report.may.stale', { date: texts.date(assessment.knowledge.reviewBy), sentence });
    case 'undecided':
      return texts.text('report.may.undecided', { sentence });
    case null:
      return texts.text('report.may.be', { sentence });
    default:
      return reason satisfies never;
  }
};
