import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { assessCommand } from '../../electron/command-line/assess-command.ts';

const run = (...words: string[]) => {
  const said = { out: '', error: '' };
  const outcome = assessCommand(words, {
    pack,
    today: '2026-11-21',
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    write: () => undefined,
  });
  return { ...outcome, ...said };
};
const ORDER = ['--threat', 'data-localization:refuses'];

describe('leeward assess --example', () => {
  it('makes the origin case for June 2016, and for today', () => {
    const then = run('--example', 'origin', '--as-of', '2016-06-01', ...ORDER);
    expect({ exitCode: then.exitCode, error: then.error }).toEqual({ exitCode: 0, error: '' });
    expect(JSON.parse(then.out)).toMatchObject({
      asOf: '2016-06-01',
      country: 'IR',
      scenarios: [{ stands: 'if', apps: [], evidence: { grade: 'E2' } }],
    });
    const now = run('--example', 'origin', ...ORDER);
    expect(JSON.parse(now.out)).toMatchObject({
      asOf: '2026-11-21',
      scenarios: [
        { stands: 'known', apps: ['telegram', 'whatsapp', 'instagram'], evidence: { grade: 'E4' } },
      ],
    });
  });

  it.each([
    [['--example', 'orgin'], '--example "orgin" is not known; choose among organiser, origin.\n'],
    [['--example'], '--example needs a value after it.\n'],
    [['profile.json', '--example', 'origin'], '"origin" is a second profile; give one file at a time.\n'],
    [
      ['--example', 'origin', 'profile.json'],
      '"profile.json" is a second profile; give one file at a time.\n',
    ],
  ])('refuses %j in one line', (words, line) => {
    expect(run(...words)).toEqual({ exitCode: 2, out: '', error: line });
  });
});
