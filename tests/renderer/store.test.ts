import { beforeEach, describe, expect, it } from 'vitest';
import {
  answer,
  answerForOthers,
  answerSetting,
  answerUses,
  replaceAnswers,
  toggleApp,
  toggleConcern,
} from '../../renderer/stores/answers.ts';
import { languageAmong, setLanguage } from '../../renderer/stores/preferences.ts';
import { emptyStore, useStore } from '../../renderer/stores/store.ts';
import { goTo, moveYou } from '../../renderer/stores/way.ts';
import { smallKnowledge } from './small-knowledge.ts';

const state = () => useStore.getState();

beforeEach(emptyStore);

describe('the store', () => {
  it('forgets everything when it is emptied', () => {
    const before = state();
    setLanguage('fa');
    answer('country', 'IR');
    toggleApp('pigeon');
    goTo('results');
    emptyStore();
    expect(state()).toEqual(before);
  });

  it('takes three concerns, in the order of choosing, and no fourth', () => {
    for (const concern of ['money', 'where-i-was', 'what-i-read', 'private-things'] as const)
      toggleConcern(concern);
    expect(state().answers.concerns).toEqual(['money', 'where-i-was', 'what-i-read']);
    toggleConcern('money');
    toggleConcern('private-things');
    expect(state().answers.concerns).toEqual(['where-i-was', 'what-i-read', 'private-things']);
  });

  it('drops the recovery address with the second password', () => {
    answerSetting(smallKnowledge, 'pigeon.second-password', 'on');
    answerSetting(smallKnowledge, 'pigeon.recovery', 'by-sms');
    answerSetting(smallKnowledge, 'pigeon.second-password', 'off');
    expect(state().answers.settings).toEqual({ 'pigeon.second-password': 'off' });
  });

  it('drops what rests on a use that was denied', () => {
    answerSetting(smallKnowledge, 'pigeon.secret-chats', 'on');
    answerUses(smallKnowledge, 'pigeon', ['group-known']);
    expect(state().answers.settings).toEqual({});
  });

  it('forgets when an answer was given once it is given anew', () => {
    replaceAnswers({
      settings: { 'pigeon.second-password': 'on', 'slab.backup': 'on' },
      others: { 'pigeon.backup': 'on' },
      openedMonths: {
        'pigeon.second-password': '2026-05',
        'slab.backup': '2026-05',
        'others.pigeon.backup': '2026-05',
      },
    });
    answerSetting(smallKnowledge, 'pigeon.second-password', 'off');
    answerForOthers(smallKnowledge, 'pigeon.backup', 'on');
    expect(state().answers.openedMonths).toEqual({ 'slab.backup': '2026-05' });
  });

  it('drops what the others cannot have said beside a newer answer, and keeps what may be', () => {
    answerForOthers(smallKnowledge, 'pigeon.recovery', 'by-sms');
    answerForOthers(smallKnowledge, 'pigeon.recovery-kept', 'on');
    expect(Object.keys(state().answers.others)).toEqual(['pigeon.recovery', 'pigeon.recovery-kept']);
    answerForOthers(smallKnowledge, 'pigeon.second-password', 'on');
    expect(Object.keys(state().answers.others)).toHaveLength(3);
    answerForOthers(smallKnowledge, 'pigeon.second-password', 'off');
    expect(state().answers.others).toEqual({ 'pigeon.second-password': 'off' });
  });

  it('treats "I don’t know" as no answer', () => {
    answerSetting(smallKnowledge, 'pigeon.second-password', 'on');
    answerSetting(smallKnowledge, 'pigeon.second-password', undefined);
    expect(state().answers.settings).toEqual({});
  });

  it('goes from the last question about the person to the apps', () => {
    goTo('you');
    for (let step = 0; step < 5; step += 1) moveYou(1);
    expect(state().screen).toBe('apps');
  });
});

describe('the language at the start', () => {
  it('is the first of the system’s that we speak', () => {
    expect(languageAmong(['de-DE', 'fa-IR', 'en-US'])).toBe('fa');
    expect(languageAmong(['en_GB'])).toBe('en');
    expect(languageAmong(['ckb'])).toBeUndefined();
  });
});
