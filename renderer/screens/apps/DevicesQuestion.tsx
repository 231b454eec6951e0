import { pickableDevices } from '../../answers/apps-questions.ts';
import { CheckList } from '../../components/CheckList.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

export const DevicesQuestion = ({ place }: { readonly place: AppsPlace }) => {
  const { t, label } = useTexts();
  const knowledge = useKnowledge();
  const devices = useStore((state) => state.answers.devices);
  return (
    <AppsQuestionPage
      place={place}
      section={t('apps.section.devices')}
      title={t('apps.devices.question')}
      why={t('apps.devices.why')}
      answered={devices.length > 0}
      onUnknown={() => answer('devices', [])}
    >
      <CheckList
        label={t('apps.devices.question')}
        choices={pickableDevices(knowledge).map(({ id }) => ({ id, label: label('app', id) }))}
        values={devices}
        onChange={(values) => answer('devices', values)}
      />
    </AppsQuestionPage>
  );
};
