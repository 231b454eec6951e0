import type { Assessment, ProtectionReport } from '../../../models/reasoning/assessment.ts';

export interface ProtectionGroup {
  readonly id: string;
  readonly first: ProtectionReport;
  readonly all: readonly ProtectionReport[];
}

const KINDS = ['by-answer', 'by-practice', 'by-design'] as const;

const causeOf = ({ kind, rests, sentence, apps }: ProtectionReport): string =>
  [kind, sentence.id, [...apps].sort(), Object.keys(rests).sort()].join(' ');

/** Protections that say the same of the same apps are told once; one's own answers come first. */
export const groupProtections = ({ protections }: Assessment): ProtectionGroup[] => {
  const groups = new Map<string, ProtectionReport[]>();
  for (const protection of protections) {
    const cause = causeOf(protection);
    groups.set(cause, [...(groups.get(cause) ?? []), protection]);
  }
  return [...groups]
    .flatMap(([id, all]) => (all[0] ? [{ id, first: all[0], all }] : []))
    .sort((a, b) => KINDS.indexOf(a.first.kind) - KINDS.indexOf(b.first.kind));
};
