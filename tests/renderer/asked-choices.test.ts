import { describe, expect, it } from 'vitest';
import { answerKey, questionAbout } from '../../renderer/answers/asked-choice.ts';
import { openQuestions } from '../../renderer/answers/open-questions.ts';
import { type Answers, noAnswers } from '../../renderer/stores/answers-slice.ts';
import { smallKnowledge } from './small-knowledge.ts';

const answers = (told: Partial<Answers>): Answers => ({ ...noAnswers(), apps: ['pigeon'], ...told });
const open = (choices: string[], told: Partial<Answers> = {}) =>
  openQuestions(smallKnowledge, answers(told), choices);

describe('questions that could still be answered', () => {
  it('leave out what was answered, and what nobody can answer', () => {
    const choices = [
      'pigeon.second-password',
      'pigeon.secret-chats@after',
      'world.pigeon.keys',
      'practice.meet',
    ];
    expect(open(choices, { settings: { 'pigeon.second-password': 'on' } })).toEqual([
      'pigeon.secret-chats@after',
    ]);
  });

  it('leave out apps that the person has not named', () => {
    expect(open(['pigeon.second-password'], { apps: [] })).toEqual([]);
  });

  it('wait for the answer they rest on', () => {
    expect(open(['pigeon.recovery'])).toEqual([]);
    expect(open(['pigeon.recovery'], { settings: { 'pigeon.second-password': 'on' } })).toEqual([
      'pigeon.recovery',
    ]);
  });

  it('ask once what is asked under two names, and once what an app is used for', () => {
    expect(open(['slab.backup@before', 'slab.backup@after'])).toEqual(['slab.backup@before']);
    expect(open(['pigeon.use.direct', 'pigeon.use.group-known'])).toEqual(['pigeon.use.direct']);
    expect(open(['pigeon.use.direct'], { uses: { pigeon: ['direct'] } })).toEqual([]);
  });

  it('ask other people’s phones too, and again what was said too long ago', () => {
    expect(open(['others.slab.backup'])).toEqual(['others.slab.backup']);
    expect(open(['others.slab.backup'], { others: { 'slab.backup': 'on' } })).toEqual([]);
    const told = answers({ settings: { 'pigeon.second-password': 'on' } });
    const old = [{ choice: 'pigeon.second-password' }];
    expect(openQuestions(smallKnowledge, told, ['pigeon.second-password'], old)).toHaveLength(1);
  });
});

describe('the question about a choice', () => {
  it.each([
    ['pigeon.second-password', 'setting:pigeon.second-password'],
    ['pigeon.secret-chats@after', 'more:pigeon'],
    ['slab.backup', 'more:pigeon'],
    ['pigeon.use.direct@after', 'uses:pigeon'],
    ['others.pigeon.backup', 'others'],
  ])('%s is %s', (choice, key) => {
    expect(questionAbout(smallKnowledge, answers({}), choice)?.key).toBe(key);
  });

  it('is none where nobody is asked', () => {
    expect(questionAbout(smallKnowledge, answers({}), 'world.pigeon.keys')).toBeUndefined();
    expect(questionAbout(smallKnowledge, answers({}), 'pigeon.recovery')).toBeUndefined();
  });
});

describe('where an answer’s month is kept', () => {
  it('is its own key, or the name under which others were asked', () => {
    const told = answers({ openedMonths: { 'others.pigeon.backup': '2026-01' } });
    expect(answerKey(smallKnowledge, told, 'slab.backup')).toBe('slab.backup');
    expect(answerKey(smallKnowledge, told, 'others.slab.backup')).toBe('others.pigeon.backup');
    expect(answerKey(smallKnowledge, told, 'world.pigeon.keys')).toBeUndefined();
  });
});
