import { createContext, use, useMemo, useState } from 'react';
import type { FindingBlock, SectionId } from '../../../models/reporting/report-tree.ts';
import { useStore } from '../../stores/store.ts';
import type { HeldPlace } from './card-places.ts';
import type { ProtectionGroup } from './protection-groups.ts';

interface Held extends HeldPlace {
  /** Answers that stood in it when it was first held: they stay in their place. */
  readonly choices: readonly string[];
}

export interface HeldFinding extends Held {
  readonly section: SectionId;
  readonly title: string;
  readonly way: string;
  /** Names of the cards that told of the same way when it was first held: they stay cards of their own. */
  readonly beside: readonly string[];
  /** As it was last drawn. */
  readonly block: FindingBlock;
  /** Exposures that it told of: why they are closed now. */
  readonly exposures: readonly string[];
}

export interface HeldProtection extends Held {
  readonly group: ProtectionGroup;
}

export interface HeldCards {
  readonly findings: readonly HeldFinding[];
  readonly protections: readonly HeldProtection[];
  holdFinding(card: HeldFinding): void;
  holdProtection(card: HeldProtection): void;
}

const added = <Card extends { readonly key: string; readonly section?: string }>(
  cards: readonly Card[],
  card: Card,
): readonly Card[] =>
  cards.some(({ key, section }) => key === card.key && section === card.section) ? cards : [...cards, card];

/** Cards in which answers were changed, for as long as the results stay on the screen in one language. */
export const useHeldCards = (): HeldCards => {
  const language = useStore((state) => state.language);
  const [held, setHeld] = useState({
    language,
    findings: [] as readonly HeldFinding[],
    protections: [] as readonly HeldProtection[],
  });
  return useMemo(() => {
    const current = held.language === language ? held : { language, findings: [], protections: [] };
    const { findings, protections } = current;
    return {
      findings,
      protections,
      // A card that is held already changes nothing, and nothing is drawn for it.
      holdFinding: (card) => {
        const withIt = added(findings, card);
        if (withIt !== findings) setHeld({ ...current, findings: withIt });
      },
      holdProtection: (card) => {
        const withIt = added(protections, card);
        if (withIt !== protections) setHeld({ ...current, protections: withIt });
      },
    };
  }, [held, language]);
};

export const HeldCardsContext = createContext<HeldCards | null>(null);

export const useHeld = (): HeldCards => {
  const held = use(HeldCardsContext);
  if (!held) throw new Error('useHeld outside the results');
  return held;
};
