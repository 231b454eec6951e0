import { profileFromAnswers } from '../answers/profile-from-answers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type State, useStore } from '../stores/store.ts';
import { createAssessor } from './assessor.ts';
import { startWorker } from './start-worker.ts';

const sameQuestion = (a: State, b: State): boolean =>
  a.answers === b.answers && a.language === b.language && a.today === b.today;

/** Works the answers out again whenever one of them changes. The window never waits for it. */
export const keepAssessed = (knowledge: Knowledge): (() => void) => {
  const assessor = createAssessor(startWorker, {
    answered: (assessment) => useStore.setState({ assessment, assessing: false, failure: null }),
    failed: (contradictory) => useStore.setState({ assessing: false, failure: { contradictory } }),
  });
  const ask = ({ answers, language, today }: State): void => {
    if (answers.apps.length + answers.devices.length === 0) {
      assessor.forget();
      useStore.setState({ assessment: null, assessing: false });
      return;
    }
    useStore.setState({ assessing: true });
    assessor.ask({ profile: profileFromAnswers(knowledge, answers), asOf: today, language });
  };
  ask(useStore.getState());
  const stop = useStore.subscribe((state, before) => {
    if (!sameQuestion(state, before)) ask(state);
  });
  return () => {
    stop();
    assessor.end();
  };
};
