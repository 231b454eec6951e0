import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { State } from './store.ts';

/** The trade-off curve, which comes with the second pass; null before, and where that pass failed. */
export const curveOf = ({ second }: State): Assessment['plan']['curve'] | null =>
  second && second !== 'failed' ? second.plan.curve : null;

/** The assessment with the curve in its plan, where that is there by now. */
export const withCurve = (assessment: Assessment, curve: Assessment['plan']['curve'] | null): Assessment =>
  curve ? { ...assessment, plan: { ...assessment.plan, curve } } : assessment;
