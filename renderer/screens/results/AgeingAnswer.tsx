import { useRef, useState } from 'react';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { answerKey, askedChoice, questionAbout } from '../../answers/asked-choice.ts';
import { Button } from '../../components/Button.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { confirmAnswer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { askAboutApps } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useChoiceNames } from './use-choice-names.ts';

interface AgeingAnswerProps {
  readonly said: Assessment['saidLongAgo'][number];
  /** Still counts as unknown. */
  readonly old: boolean;
}

/** "You said, in March 2026: no. Is it still so?" */
export const AgeingAnswer = ({ said, old }: AgeingAnswerProps) => {
  const { t, name, date, list } = useTexts();
  const { ofChoice } = useChoiceNames();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const today = useStore((state) => state.today);
  const [confirmed, setConfirmed] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const asked = askedChoice(knowledge, said.choice);
  const key = answerKey(knowledge, answers, said.choice);
  const question = questionAbout(knowledge, answers, said.choice);
  const what = ofChoice(said.choice);
  if (asked?.kind !== 'setting' || what === null) return null;
  const values = [said.value].flat().map((id) => {
    return name('value', `${asked.owned.owner}.${asked.owned.setting.id}.${id}`);
  });
  return (
    <li className="ageing-one" data-ageing={said.choice}>
      <p className="ageing-name">{what}</p>
      <p ref={told} tabIndex={-1}>
        {confirmed || !old
          ? t(confirmed ? 'results.ageing.confirmed' : 'results.ageing.changed-now', {
              month: date(today.slice(0, 7)),
              answer: list(values),
            })
          : t('results.ageing.said', { month: date(said.month), answer: list(values) })}
      </p>
      {old && !confirmed && (
        <p className="decided-actions">
          {key !== undefined && (
            <Button
              aria-label={t('results.ageing.still.of', { name: what })}
              onPress={() => {
                confirmAnswer(key);
                setConfirmed(true);
                told.current?.focus();
              }}
            >
              {t('results.ageing.still')}
            </Button>
          )}
          {question && (
            <Button
              kind="quiet"
              aria-label={t('results.ageing.changed.of', { name: what })}
              onPress={() => askAboutApps(question.key)}
            >
              {t('results.ageing.changed')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
};
