import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredWith, unansweredChoices } from '../../../models/planning/next-question.ts';
import { settleAnswers } from '../../../models/profile/settle-answers.ts';
import { assess, ContradictoryAnswers } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { askedChoiceId } from '../../../models/reasoning/case-choices.ts';
import { statusOf } from '../../../models/reasoning/status.ts';
import { HARM_TIERS } from '../../../models/vocabulary/people.ts';
import { runs } from '../../runs.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { generatedProfile } from '../proof-checking/generated-profiles.ts';
import { caseAtHand, exposureAtoms } from '../reasoning/cases-at-hand.ts';

const assessedOrNot = (profile: Parameters<typeof assess>[1]): Assessment | null => {
  try {
    return assess(knowledge, profile, { asOf: TODAY, language: 'en', proofs: false });
  } catch (error) {
    if (error instanceof ContradictoryAnswers) return null;
    throw error;
  }
};

describe('the next question (semantics 16)', () => {
  it('decides as many possible exposures as trying each of its answers does, worst harm first', () => {
    fc.assert(
      fc.property(generatedProfile(knowledge.pack, 2), (profile) => {
        const assessment = assessedOrNot(profile);
        if (!assessment) return;
        const settled = settleAnswers(knowledge.pack, profile, TODAY).profile;
        const made = caseAtHand({ profile: settled, asOf: TODAY, scenarios: knowledge.scenarios });
        if (!made) return;
        const { program, answers } = made;
        const atoms = exposureAtoms(program);
        const units = new Map<string, { atom: number; tier: number }>();
        for (const { id, status, harm, threat, variant, data } of assessment.exposures) {
          const atom = atoms.get(id) as number;
          const unit = `${program.labelClass[atom]} ${threat}:${variant} ${data}`;
          if (status === 'possible' && !units.has(unit))
            units.set(unit, { atom, tier: HARM_TIERS.indexOf(harm) });
        }
        const told = new Map(assessment.questions.map((question) => [question.choice, question.byHarm]));
        for (const choice of unansweredChoices(program, answers)) {
          const counts = [0, 0, 0];
          const mask = answers[choice[0] as number] as number;
          for (const { atom, tier } of units.values()) {
            for (let rest = mask; rest !== 0; rest &= rest - 1) {
              const way = answeredWith(answers, choice, rest & -rest);
              if (statusOf(program, atom, way).status === 'possible') continue;
              counts[tier] = (counts[tier] as number) + 1;
              break;
            }
          }
          const id = askedChoiceId(program.choices.at(choice[0] as number).id);
          const { grave = 0, serious = 0, unset = 0 } = told.get(id) ?? {};
          expect([id, grave, serious, unset]).toEqual([id, ...counts]);
        }
        const order = assessment.questions.map(({ byHarm }) => [byHarm.grave, byHarm.serious, byHarm.unset]);
        const least = (a: number[], b: number[]): number =>
          a.map((count, tier) => (b[tier] as number) - count).find((difference) => difference !== 0) ?? 0;
        expect(order).toEqual([...order].sort(least));
      }),
      { numRuns: runs(25, 250) },
    );
  });
});
