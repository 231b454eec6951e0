import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import { describeProblem } from '../../../models/knowledge/knowledge-files.ts';
import { knowledgeFiles, knowledgeText, withFile } from './knowledge-folder.ts';

const text = knowledgeText('glossary.yaml');
const problems = (changed: string): string => {
  const result = compileKnowledge(withFile('glossary.yaml', changed));
  return result.ok ? '' : result.problems.map(describeProblem).join('\n');
};

describe('the glossary (glossary.yaml)', () => {
  it('travels with the pack and may be left out', () => {
    const result = compileKnowledge(knowledgeFiles);
    expect(result.ok && result.pack.glossary?.terms.length).toBeGreaterThan(35);
    const without = compileKnowledge(knowledgeFiles.filter(({ path }) => path !== 'glossary.yaml'));
    expect(without.ok && without.pack.glossary).toBe(undefined);
  });

  it('is refused for a term that is not there, stands twice, points to itself or has no text', () => {
    const slips = [
      ['see: [login-code, recovery-mail]', 'see: [login-cod, account]'],
      ['- id: passkey\n', '- id: passkeys\n'],
      ['- id: server\n', '- id: backup\n'],
      ['term: who-with-whom', 'term: who-with-who'],
    ] as const;
    let slipped = text;
    for (const [was, becomes] of slips) {
      expect(slipped).toContain(was);
      slipped = slipped.replace(was, becomes);
    }
    const found = problems(slipped);
    expect(found).toMatch(/glossary.yaml:5: unknown term "login-cod"; did you mean "login-code"\?/);
    expect(found).toMatch(/term "account" points to itself/);
    expect(found).toMatch(/text "term.passkeys.name" is missing in English/);
    expect(found).toMatch(/term "backup" is already defined/);
    expect(found).toMatch(/unknown term "who-with-who"; did you mean "who-with-whom"\?/);
  });

  it('takes no keys that mean nothing', () => {
    expect(problems(text.replace('- id: account\n', '- id: account\n    also: [x]\n'))).toMatch(
      /glossary.yaml:\d+: terms.0: Unrecognized key/,
    );
  });
});
