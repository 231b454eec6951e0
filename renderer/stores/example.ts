import type { Answers } from './answers-slice.ts';
import { noAnswers } from './answers-slice.ts';
import { type State, useStore } from './store.ts';

/** What was worked out for other answers or another day is not shown for these. */
const NOTHING_WORKED_OUT = {
  assessment: null,
  told: null,
  second: null,
  failure: null,
  hiddenScenarios: [],
} as const;

/** The real day, whatever day an example is read with. */
export const realToday = (): string => {
  const { setAside, today } = useStore.getState();
  return setAside?.today ?? today;
};

/**
 * Shows an example, read with the facts of a day, or of today. One's own answers are set aside until it is left.
 * Whose computer this is stays as it was said.
 */
export const exploreExample = (answers: Partial<Answers>, day = realToday()): void =>
  useStore.setState((state) => {
    const setAside = state.setAside ?? { answers: state.answers, today: state.today };
    const computer = setAside.answers.computer ?? 'mine';
    return {
      ...NOTHING_WORKED_OUT,
      exploringExample: true,
      setAside,
      answers: { ...noAnswers(), ...answers, computer },
      today: day,
    };
  });

/** What is there once no example is looked at any more: the day, and one's own answers as they were. */
export const withoutExample = ({ setAside, answers, today }: State): Partial<State> => ({
  ...NOTHING_WORKED_OUT,
  exploringExample: false,
  setAside: null,
  answers: setAside?.answers ?? answers,
  today: setAside?.today ?? today,
});

/** Leaves the example: nothing of it stays among one's own answers. */
export const endExample = (): void => useStore.setState(withoutExample);
