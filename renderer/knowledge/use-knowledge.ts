import { createContext, use } from 'react';
import type { Knowledge } from './knowledge.ts';

export const KnowledgeContext = createContext<Knowledge | null>(null);

export const useKnowledge = (): Knowledge => {
  const knowledge = use(KnowledgeContext);
  if (!knowledge) throw new Error('useKnowledge outside the way');
  return knowledge;
};
