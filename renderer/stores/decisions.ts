import type { FindingDecision } from '../../models/profile/decision.ts';
import type { Decision, DecisionReason } from '../../models/vocabulary/decisions.ts';
import { useStore } from './store.ts';

const change = (make: (decisions: readonly FindingDecision[]) => readonly FindingDecision[]): void =>
  useStore.setState(({ answers }) => ({
    answers: { ...answers, decisions: [...make(answers.decisions)] },
  }));

const about =
  (finding: string) =>
  (decision: FindingDecision): boolean =>
    decision.finding === finding;

/**
 * Decides about a finding, anew where it was decided before: with this month, and the exposures that are seen now.
 * A reason given before stays, but for what is done none is asked.
 */
export const decide = (finding: string, decision: Decision, exposures: readonly string[]): void => {
  const month = useStore.getState().today.slice(0, 7);
  change((decisions) => {
    const reason = decision === 'done' ? undefined : decisions.find(about(finding))?.reason;
    const made = {
      finding,
      decision,
      month,
      ...(reason === undefined ? {} : { reason }),
      exposures: [...exposures],
    };
    return decisions.some(about(finding))
      ? decisions.map((earlier) => (about(finding)(earlier) ? made : earlier))
      : [...decisions, made];
  });
};

/** Says why, or no longer says it. */
export const giveReason = (finding: string, reason: DecisionReason | undefined): void =>
  change((decisions) =>
    decisions.map((made) => {
      if (!about(finding)(made)) return made;
      const { reason: _, ...plain } = made;
      return reason === undefined ? plain : { ...plain, reason };
    }),
  );

/** As if nothing had been decided about it. */
export const takeBack = (finding: string): void =>
  change((decisions) => decisions.filter((made) => !about(finding)(made)));
