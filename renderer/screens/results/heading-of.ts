import type { SectionId } from '../../../models/reporting/report-tree.ts';

/** Id of the heading of a part of the results. */
export const headingOf = (section: SectionId): string => `results-${section}`;
