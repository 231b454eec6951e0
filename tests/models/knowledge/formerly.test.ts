import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import { describeProblem } from '../../../models/knowledge/knowledge-files.ts';
import { knowledgeFiles, withFile } from './knowledge-folder.ts';

const compiled = (text: string) => compileKnowledge(withFile('formerly.yaml', text));
const problems = (text: string): string[] => {
  const result = compiled(text);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('renamed ids (formerly.yaml)', () => {
  it('may be left out', () => {
    const without = knowledgeFiles.filter((file) => file.path !== 'formerly.yaml');
    expect(compileKnowledge(without).ok).toBe(true);
  });
  it('travel with the pack', () => {
    const result = compiled('blue-bird: telegram\nblue-bird.lock: telegram.two-step-verification\n');
    expect(result.ok && result.pack.formerly).toEqual({
      'blue-bird': 'telegram',
      'blue-bird.lock': 'telegram.two-step-verification',
    });
  });
  it.each([
    ['a new app that is not there', 'blue-bird: telegrm', /unknown app "telegrm"; did you mean "telegram"\?/],
    [
      'a new setting that is not there',
      'telegram.lock: telegram.two-step',
      /unknown setting "telegram.two-step"/,
    ],
    ['an old app that is there', 'signal: telegram', /"signal" is still there; only what is gone/],
    [
      'an old setting that is there',
      'telegram.direct-chats: telegram.two-step-verification',
      /"telegram.direct-chats" is still there/,
    ],
    ['a chain', 'a-bird: b-bird\nb-bird: telegram', /:1: "b-bird" was renamed again; name "telegram" here/],
    ['a loop', 'a-bird: b-bird\nb-bird: a-bird', /each other's old name/],
    ['itself', 'telegram: telegram', /each other's old name/],
    ['an app as a setting', 'a-bird: telegram.direct-chats', /are not of one kind/],
    [
      'a setting that changes its app',
      'whatsapp.old: telegram.direct-chats',
      /a setting stays with its app or device/,
    ],
    ['what is no id', 'A Bird: telegram', /A Bird: Invalid key/],
  ])('%s stops the load', (_, text, message) => {
    const found = problems(text);
    expect(found.join('\n')).toMatch(message);
    expect(found[0]).toMatch(/^formerly\.yaml:1: /);
  });
});
