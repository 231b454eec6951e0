import type { Assessment } from '../reasoning/assessment.ts';
import { askedChoiceId } from '../reasoning/case-choices.ts';
import type { CaseProgram } from '../reasoning/case-program.ts';
import type { ChoiceKind } from '../reasoning/choices.ts';
import { cubeParts } from '../reasoning/cubes.ts';
import type { ExposureContext, ReasonedExposure } from '../reasoning/exposures.ts';
import { liveWitnesses, statusOf } from '../reasoning/status.ts';
import { tiedChoices } from '../reasoning/tied-choices.ts';
import { HARM_TIERS } from '../vocabulary/people.ts';

/** Unanswered choices that people can answer, each with its twin where it is two. */
export const unansweredChoices = (program: CaseProgram, answers: readonly number[]): number[][] =>
  program.choices.list.flatMap((choice, index) => {
    if (choice.kind === 'world' || choice.linkedTo !== undefined) return [];
    const mask = answers[index] as number;
    if ((mask & (mask - 1)) === 0) return [];
    const twin = program.choices.list.findIndex((other) => other.linkedTo === index);
    return [twin < 0 ? [index] : [index, twin]];
  });

/** The answers with one choice (and its twin) answered by one value. */
export const answeredWith = (
  answers: readonly number[],
  choice: readonly number[],
  value: number,
): number[] => {
  const next = [...answers];
  for (const index of choice) next[index] = value;
  return next;
};

/** Least effort to find out first: what one does, what one's own screen shows, what others would have to tell. */
const EFFORT: readonly ChoiceKind[] = ['practice', 'use', 'setting', 'others'];
const effort = (program: CaseProgram, [choice]: readonly number[]): number =>
  EFFORT.indexOf(program.choices.at(choice as number).kind);

/**
 * Questions in the order to ask them: for each unanswered choice, how many possible exposures by harm tier become
 * exposed or blocked for at least one of its values; identical labels, scenario and data counted once. Semantics 16.
 */
export const questionsOf = (
  { program, answers, recall }: ExposureContext,
  reasoned: readonly ReasonedExposure[],
): Assessment['questions'] => {
  const possible = reasoned.filter(
    ({ exposure }) => exposure.status === 'possible' && exposure.reason !== 'stale',
  );
  /** Counted once: the label class with its scenario and data. */
  const units = new Map<string, { atom: number; tier: number }>();
  for (const { atom, exposure } of possible) {
    const key = `${program.labelClass[atom]} ${exposure.threat}:${exposure.variant} ${exposure.data}`;
    if (!units.has(key)) units.set(key, { atom, tier: HARM_TIERS.indexOf(exposure.harm) });
  }
  const byClass = new Map<number, { atom: number; counts: number[] }>();
  for (const { atom, tier } of units.values()) {
    const key = program.labelClass[atom] as number;
    const entry = byClass.get(key) ?? { atom, counts: HARM_TIERS.map(() => 0) };
    entry.counts[tier] = (entry.counts[tier] as number) + 1;
    byClass.set(key, entry);
  }
  const mentions = new Map<number, { atom: number; counts: number[] }[]>();
  const inWitnesses = new Map<number, number>();
  const tied = tiedChoices(program);
  for (const entry of byClass.values()) {
    const choices = new Set<number>();
    const witnesses = recall.of('live', entry.atom, '', () => liveWitnesses(program, entry.atom, answers));
    for (const cube of witnesses) {
      for (const [choice] of cubeParts(cube)) {
        // What a never rule ties to it can decide it too, though no witness names it.
        for (const one of tied(choice)) choices.add(one);
        inWitnesses.set(choice, (inWitnesses.get(choice) ?? 0) + 1);
      }
    }
    for (const choice of choices) mentions.set(choice, [...(mentions.get(choice) ?? []), entry]);
  }

  const questions = unansweredChoices(program, answers).map((choice) => {
    const decided = HARM_TIERS.map(() => 0);
    const entries = new Set(choice.flatMap((index) => mentions.get(index) ?? []));
    const mask = answers[choice[0] as number] as number;
    const ways: (readonly number[])[] = [];
    for (let rest = mask; rest !== 0; rest &= rest - 1)
      ways.push(answeredWith(answers, choice, rest & -rest));
    for (const { atom, counts } of entries) {
      const decides = recall.of(`decided by ${choice[0]}`, atom, '', () =>
        ways.some((way) => statusOf(program, atom, way).status !== 'possible'),
      );
      if (!decides) continue;
      counts.forEach((count, tier) => {
        decided[tier] = (decided[tier] as number) + count;
      });
    }
    const seen = choice.reduce((sum, index) => sum + (inWitnesses.get(index) ?? 0), 0);
    return { choice, decided, seen };
  });
  return questions
    .filter(({ decided, seen }) => seen > 0 || decided.some((count) => count > 0))
    .sort((a, b) => {
      for (let tier = 0; tier < HARM_TIERS.length; tier++) {
        const difference = (b.decided[tier] as number) - (a.decided[tier] as number);
        if (difference !== 0) return difference;
      }
      // Where nothing is decided by one answer alone, the choice that stands in most open conditions comes first.
      const undecided = a.decided.every((count) => count === 0);
      return (
        (undecided ? b.seen - a.seen : 0) ||
        effort(program, a.choice) - effort(program, b.choice) ||
        (a.choice[0] as number) - (b.choice[0] as number)
      );
    })
    .map(({ choice, decided }) => ({
      choice: askedChoiceId(program.choices.at(choice[0] as number).id),
      decides: decided.reduce((sum, count) => sum + count, 0),
      byHarm: { grave: decided[0] as number, serious: decided[1] as number, unset: decided[2] as number },
    }));
};
