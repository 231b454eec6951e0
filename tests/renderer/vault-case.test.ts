import { describe, expect, it } from 'vitest';
import { type CaseContent, readCaseContent, writeCaseContent } from '../../models/vault/case-content.ts';
import { createKnowledge } from '../../renderer/knowledge/knowledge.ts';
import { noAnswers } from '../../renderer/stores/answers-slice.ts';
import { type State, useStore } from '../../renderer/stores/store.ts';
import { caseText, stateOfCase } from '../../renderer/vault/case-of-window.ts';
import { smallKnowledge } from './small-knowledge.ts';

const knowledge = createKnowledge({
  ...smallKnowledge.pack,
  texts: { en: { 'country.IR.name': 'Iran', 'country.ZZ.name': 'not said' } },
});

const told: State = {
  ...useStore.getInitialState(),
  language: 'fa',
  theme: 'dark',
  textSize: 125,
  today: '2026-11-21',
  effort: 'afternoon',
  refusedActions: ['leave-it'],
  answers: {
    ...noAnswers(),
    computer: 'mine-shared',
    country: 'IR',
    circumstances: ['crosses-border-soon'],
    concerns: ['what-i-read'],
    apps: ['pigeon'],
    uses: { pigeon: ['direct'] },
    devices: ['slab'],
    settings: { 'pigeon.second-password': 'on', 'slab.backup': 'off' },
    openedMonths: { 'slab.backup': '2026-05' },
    passed: ['computer', 'country'],
  },
};

const read = (text: string): CaseContent => {
  const answer = readCaseContent(text, knowledge.pack);
  if (!answer.ok) throw new Error(answer.problem.id);
  return answer.content;
};
const problemOf = (text: string): string | undefined => {
  const answer = readCaseContent(text, knowledge.pack);
  return answer.ok ? undefined : answer.problem.id;
};

describe('what a case of a vault holds', () => {
  it('is what the window knew, each answer with its month', () => {
    const back = stateOfCase(knowledge, read(caseText(knowledge, told)), null);
    const { answers, ...rest } = back;
    expect(rest).toEqual({
      language: 'fa',
      theme: 'dark',
      textSize: 125,
      effort: 'afternoon',
      refusedActions: ['leave-it'],
    });
    const { openedProtect, ...own } = answers;
    expect(own).toEqual({
      ...told.answers,
      openedProtect: undefined,
      openedMonths: { 'slab.backup': '2026-05', 'pigeon.second-password': '2026-11' },
    });
    expect(openedProtect).not.toBeNull();
  });

  it('is one’s own while an example is looked at', () => {
    const { answers, today } = told;
    const during = { ...told, setAside: { answers, today }, answers: noAnswers(), today: '2016-05-01' };
    expect(caseText(knowledge, during)).toBe(caseText(knowledge, told));
  });

  it('leaves to the person whose computer this one is', () => {
    const content = read(caseText(knowledge, told));
    expect(stateOfCase(knowledge, content, 'someone-elses').answers.computer).toBe('someone-elses');
  });

  it('is written and read back as it is', () => {
    const content = read(caseText(knowledge, told));
    expect(read(writeCaseContent(content))).toEqual(content);
  });

  it('says in one sentence what is wrong with it', () => {
    const whole = JSON.parse(caseText(knowledge, told)) as Record<string, unknown>;
    const changed = (change: object) => problemOf(JSON.stringify({ ...whole, ...change }));
    for (const text of ['', '{', '[]', 'null', '3', '{}', '"leeward-case"'])
      expect(problemOf(text), text).toBe('vault.case.unreadable');
    expect(changed({ format: 'leeward-profile' })).toBe('vault.case.unreadable');
    expect(changed({ version: 2 })).toBe('vault.case.newer-version');
    expect(changed({ version: 0 })).toBe('vault.case.unreadable');
    expect(changed({ language: 'xx' })).toBe('vault.case.unreadable');
    expect(changed({ lockAfterMinutes: 0 })).toBe('vault.case.unreadable');
    expect(changed({ more: true })).toBe('vault.case.unreadable');
    expect(changed({ profile: undefined })).toBe('vault.case.unreadable');
    expect(changed({ profile: { format: 'leeward-profile', version: 1, country: 'XX' } })).toBe(
      'problem.unknown-country',
    );
  });
});
