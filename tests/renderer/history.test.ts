import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, toggleApp } from '../../renderer/stores/answers.ts';
import { endExample, exploreExample } from '../../renderer/stores/example.ts';
import { keepHistory, redo, undo } from '../../renderer/stores/history.ts';
import { emptyStore, useStore } from '../../renderer/stores/store.ts';
import { goTo } from '../../renderer/stores/way.ts';
import { refuseAction, wishEffort } from '../../renderer/stores/wishes.ts';

const state = () => useStore.getState();
let stop = (): void => {};

beforeEach(() => {
  emptyStore();
  stop = keepHistory();
});
afterEach(() => stop());

describe('undo and redo', () => {
  it('goes back and forth over answers and wishes, one change at a time', () => {
    answer('country', 'IR');
    toggleApp('pigeon');
    wishEffort('ten-minutes');
    refuseAction('set');
    undo();
    expect(state().refusedActions).toEqual([]);
    undo();
    expect(state().effort).toBeNull();
    undo();
    expect(state().answers.apps).toEqual([]);
    expect(state().answers.country).toBe('IR');
    redo();
    expect(state().answers.apps).toEqual(['pigeon']);
    redo();
    redo();
    redo();
    expect(state()).toMatchObject({ effort: 'ten-minutes', refusedActions: ['set'], future: [] });
  });

  it('forgets what was undone once something new is said, and does nothing at either end', () => {
    undo();
    expect(state().answers.country).toBeNull();
    answer('country', 'IR');
    undo();
    answer('country', 'BY');
    redo();
    expect(state().answers.country).toBe('BY');
    undo();
    expect(state().answers.country).toBeNull();
  });

  it('does not count where one goes', () => {
    answer('country', 'IR');
    goTo('results');
    undo();
    expect(state()).toMatchObject({ screen: 'results', past: [] });
    expect(state().answers.country).toBeNull();
  });

  it('keeps nothing of an example, nor before one, nor after the screen was emptied', () => {
    answer('country', 'IR');
    exploreExample({ country: 'BY' });
    toggleApp('pigeon');
    expect(state().past).toHaveLength(1);
    endExample();
    expect(state().past).toEqual([]);
    answer('country', 'MM');
    emptyStore();
    expect(state().past).toEqual([]);
  });
});
