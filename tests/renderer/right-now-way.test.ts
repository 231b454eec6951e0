import { beforeEach, describe, expect, it } from 'vitest';
import { answer, toggleApp } from '../../renderer/stores/answers.ts';
import { emptyStore, useStore } from '../../renderer/stores/store.ts';
import {
  goBackFromRightNow,
  goOnWithTime,
  goTo,
  openRightNow,
  showEmergency,
} from '../../renderer/stores/way.ts';

const state = () => useStore.getState();

beforeEach(emptyStore);

describe('the door "Right now"', () => {
  it('leads back to where one was, also when it is opened again from a card', () => {
    goTo('threats');
    openRightNow();
    expect(state()).toMatchObject({ screen: 'right-now', emergency: null });
    showEmergency('search-soon');
    openRightNow();
    expect(state()).toMatchObject({ screen: 'right-now', emergency: null });
    goBackFromRightNow();
    expect(state().screen).toBe('threats');
  });

  it('goes on to the beginning of the way, or to where one was on it', () => {
    goTo('welcome');
    openRightNow();
    goOnWithTime();
    expect(state().screen).toBe('you');
    goTo('results');
    openRightNow();
    goOnWithTime();
    expect(state().screen).toBe('results');
  });

  it('touches no answer and keeps nothing of what was looked at', () => {
    answer('country', 'IR');
    toggleApp('pigeon');
    goTo('apps');
    const before = state();
    openRightNow();
    showEmergency('device-gone');
    const { answers, assessment, setAside } = state();
    expect(answers).toBe(before.answers);
    expect(assessment).toBe(before.assessment);
    expect(setAside).toBe(before.setAside);
    goOnWithTime();
    expect({ ...state(), beforeRightNow: null }).toEqual({ ...before, beforeRightNow: null });
  });
});
