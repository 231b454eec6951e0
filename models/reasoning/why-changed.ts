import type { Assessment, Exposure } from './assessment.ts';
import type { Why } from './assessment-comparison.ts';
import { askedChoiceId } from './case-choices.ts';

/** Choices of the witnesses, as a person was asked about them. */
const choicesOf = (exposure: Exposure | undefined): string[] =>
  (exposure?.witnesses ?? []).flatMap((cube) => Object.keys(cube).map(askedChoiceId));

const answerable = (choice: string): boolean => !choice.startsWith('world.');

/** The label as text, whatever the order in which it was written. */
const labelOf = ({ witnesses }: Exposure): string =>
  witnesses
    .map((cube) =>
      Object.entries(cube)
        .map(([choice, values]) => `${choice}=${[...values].sort().join('|')}`)
        .sort()
        .join('&'),
    )
    .sort()
    .join(';');

/** What an assessment shows of its answers: the values that block something, or that the choice is open. */
const answersShown = ({ exposures }: Assessment): Map<string, string> => {
  const shown = new Map<string, string>();
  for (const exposure of exposures) {
    for (const choice of exposure.dependsOn) if (!shown.has(choice)) shown.set(choice, '');
    for (const { choice, values } of exposure.blockedBy) shown.set(choice, [...values].sort().join('|'));
  }
  return shown;
};

const appsShown = (assessment: Assessment): Set<string> =>
  new Set([
    ...assessment.exposures.map((exposure) => exposure.app),
    ...assessment.protections.flatMap((protection) => protection.apps),
  ]);

/** The status that answers and facts give, whether or not the knowledge is past its review. */
const reasonedStatus = (exposure: Exposure | undefined): string =>
  exposure === undefined ? 'absent' : exposure.reason === 'stale' ? 'blocked' : exposure.status;

/**
 * Says of each exposure whose status changed between two assessments why it did. An assessment holds no answers;
 * witnesses, what blocks and what is still asked show which of them may have changed: what keeps an exposure
 * blocked does so alone, so where the conditions are the same, one of these answers was another before. Where
 * several are named, at least one of them is it.
 */
export const createWhy = (
  before: Assessment,
  after: Assessment,
): ((was: Exposure | undefined, is: Exposure | undefined) => Why[]) => {
  const shownBefore = answersShown(before);
  const shownAfter = answersShown(after);
  const appsBefore = appsShown(before);
  const appsAfter = appsShown(after);
  const otherKnowledge =
    before.knowledge.id !== after.knowledge.id || before.knowledge.version !== after.knowledge.version;
  const reviewPassed = before.knowledge.stale !== after.knowledge.stale;
  const [earlier, later] = after.asOf < before.asOf ? [after, before] : [before, after];
  const oldThen = new Set(earlier.saidLongAgo.map(({ choice }) => choice));
  const oldNow = new Set(later.saidLongAgo.map(({ choice }) => choice));
  /** Answers that held at the earlier day and were too old on the later. */
  const aged = new Set([...oldNow].filter((choice) => !oldThen.has(choice)));
  /** Too old on one side only: these answers are surely others. */
  const certain = new Set([...aged, ...[...oldThen].filter((choice) => !oldNow.has(choice))]);

  const known = (choice: string): 'changed' | 'same' | 'unknown' => {
    const a = shownBefore.get(choice);
    const b = shownAfter.get(choice);
    if (a === undefined || b === undefined) return 'unknown';
    // What is open on both sides may still be less open on one.
    if (a === b) return a === '' ? 'unknown' : 'same';
    return 'changed';
  };
  /** Splits choices whose answers differ into those that were said anew and those that grew old. */
  const answered = (choices: readonly string[]): Why[] => {
    const because = (kind: Why['because'], list: readonly string[]): Why[] =>
      list.length > 0 ? [{ because: kind, choices: [...new Set(list)].sort() }] : [];
    return [
      ...because(
        'answer',
        choices.filter((choice) => !aged.has(choice)),
      ),
      ...because(
        'date',
        choices.filter((choice) => aged.has(choice)),
      ),
    ];
  };
  const otherConditions = (app: string): Why['because'] => {
    if (before.country !== after.country || appsBefore.has(app) !== appsAfter.has(app)) return 'answer';
    if (otherKnowledge) return 'fact';
    return before.asOf === after.asOf ? 'answer' : 'date';
  };

  return (was, is) => {
    const why: Why[] = [];
    // Where both are past the review, it is no difference between them.
    if (reviewPassed && (was?.reason === 'stale') !== (is?.reason === 'stale'))
      why.push({ because: 'date', choices: [] });
    if (reasonedStatus(was) === reasonedStatus(is)) return why;
    if (was && is && labelOf(was) === labelOf(is)) {
      // What blocks must have been otherwise; between exposed and possible any choice of the conditions may have.
      const blocking = [was, is].flatMap((side) =>
        reasonedStatus(side) === 'blocked' ? side.blockedBy.map(({ choice }) => choice) : [],
      );
      const hangsOn = blocking.length > 0 ? blocking : choicesOf(was).filter(answerable);
      const sure = hangsOn.filter((choice) => certain.has(choice));
      why.push(...answered(sure.length > 0 ? sure : hangsOn.filter((choice) => known(choice) !== 'same')));
    } else {
      const because = otherConditions((is ?? was)?.app ?? '');
      const also = answered(
        [...choicesOf(was), ...choicesOf(is)].filter((choice) => known(choice) === 'changed'),
      );
      if (!also.some((item) => item.because === because)) why.push({ because, choices: [] });
      why.push(...also);
    }
    return merged(why);
  };
};

const ORDER: readonly Why['because'][] = ['answer', 'fact', 'date'];

const merged = (why: readonly Why[]): Why[] =>
  ORDER.flatMap((because) => {
    const same = why.filter((item) => item.because === because);
    if (same.length === 0) return [];
    return [{ because, choices: [...new Set(same.flatMap(({ choices }) => choices))].sort() }];
  });
