import { use } from 'react';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { KnowledgeContext } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import '../../styles/report.css';
import '../../styles/right-now.css';
import { TextsProvider } from '../../texts/TextsProvider.tsx';
import { CardPage } from './CardPage.tsx';
import { ChoicesPage } from './ChoicesPage.tsx';

/** What to do when something is happening: the choices, or one card. It asks nothing and answers nothing. */
export const RightNowScreen = () => {
  const knowledge = use(loadKnowledge());
  const emergency = useStore((state) => state.emergency);
  return (
    <KnowledgeContext value={knowledge}>
      <TextsProvider packTexts={knowledge.pack.texts}>
        {emergency === null ? <ChoicesPage /> : <CardPage key={emergency} emergency={emergency} />}
      </TextsProvider>
    </KnowledgeContext>
  );
};
