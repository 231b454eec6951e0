import { describe, expect, it } from 'vitest';
import { appsQuestions } from '../../renderer/answers/apps-questions.ts';
import { dropIdleAnswers } from '../../renderer/answers/idle-answers.ts';
import { type Answers, noAnswers } from '../../renderer/stores/answers-slice.ts';
import { smallKnowledge } from './small-knowledge.ts';

const asked = (answers: Partial<Answers>): string[] =>
  appsQuestions(smallKnowledge, { ...noAnswers(), ...answers }).map(({ key }) => key);

describe('which questions are asked', () => {
  it('asks nothing about apps that are not used', () => {
    expect(asked({})).toEqual(['pick', 'devices']);
  });

  it('asks about a detail only once what it rests on was answered so', () => {
    const apps = ['pigeon'];
    expect(asked({ apps })).not.toContain('setting:pigeon.recovery');
    expect(asked({ apps, settings: { 'pigeon.second-password': 'off' } })).not.toContain(
      'setting:pigeon.recovery',
    );
    expect(asked({ apps, settings: { 'pigeon.second-password': 'on' } })).toContain(
      'setting:pigeon.recovery',
    );
  });

  it('leaves out what a use decides only where that use was denied', () => {
    const more = (uses: Answers['uses']) =>
      appsQuestions(smallKnowledge, { ...noAnswers(), apps: ['pigeon'], uses }).flatMap((question) =>
        question.kind === 'more' ? question.settings.map(({ setting }) => setting.id) : [],
      );
    expect(more({})).toContain('secret-chats');
    expect(more({ pigeon: ['direct'] })).toContain('secret-chats');
    expect(more({ pigeon: ['group-known'] })).not.toContain('secret-chats');
  });

  it('asks a choice that an app shares with a phone once', () => {
    const keys = asked({ apps: ['pigeon'], devices: ['slab'] });
    expect(keys.filter((key) => key.includes('slab'))).toEqual([]);
    expect(keys).toContain('more:pigeon');
    expect(asked({ devices: ['slab'] })).toContain('setting:slab.backup');
  });

  it('asks about others where they keep the same copy', () => {
    expect(asked({ apps: ['pigeon'] })).toContain('others');
  });
});

describe('answers that can no longer matter', () => {
  it('are dropped, and those that rest on them too', () => {
    const answers: Answers = {
      ...noAnswers(),
      apps: ['pigeon'],
      settings: {
        'pigeon.second-password': 'off',
        'pigeon.recovery': 'by-sms',
        'pigeon.recovery-kept': 'on',
        'slab.backup': 'on',
      },
    };
    expect(dropIdleAnswers(smallKnowledge, answers).settings).toEqual({
      'pigeon.second-password': 'off',
      'slab.backup': 'on',
    });
  });
});
