import { SettingSelect } from '../../components/SettingSelect.tsx';
import { settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerForOthers, answerSetting } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type SettingBehind, settingsBehind } from './settings-behind.ts';

/** The answers a result rests on, to be changed where they are read. */
export const WhatYouSaid = ({ choices }: { readonly choices: readonly string[] }) => {
  const { t, text, name } = useTexts();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const behind = settingsBehind(knowledge, answers, choices);
  if (behind.length === 0) return null;
  const labelOf = ({ owned: { owner, setting }, theirs }: SettingBehind): string => {
    const names = { app: name('app', owner), setting: text(`setting.${owner}.${setting.id}.name`) };
    return theirs ? t('apps.others.setting', names) : t('results.said.setting', names);
  };
  return (
    <div className="said">
      <p className="report-label">{t('results.said')}</p>
      {behind.map((item) => {
        const key = settingKey(item.owned);
        const ownKey = `${item.owned.owner}.${item.owned.setting.id}`;
        return (
          <SettingSelect
            key={`${item.theirs} ${key}`}
            owned={item.owned}
            label={labelOf(item)}
            value={item.theirs ? answers.others[ownKey] : answers.settings[key]}
            onChange={(value) =>
              item.theirs ? answerForOthers(ownKey, value) : answerSetting(knowledge, key, value)
            }
          />
        );
      })}
    </div>
  );
};
