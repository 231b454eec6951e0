import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../models/profile/profile.ts';
import { assess, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import { claimChoiceId, worldChoiceId } from '../../../models/reasoning/case-choices.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';

const { pack } = knowledge;
const organiser = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url), 'utf8')),
);
/** What nobody can answer: what a company does not tell, and what is said by one side alone. */
const worlds = new Map(
  [...pack.apps, ...pack.operators].flatMap(({ id, world }) =>
    world.map((one) => [worldChoiceId(id, one.id), one.reason] as const),
  ),
);
const claim = claimChoiceId('', '').replace(/^world\.\./, '');
const reasonOf = (choice: string): string =>
  worlds.get(choice) ?? (choice.startsWith('world.') && choice.endsWith(claim) ? 'contested' : 'unanswered');

/** The same, where no source is good enough for what lowers a danger. */
const weak = prepareKnowledge({
  ...pack,
  sources: pack.sources.map((source) => ({ ...source, grade: 'C' as const })),
});
const possible = [knowledge, weak].flatMap((of) =>
  assess(of, organiser, { asOf: TODAY, language: 'en', proofs: false }).exposures.filter(
    ({ status }) => status === 'possible',
  ),
);

describe('why an exposure is only possible (semantics 30 and 31)', () => {
  it.each(['unanswered', 'contested', 'undisclosed'])('is seen: %s', (reason) => {
    expect(possible.some((exposure) => exposure.reason === reason)).toBe(true);
  });

  it('is an answer, else a claim that only one side makes, else what is not disclosed', () => {
    for (const { dependsOn, reason } of possible) {
      const reasons = dependsOn.map(reasonOf);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reason).toBe(['unanswered', 'contested', 'undisclosed'].find((one) => reasons.includes(one)));
    }
  });
});
