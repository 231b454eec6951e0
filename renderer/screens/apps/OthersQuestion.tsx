import { othersMayAnswer } from '../../answers/conditions.ts';
import { SettingSelect } from '../../components/SettingSelect.tsx';
import type { OwnedSetting } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerForOthers } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

interface OthersQuestionProps {
  readonly place: AppsPlace;
  readonly settings: readonly OwnedSetting[];
}

/** A chat is as open as its most open phone: what one believes of the others, at their weakest. */
export const OthersQuestion = ({ place, settings }: OthersQuestionProps) => {
  const { t, text, name } = useTexts();
  const knowledge = useKnowledge();
  const others = useStore((state) => state.answers.others);
  const asked = settings.filter(({ owner, setting }) =>
    othersMayAnswer(knowledge, setting.askIf, owner, { others }),
  );
  const keyOf = ({ owner, setting }: OwnedSetting) => `${owner}.${setting.id}`;
  return (
    <AppsQuestionPage
      place={place}
      section={t('apps.section.others')}
      title={t('apps.others.question')}
      why={t('apps.others.why')}
      answered={settings.some((owned) => others[keyOf(owned)] !== undefined)}
      onUnknown={() => {
        for (const owned of settings) answerForOthers(knowledge, keyOf(owned), undefined);
      }}
    >
      <ul className="setting-rows">
        {asked.map((owned) => (
          <li key={keyOf(owned)} className="setting-row">
            <SettingSelect
              owned={owned}
              label={t('apps.others.setting', {
                app: name('app', owned.owner),
                setting: text(`setting.${owned.owner}.${owned.setting.id}.name`),
              })}
              value={others[keyOf(owned)]}
              onChange={(value) => answerForOthers(knowledge, keyOf(owned), value)}
            />
          </li>
        ))}
      </ul>
    </AppsQuestionPage>
  );
};
