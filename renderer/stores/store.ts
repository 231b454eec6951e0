import { create } from 'zustand';
import { type AnswersSlice, createAnswers } from './answers-slice.ts';
import { createFind, type FindSlice } from './find-slice.ts';
import { createGuide, type GuideSlice } from './guide-slice.ts';
import { createHistory, type HistorySlice } from './history-slice.ts';
import { createLook, type LookSlice } from './look-slice.ts';
import { createPreferences, type PreferencesSlice } from './preferences-slice.ts';
import { createResults, type ResultsSlice } from './results-slice.ts';
import { createVault, type VaultSlice } from './vault-slice.ts';
import { createWay, type WaySlice } from './way-slice.ts';
import { createWishes, type WishesSlice } from './wishes-slice.ts';

export type State = PreferencesSlice &
  LookSlice &
  WaySlice &
  AnswersSlice &
  ResultsSlice &
  WishesSlice &
  HistorySlice &
  GuideSlice &
  FindSlice &
  VaultSlice;

/** Everything the window knows. In memory only: no persistence, ever. */
export const useStore = create<State>()(() => ({
  ...createPreferences(),
  ...createLook(),
  ...createWay(),
  ...createAnswers(),
  ...createResults(),
  ...createWishes(),
  ...createHistory(),
  ...createGuide(),
  ...createFind(),
  ...createVault(),
}));

export const emptyStore = (): void => useStore.setState(useStore.getInitialState(), true);
