import { useState } from 'react';
import { askedChoice } from '../../answers/asked-choice.ts';
import { openQuestions } from '../../answers/open-questions.ts';
import { Button } from '../../components/Button.tsx';
import { More, WhenOpened } from '../../components/More.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { askAboutApps } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';

/** How many answers could change the plan, and which: the figures of the second pass, when they come. */
export const FurtherAnswers = () => {
  const { t, name } = useTexts();
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const { saidLongAgo } = useShownAssessment();
  const second = useStore((state) => state.second);
  // Asked here since the screen was opened: an answer that was just given stays where it was given.
  const [held, setHeld] = useState<readonly string[]>([]);
  const further = second === 'failed' ? null : (second?.enough ?? null);
  const open = openQuestions(knowledge, answers, further?.couldChange ?? [], saidLongAgo);
  const apps = open.flatMap((choice) => {
    const asked = askedChoice(knowledge, choice);
    return asked?.kind === 'uses' ? [asked.owner] : [];
  });
  const choices = [...held, ...open.filter((choice) => !held.includes(choice))];
  const told = (): string => {
    if (!further) return t(second === null ? 'results.further.working' : 'results.further.unsettled');
    if (open.length > 0)
      return t(further.proved ? 'results.further' : 'results.further.at-least', { count: open.length });
    return t(further.enough ? 'results.further.enough' : 'results.further.unsettled');
  };
  return (
    <div className="further" data-further={further ? open.length : undefined}>
      <p className="further-count">{told()}</p>
      {choices.length > 0 && (
        <More label={t('results.further.show')}>
          {apps.map((app) => (
            <p key={app}>
              <Button onPress={() => askAboutApps(`uses:${app}`)}>
                {t('apps.uses.question', { app: name('app', app) })}
              </Button>
            </p>
          ))}
          <WhenOpened>
            <WhatYouSaid
              label={t('results.further.label')}
              choices={choices}
              onAnswer={() => setHeld(choices)}
            />
          </WhenOpened>
        </More>
      )}
    </div>
  );
};
