import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { NothingYet } from '../../components/NothingYet.tsx';
import { useStore } from '../../stores/store.ts';
import { goToStepAfter, goToStepBefore } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ThreatCard } from './ThreatCard.tsx';
import { threatGroups } from './threat-groups.ts';

/** What follows from the answers. Nobody has to choose; whoever wants can leave some out. */
export const ThreatsScreen = () => {
  const { t } = useTexts();
  const assessment = useStore((state) => state.assessment);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!assessment) return <NothingYet />;
  return (
    <div className="threats">
      <h1 ref={heading} tabIndex={-1} className="question-title">
        {t('threats.title')}
      </h1>
      <p className="question-why">{t('threats.why')}</p>
      <div className="threat-list">
        {threatGroups(assessment).map((group) => (
          <ThreatCard key={group.threat} group={group} />
        ))}
      </div>
      <div className="question-foot">
        <Button kind="quiet" onPress={() => goToStepBefore('threats')}>
          {t('question.back')}
        </Button>
        <span className="question-foot-space" />
        <Button kind="primary" onPress={() => goToStepAfter('threats')}>
          {t('threats.show')}
        </Button>
      </div>
    </div>
  );
};
