import { type ReactNode, Suspense, use } from 'react';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { KnowledgeContext } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import '../../styles/report.css';
import '../../styles/right-now.css';
import { TextsProvider } from '../../texts/TextsProvider.tsx';
import { CardPage } from './CardPage.tsx';
import { Choices } from './Choices.tsx';
import { ChoicesPage } from './ChoicesPage.tsx';
import { ChoicesPlaces } from './ChoicesPlaces.tsx';

const WithKnowledge = ({ children }: { readonly children: ReactNode }) => {
  const knowledge = use(loadKnowledge());
  return (
    <KnowledgeContext value={knowledge}>
      <TextsProvider packTexts={knowledge.pack.texts}>{children}</TextsProvider>
    </KnowledgeContext>
  );
};

/**
 * What to do when something is happening: the choices, or one card. It asks nothing and answers nothing. On a slow
 * computer the knowledge takes seconds; the question stands there at once.
 */
export const RightNowScreen = () => {
  const emergency = useStore((state) => state.emergency);
  if (emergency === null)
    return (
      <ChoicesPage>
        <Suspense fallback={<ChoicesPlaces />}>
          <WithKnowledge>
            <Choices />
          </WithKnowledge>
        </Suspense>
      </ChoicesPage>
    );
  return (
    <WithKnowledge>
      <CardPage key={emergency} emergency={emergency} />
    </WithKnowledge>
  );
};
