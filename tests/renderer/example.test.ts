import { beforeEach, describe, expect, it } from 'vitest';
import { toggleApp } from '../../renderer/stores/answers.ts';
import { endExample, exploreExample, realToday } from '../../renderer/stores/example.ts';
import { setToday } from '../../renderer/stores/preferences.ts';
import { emptyStore, useStore } from '../../renderer/stores/store.ts';

const state = () => useStore.getState();

beforeEach(() => {
  emptyStore();
  setToday('2026-11-21');
  toggleApp('signal');
});

describe('an example', () => {
  it('may be read with the facts of another day, until it is left', () => {
    exploreExample({ apps: ['telegram'] }, '2016-06-01');
    expect(state()).toMatchObject({ today: '2016-06-01', exploringExample: true });
    expect(realToday()).toBe('2026-11-21');
    endExample();
    expect(state()).toMatchObject({ today: '2026-11-21', exploringExample: false, setAside: null });
    expect(realToday()).toBe('2026-11-21');
  });

  it('sets one’s own answers aside, also when another example follows', () => {
    exploreExample({ apps: ['telegram'] }, '2016-06-01');
    exploreExample({ apps: ['whatsapp'] });
    expect(state().answers.apps).toEqual(['whatsapp']);
    expect(state().today).toBe('2026-11-21');
    endExample();
    expect(state().answers.apps).toEqual(['signal']);
  });

  it('shows nothing that was worked out for other answers', () => {
    useStore.setState({ failure: { contradictory: ['a'] }, second: 'failed', hiddenScenarios: ['a:b'] });
    exploreExample({});
    expect(state()).toMatchObject({ assessment: null, failure: null, second: null, hiddenScenarios: [] });
  });

  it('leaves it as it was said whose computer this is', () => {
    useStore.setState(({ answers }) => ({ answers: { ...answers, computer: 'trainers' } }));
    exploreExample({ apps: ['telegram'] });
    expect(state().answers.computer).toBe('trainers');
  });

  it('leaves nothing behind when the screen is emptied', () => {
    exploreExample({ apps: ['telegram'] }, '2016-06-01');
    emptyStore();
    expect(state()).toMatchObject({ setAside: null, exploringExample: false, today: '' });
  });
});
