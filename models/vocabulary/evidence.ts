/** Evidence grades, strongest first. Rules: facts on jurisdictions §5.1. Never shown as codes to a person. */
export const GRADES = ['E4', 'E3', 'E2', 'E1', 'E0'] as const;
export type Grade = (typeof GRADES)[number];

/** Source grades: A primary or official, B established outlet or organisation, C pointer only. */
export const SOURCE_GRADES = ['A', 'B', 'C'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** How far a fact can be leaned on. `not-verified` facts are shown as such, `contested` ones with both sides. */
export const CONFIDENCES = ['verified', 'stated', 'contested', 'not-verified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
