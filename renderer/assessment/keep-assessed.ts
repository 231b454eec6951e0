import { profileFromAnswers } from '../answers/profile-from-answers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { type State, useStore } from '../stores/store.ts';
import { createAssessor } from './assessor.ts';
import { createSecondPasses } from './second-pass.ts';
import { startWorker } from './start-worker.ts';
import { withDecisions } from './with-decisions.ts';

/** Nobody waits for the second pass: while answers follow one another quickly none is begun. Milliseconds. */
const PAUSE = 300;

/** Answers that nothing is worked out from. */
const BESIDE: ReadonlySet<string> = new Set<keyof Answers>(['decisions', 'passed']);

const sameAnswers = (a: Answers, b: Answers): boolean =>
  a === b ||
  (Object.keys(a) as (keyof Answers)[]).every(
    (question) => BESIDE.has(question) || a[question] === b[question],
  );

const sameQuestion = (a: State, b: State): boolean =>
  sameAnswers(a.answers, b.answers) &&
  a.language === b.language &&
  a.today === b.today &&
  a.effort === b.effort &&
  a.refusedActions === b.refusedActions;

/**
 * Works the answers out again whenever one of them changes, and then, in a second pass, what takes longer. The window
 * waits for neither.
 */
export const keepAssessed = (knowledge: Knowledge): (() => void) => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const questionOf = ({ answers, language, today, effort, refusedActions }: State) => ({
    profile: profileFromAnswers(knowledge, answers),
    asOf: today,
    language,
    wishes: { ...(effort ? { effort } : {}), refused: refusedActions },
  });
  const seconds = createSecondPasses(startWorker, {
    finished: (second) => useStore.setState({ second }),
    failed: () => useStore.setState({ second: 'failed' }),
  });
  const stopSecond = (): void => {
    clearTimeout(pause);
    seconds.cancel();
  };
  const assessor = createAssessor(startWorker, {
    answered: (assessment) => {
      const { decisions } = useStore.getState().answers;
      useStore.setState({
        assessment: withDecisions(assessment, decisions),
        assessing: false,
        failure: null,
        second: null,
      });
      stopSecond();
      pause = setTimeout(() => seconds.ask(questionOf(useStore.getState())), PAUSE);
    },
    failed: (contradictory) => useStore.setState({ assessing: false, failure: { contradictory } }),
  });
  const ask = (state: State): void => {
    stopSecond();
    const { answers } = state;
    if (answers.apps.length + answers.devices.length === 0) {
      assessor.forget();
      useStore.setState({ assessment: null, assessing: false, second: null });
      return;
    }
    useStore.setState({ assessing: true, second: null });
    assessor.ask(questionOf(state));
  };
  ask(useStore.getState());
  const stop = useStore.subscribe((state, before) => {
    if (!sameQuestion(state, before)) ask(state);
    else if (state.answers.decisions !== before.answers.decisions && state.assessment)
      useStore.setState({ assessment: withDecisions(state.assessment, state.answers.decisions) });
  });
  return () => {
    stop();
    stopSecond();
    seconds.end();
    assessor.end();
  };
};
