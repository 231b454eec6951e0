import type { Exposure } from '../reasoning/assessment.ts';
import type { PossibleReason } from '../vocabulary/statuses.ts';
import { choiceNames, choiceParts } from './choice-names.ts';
import type { ReportContext } from './report-context.ts';

/** More than these would be a form, not a sentence. */
const NAMED_CHOICES = 3;

const isWorld = (choice: string): boolean => choiceParts(choice).kind === 'world';

const namesOf = ({ texts }: ReportContext, choices: readonly string[]): string =>
  texts.list(choiceNames(choices, texts).slice(0, NAMED_CHOICES));

/** Puts before a sentence why it may hold, and that it only may. The exposures share one reason. */
export const withUnknown = (
  context: ReportContext,
  exposures: readonly Exposure[],
  sentence: string,
): string => {
  const { texts, assessment } = context;
  const choices = exposures.flatMap(({ dependsOn }) => dependsOn);
  const reason: PossibleReason | null = exposures[0]?.reason ?? null;
  switch (reason) {
    case 'unanswered': {
      const asked = choices.filter((choice) => !isWorld(choice));
      const own = asked.filter((choice) => !choiceParts(choice).theirs);
      const names = namesOf(context, own.length > 0 ? own : asked);
      if (names === '') return texts.text('report.may.be', { sentence });
      // An answer alone may not decide it: what nobody has made public stays unknown.
      const undisclosed = namesOf(context, choices.filter(isWorld));
      const also = undisclosed === '' ? 'no' : 'yes';
      const id = own.length > 0 ? 'report.may.unanswered' : 'report.may.unanswered-theirs';
      return texts.text(id, { names, also, undisclosed, sentence });
    }
    case 'undisclosed': {
      const names = namesOf(context, choices.filter(isWorld));
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
