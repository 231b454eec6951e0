import { useMemo, useState } from 'react';
import { compareAssessments } from '../../../models/reasoning/compare-assessments.ts';
import { sourceTree } from '../../../models/reporting/press-page.ts';
import { createSourceNumbers } from '../../../models/reporting/source-numbers.ts';
import { type ComparedScenario, thenAndNow } from '../../../models/reporting/then-and-now.ts';
import { profileFromAnswers } from '../../answers/profile-from-answers.ts';
import { useTwoDays } from '../../assessment/use-two-days.ts';
import { ComparedCard } from '../../components/compared/ComparedCard.tsx';
import { More, WhenOpened } from '../../components/More.tsx';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { ValueSelect } from '../../components/ValueSelect.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { otherDays } from './other-days.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

const NO_DAY = 'none';

/** The same answers with the facts of an earlier day: what is different since, and what happened in between. */
export const OtherDay = () => {
  const texts = useTexts();
  const { t, date, list } = texts;
  const knowledge = useKnowledge();
  const { pack } = knowledge;
  const answers = useStore((state) => state.answers);
  const today = useStore((state) => state.today);
  const assessment = useShownAssessment();
  const [chosen, setDay] = useState(NO_DAY);
  const days = otherDays(today);
  const day = days.includes(chosen) ? chosen : NO_DAY;
  const question = useMemo(
    () =>
      day === NO_DAY
        ? null
        : {
            profile: profileFromAnswers(knowledge, answers),
            scenarios: assessment.scenarios.map(({ id }) => id),
          },
    [day, knowledge, answers, assessment],
  );
  const compared = useTwoDays(question, day, today);
  const told = useMemo(() => {
    if (compared.state !== 'done') return null;
    const { before, after } = compared;
    const numbers = createSourceNumbers(new Set(pack.sources.map(({ id }) => id)));
    const scenarios = before.scenarios.map(({ id }) => id);
    const all = thenAndNow(compareAssessments(before, after), before, after, scenarios, {
      pack,
      texts,
      numbers,
    });
    const changed = all.filter(({ changes }) => changes.length > 0);
    // Over some years nearly every threat has something new: each is opened where one wants it.
    const byThreat = new Map<string, ComparedScenario[]>();
    for (const scenario of changed)
      byThreat.set(scenario.threat, [...(byThreat.get(scenario.threat) ?? []), scenario]);
    return {
      changed: [...byThreat],
      same: [...new Set(all.map(({ threat }) => threat))].filter((threat) => !byThreat.has(threat)),
      tree: sourceTree(pack, texts, numbers),
    };
  }, [compared, pack, texts]);
  return (
    <div className="other-day">
      <p className="report-plain">{t('other-day.how')}</p>
      <ValueSelect
        label={t('other-day.which')}
        value={day}
        choices={[NO_DAY, ...days].map((id) => ({
          id,
          label: id === NO_DAY ? t('other-day.none') : date(id),
        }))}
        onChange={setDay}
      />
      <div role="status">
        {compared.state === 'working' && <p className="notice">{t('compared.working')}</p>}
        {compared.state === 'done' && <p className="visually-hidden">{t('compared.done')}</p>}
        {compared.state === 'failed' && <p className="notice">{t('compared.failed')}</p>}
      </div>
      {told && (
        <WithinReport tree={told.tree}>
          {told.changed.length > 0 && <p className="report-label">{t('other-day.changed')}</p>}
          {told.changed.map(([threat, scenarios]) => (
            <More key={threat} label={threat}>
              <WhenOpened>
                {scenarios.map((scenario) => (
                  <ComparedCard
                    key={scenario.ids.join()}
                    scenario={scenario}
                    days={{ before: date(day), after: date(today) }}
                  />
                ))}
              </WhenOpened>
            </More>
          ))}
          {told.same.length > 0 && (
            <p className="report-plain">{t('other-day.same', { ways: list(told.same) })}</p>
          )}
        </WithinReport>
      )}
    </div>
  );
};
