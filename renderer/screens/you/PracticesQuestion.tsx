import { CheckList } from '../../components/CheckList.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { YouQuestionPage } from './YouQuestionPage.tsx';

/** Strengths come before harms: what is said here opens the results. */
export const PracticesQuestion = () => {
  const { t, text } = useTexts();
  const { pack } = useKnowledge();
  const practices = useStore((state) => state.answers.practices);
  return (
    <YouQuestionPage
      question="practices"
      answered={practices.length > 0}
      onUnknown={() => answer('practices', [])}
    >
      <CheckList
        label={t('you.practices.question')}
        choices={pack.practices.map(({ id }) => ({ id, label: text(`practice.${id}.name`) }))}
        values={practices}
        onChange={(values) => answer('practices', values)}
      />
    </YouQuestionPage>
  );
};
