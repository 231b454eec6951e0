import { SettingSelect } from '../../components/SettingSelect.tsx';
import { settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerForOthers, answerSetting } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { settingsBehind } from './settings-behind.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';

interface WhatYouSaidProps {
  readonly choices: readonly string[];
  readonly label?: string;
  /** Before an answer changes here. */
  onAnswer(): void;
}

/** The answers a result rests on, to be changed where they are read. */
export const WhatYouSaid = ({ choices, label, onAnswer }: WhatYouSaidProps) => {
  const { t, name, date, list } = useTexts();
  const { ofSetting } = useChoiceNames();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const { saidLongAgo } = useShownAssessment();
  const behind = settingsBehind(knowledge, answers, choices);
  /** What was said too long ago counts as not known, and is shown so: one says it again by choosing it. */
  const oldAnswer = (key: string) => {
    const said = saidLongAgo.find(({ choice }) => choice === key);
    if (!said) return undefined;
    const values = [said.value].flat().map((id) => name('value', `${key.replace(/^others\./, '')}.${id}`));
    return { month: date(said.month), answer: list(values) };
  };
  if (behind.length === 0) return null;
  return (
    <div className="said">
      <p className="report-label">{label ?? t('results.said')}</p>
      {behind.map(({ owned, theirs }) => {
        const key = settingKey(owned);
        const ownKey = `${owned.owner}.${owned.setting.id}`;
        const old = oldAnswer(theirs ? `others.${key}` : key);
        const said = theirs ? answers.others[ownKey] : answers.settings[key];
        const setting = ofSetting(owned, theirs);
        return (
          <SettingSelect
            key={`${theirs} ${key}`}
            owned={owned}
            label={old ? t('results.said.long-ago', { setting, ...old }) : setting}
            value={old ? undefined : said}
            onOpen={() => {
              const values = [...owned.setting.values, undefined];
              useStore.setState({ offered: { key: theirs ? ownKey : key, theirs, values } });
            }}
            onChange={(value) => {
              onAnswer();
              if (theirs) answerForOthers(knowledge, ownKey, value);
              else answerSetting(knowledge, key, value);
            }}
          />
        );
      })}
    </div>
  );
};
