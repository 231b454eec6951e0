import type { Knowledge } from '../knowledge/knowledge.ts';
import { withOthersSetting, withSetting } from '../stores/answers.ts';
import type { Answers } from '../stores/answers-slice.ts';
import type { State } from '../stores/store.ts';

/** Some seconds of work: whoever has more open at once waits for what was not worked out. */
const MOST = 24;

/** The answers as they would be after each answer that the screen offers, those offered last first. */
export const offeredAnswers = (knowledge: Knowledge, { offered, answers }: State): Answers[] =>
  Object.values(offered)
    .reverse()
    .flat()
    .flatMap(({ key, theirs, values }) =>
      values.map((value) =>
        theirs
          ? withOthersSetting(knowledge, answers, key, value)
          : withSetting(knowledge, answers, key, value),
      ),
    )
    .slice(0, MOST);
