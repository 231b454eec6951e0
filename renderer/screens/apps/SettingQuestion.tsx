import { ChoiceList } from '../../components/ChoiceList.tsx';
import { More } from '../../components/More.tsx';
import { SettingHelp } from '../../components/SettingHelp.tsx';
import { type OwnedSetting, settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerSetting } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useSettingChoices } from '../../texts/use-setting-choices.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

interface SettingQuestionProps {
  readonly place: AppsPlace;
  readonly owned: OwnedSetting;
}

/** One setting of one app: the answers, and how to find out. */
export const SettingQuestion = ({ place, owned }: SettingQuestionProps) => {
  const { t, text, label } = useTexts();
  const knowledge = useKnowledge();
  const key = settingKey(owned);
  const value = useStore((state) => state.answers.settings[key]);
  const choices = useSettingChoices()(owned);
  const id = `setting.${owned.owner}.${owned.setting.id}`;
  return (
    <AppsQuestionPage
      place={place}
      section={label('app', owned.owner)}
      title={text(`${id}.question`)}
      answered={value !== undefined}
      onUnknown={() => answerSetting(knowledge, key, undefined)}
    >
      <ChoiceList
        label={text(`${id}.question`)}
        choices={choices}
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => answerSetting(knowledge, key, chosen)}
      />
      <More label={t('setting.find-out')}>
        <SettingHelp owned={owned} />
      </More>
    </AppsQuestionPage>
  );
};
