import { memo, useEffect } from 'react';
import type { AnswerValue } from '../../../models/profile/profile.ts';
import { SettingSelect } from '../../components/SettingSelect.tsx';
import { settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerForOthers, answerSetting } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { SettingBehind } from './settings-behind.ts';
import { useChoiceNames } from './use-choice-names.ts';

interface SaidSettingProps extends SettingBehind {
  readonly said: AnswerValue | undefined;
  /** It was said too long ago to count: in which month, and what. */
  readonly longAgo: { readonly month: string; readonly value: AnswerValue } | undefined;
  /** Before its answer changes. One function for as long as it is shown. */
  onAnswer(): void;
}

const sameSetting = (a: SaidSettingProps, b: SaidSettingProps): boolean =>
  a.owned.owner === b.owned.owner &&
  a.owned.setting === b.owned.setting &&
  a.theirs === b.theirs &&
  a.said === b.said &&
  a.longAgo?.month === b.longAgo?.month &&
  a.longAgo?.value === b.longAgo?.value &&
  a.onAnswer === b.onAnswer;

/** One setting behind a result, to be answered anew in its place. An answer changes one of dozens: only that is drawn. */
export const SaidSetting = memo(({ owned, theirs, said, longAgo, onAnswer }: SaidSettingProps) => {
  const { t, name, date, list } = useTexts();
  const { ofSetting } = useChoiceNames();
  const knowledge = useKnowledge();
  const key = settingKey(owned);
  const ownKey = `${owned.owner}.${owned.setting.id}`;
  const setting = ofSetting(owned, theirs);
  useEffect(
    () => () => {
      if (useStore.getState().offered?.key === (theirs ? ownKey : key)) useStore.setState({ offered: null });
    },
    [key, ownKey, theirs],
  );
  const label = () => {
    if (!longAgo) return setting;
    const values = [longAgo.value].flat().map((id) => name('value', `${key}.${id}`));
    return t('results.said.long-ago', { setting, month: date(longAgo.month), answer: list(values) });
  };
  return (
    <SettingSelect
      owned={owned}
      label={label()}
      value={longAgo ? undefined : said}
      onOpen={() => {
        const values = [...owned.setting.values, undefined];
        useStore.setState({ offered: { key: theirs ? ownKey : key, theirs, values } });
      }}
      onClose={() => useStore.setState({ offered: null })}
      onChange={(value) => {
        onAnswer();
        if (theirs) answerForOthers(knowledge, ownKey, value);
        else answerSetting(knowledge, key, value);
      }}
    />
  );
}, sameSetting);
