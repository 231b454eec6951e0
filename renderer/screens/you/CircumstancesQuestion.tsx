import { CIRCUMSTANCES, type Circumstance } from '../../../models/vocabulary/people.ts';
import { CheckList } from '../../components/CheckList.tsx';
import { answer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { YouQuestionPage } from './YouQuestionPage.tsx';

/** Whose computer this is has its own question. */
const ASKED = CIRCUMSTANCES.filter((circumstance) => circumstance !== 'uses-borrowed-computer');

export const CircumstancesQuestion = () => {
  const { t, text } = useTexts();
  const circumstances = useStore((state) => state.answers.circumstances);
  return (
    <YouQuestionPage
      question="circumstances"
      answered={circumstances.length > 0}
      onUnknown={() => answer('circumstances', [])}
    >
      <CheckList
        label={t('you.circumstances.question')}
        columns={2}
        choices={ASKED.map((id) => ({ id, label: text(`circumstance.${id}.name`) }))}
        values={circumstances}
        onChange={(values) => answer('circumstances', values as Circumstance[])}
      />
    </YouQuestionPage>
  );
};
