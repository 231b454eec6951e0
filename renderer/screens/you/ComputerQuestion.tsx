import { ChoiceList } from '../../components/ChoiceList.tsx';
import { answer } from '../../stores/answers.ts';
import { COMPUTERS, type Computer } from '../../stores/answers-slice.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { YouQuestionPage } from './YouQuestionPage.tsx';

export const ComputerQuestion = () => {
  const { t } = useTexts();
  const computer = useStore((state) => state.answers.computer);
  return (
    <YouQuestionPage
      question="computer"
      answered={computer !== null}
      onUnknown={() => answer('computer', 'unknown')}
    >
      <ChoiceList
        label={t('you.computer.question')}
        choices={COMPUTERS.map((id) => ({ id, label: t(`you.computer.${id}`) }))}
        value={computer}
        onChange={(value) => answer('computer', value as Computer)}
      />
      <div role="status">
        {computer !== null && computer !== 'mine' && (
          <div className="notice">
            <p>{t('you.computer.nothing-saved')}</p>
            <p>{t('you.computer.no-photo')}</p>
          </div>
        )}
      </div>
    </YouQuestionPage>
  );
};
