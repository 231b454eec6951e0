import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { More, WhenOpened } from '../../components/More.tsx';
import { settingKey } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { SaidSetting } from './SaidSetting.tsx';
import { type SettingBehind, settingsBehind } from './settings-behind.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

/** As many as can be overlooked. More of them open when asked. */
const SHOWN = 8;

interface WhatYouSaidProps {
  /** What weighs most first. */
  readonly choices: readonly string[];
  readonly label?: string;
  /** Before an answer changes here. */
  onAnswer(): void;
}

const keyOf = ({ owned, theirs }: SettingBehind): string => `${theirs} ${settingKey(owned)}`;

/** The answers a result rests on, to be changed where they are read. */
export const WhatYouSaid = ({ choices, label, onAnswer }: WhatYouSaidProps) => {
  const { t } = useTexts();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const { saidLongAgo } = useShownAssessment();
  const behind = settingsBehind(knowledge, answers, choices);
  // What stands in the fold stays there: a list that has the focus is not moved by its answer.
  const [inFold] = useState(() => new Set(behind.slice(SHOWN).map(keyOf)));
  const latest = useRef(onAnswer);
  useLayoutEffect(() => {
    latest.current = onAnswer;
  }, [onAnswer]);
  const answer = useCallback(() => latest.current(), []);
  const setting = ({ owned, theirs }: SettingBehind) => {
    const key = settingKey(owned);
    const choice = theirs ? `others.${key}` : key;
    return (
      <SaidSetting
        key={keyOf({ owned, theirs })}
        owned={owned}
        theirs={theirs}
        said={theirs ? answers.others[`${owned.owner}.${owned.setting.id}`] : answers.settings[key]}
        longAgo={saidLongAgo.find((said) => said.choice === choice)}
        onAnswer={answer}
      />
    );
  };
  if (behind.length === 0) return null;
  const folded = behind.filter((one) => inFold.has(keyOf(one)));
  return (
    <div className="said">
      <p className="report-label">{label ?? t('results.said')}</p>
      {behind.filter((one) => !inFold.has(keyOf(one))).map(setting)}
      {folded.length > 0 && (
        <More label={t('results.said.more', { count: folded.length })}>
          <WhenOpened>{folded.map(setting)}</WhenOpened>
        </More>
      )}
    </div>
  );
};
