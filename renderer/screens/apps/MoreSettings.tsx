import { More } from '../../components/More.tsx';
import { SettingHelp } from '../../components/SettingHelp.tsx';
import { SettingSelect } from '../../components/SettingSelect.tsx';
import { type OwnedSetting, settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerSetting } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

interface MoreSettingsProps {
  readonly place: AppsPlace;
  readonly owner: string;
  readonly settings: readonly OwnedSetting[];
}

/** The settings that decide less, together; each may stay unanswered. */
export const MoreSettings = ({ place, owner, settings }: MoreSettingsProps) => {
  const { t, text, name, label } = useTexts();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers.settings);
  const keys = settings.map(settingKey);
  return (
    <AppsQuestionPage
      place={place}
      section={label('app', owner)}
      title={t('apps.more.title', { app: name('app', owner) })}
      why={t('apps.more.why')}
      answered={keys.some((key) => answers[key] !== undefined)}
      onUnknown={() => {
        for (const key of keys) answerSetting(knowledge, key, undefined);
      }}
    >
      <ul className="setting-rows">
        {settings.map((owned) => (
          <li key={settingKey(owned)} className="setting-row">
            <SettingSelect
              owned={owned}
              label={text(`setting.${owner}.${owned.setting.id}.question`)}
              value={answers[settingKey(owned)]}
              onChange={(value) => answerSetting(knowledge, settingKey(owned), value)}
            />
            <More label={t('setting.find-out')}>
              <SettingHelp owned={owned} />
            </More>
          </li>
        ))}
      </ul>
    </AppsQuestionPage>
  );
};
