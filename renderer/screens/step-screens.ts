import { type ComponentType, lazy } from 'react';
import { STEPS, type Step } from '../stores/way-slice.ts';

type Screen = ComponentType;

const READ: Readonly<Record<Step, () => Promise<Screen>>> = {
  you: () => import('./you/YouScreen.tsx').then(({ YouScreen }) => YouScreen),
  apps: () => import('./apps/AppsScreen.tsx').then(({ AppsScreen }) => AppsScreen),
  threats: () => import('./threats/ThreatsScreen.tsx').then(({ ThreatsScreen }) => ThreatsScreen),
  results: () => import('./results/ResultsScreen.tsx').then(({ ResultsScreen }) => ResultsScreen),
  report: () => import('./report/ReportScreen.tsx').then(({ ReportScreen }) => ReportScreen),
};

const whenRead = (step: Step): Screen => lazy(() => READ[step]().then((screen) => ({ default: screen })));

const lazily: Readonly<Record<Step, Screen>> = {
  you: whenRead('you'),
  apps: whenRead('apps'),
  threats: whenRead('threats'),
  results: whenRead('results'),
  report: whenRead('report'),
};
const read: Partial<Record<Step, Screen>> = {};

/** The screen of a step: at once where it has been read, else as soon as it is. */
export const screenOf = (step: Step): Screen => read[step] ?? lazily[step];

/** Reads the screens of all steps while the window has nothing else to do, so that none of them begins empty. */
export const readScreensWhenIdle = (): (() => void) => {
  let request = 0;
  const next = (at: number): void => {
    const step = STEPS[at];
    if (step === undefined) return;
    request = requestIdleCallback(() => {
      // One that cannot be read says so where it is opened.
      void READ[step]().then(
        (screen) => {
          read[step] = screen;
          next(at + 1);
        },
        () => next(at + 1),
      );
    });
  };
  next(0);
  return () => cancelIdleCallback(request);
};
