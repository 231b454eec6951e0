import { SECTION_IDS, type Section } from '../../../models/reporting/report-tree.ts';
import type { HeldFinding } from './held-cards.ts';

/** The sections of the report, and those that only a held card still stands in. */
export const sectionsWithHeld = (sections: readonly Section[], held: readonly HeldFinding[]): Section[] => {
  const gone = held
    .filter(({ section }) => !sections.some(({ id }) => id === section))
    .map(({ section, title }): Section => ({ id: section, title, blocks: [] }));
  const once = gone.filter(({ id }, at) => gone.findIndex((other) => other.id === id) === at);
  return [...sections, ...once].sort((a, b) => SECTION_IDS.indexOf(a.id) - SECTION_IDS.indexOf(b.id));
};
