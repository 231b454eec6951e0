import type { Emergency } from '../../models/vocabulary/emergencies.ts';
import { useStore } from './store.ts';
import { isStep, type Screen, STEPS, type Step, YOU_QUESTIONS, type YouQuestion } from './way-slice.ts';

/** A guide that lies over the screen closes with it. */
export const goTo = (screen: Screen): void => useStore.setState({ screen, chapter: null });

export const goToStepAfter = (step: Step): void => {
  const next = STEPS[STEPS.indexOf(step) + 1];
  if (next) goTo(next);
};

export const goToStepBefore = (step: Step): void => {
  goTo(STEPS[STEPS.indexOf(step) - 1] ?? 'welcome');
};

export const askYou = (youQuestion: YouQuestion): void => useStore.setState({ screen: 'you', youQuestion });

/** One question on or back; past either end the neighbouring step. */
export const moveYou = (by: 1 | -1): void => {
  const question = YOU_QUESTIONS[YOU_QUESTIONS.indexOf(useStore.getState().youQuestion) + by];
  if (question) askYou(question);
  else if (by === 1) goToStepAfter('you');
  else goToStepBefore('you');
};

export const askAboutApps = (appsQuestion: string): void =>
  useStore.setState({ screen: 'apps', appsQuestion });

/** Through the door "Right now", from anywhere: to its choices. */
export const openRightNow = (): void =>
  useStore.setState(({ screen, beforeRightNow }) => ({
    screen: 'right-now',
    chapter: null,
    emergency: null,
    beforeRightNow: screen === 'right-now' ? beforeRightNow : screen,
  }));

/** A card, or again the choices. */
export const showEmergency = (emergency: Emergency | null): void => useStore.setState({ emergency });

const leaveRightNowTo = (screen: Screen): void => useStore.setState({ screen, emergency: null });

export const goBackFromRightNow = (): void => leaveRightNowTo(useStore.getState().beforeRightNow);

/** To the way: where one was on it, or to its beginning. */
export const goOnWithTime = (): void => {
  const { beforeRightNow } = useStore.getState();
  leaveRightNowTo(isStep(beforeRightNow) ? beforeRightNow : 'you');
};
