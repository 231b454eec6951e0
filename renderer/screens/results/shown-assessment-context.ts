import { createContext, use } from 'react';
import type { Assessment } from '../../../models/reasoning/assessment.ts';

export const ShownAssessmentContext = createContext<Assessment | null>(null);

export const useShownAssessment = (): Assessment => {
  const assessment = use(ShownAssessmentContext);
  if (!assessment) throw new Error('useShownAssessment outside the results');
  return assessment;
};
