import { use } from 'react';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { KnowledgeContext } from '../../knowledge/use-knowledge.ts';
import '../../styles/report.css';
import '../../styles/origin.css';
import { TextsProvider } from '../../texts/TextsProvider.tsx';
import { OriginPage } from './OriginPage.tsx';

/** How it began: what the press of 2016 said, and the case of that year beside that of today. */
export const OriginScreen = () => {
  const knowledge = use(loadKnowledge());
  return (
    <KnowledgeContext value={knowledge}>
      <TextsProvider packTexts={knowledge.pack.texts}>
        <OriginPage />
      </TextsProvider>
    </KnowledgeContext>
  );
};
