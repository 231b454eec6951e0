/** How much somebody can take on: three plans that differ where people differ. People §3, question 12. */
export const EFFORTS = ['ten-minutes', 'afternoon', 'group'] as const;
export type Effort = (typeof EFFORTS)[number];
