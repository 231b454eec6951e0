import type { Finding } from '../../../models/reasoning/assessment.ts';
import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import { stepWords } from '../../../models/reporting/step-words.ts';
import { questionAbout } from '../../answers/asked-choice.ts';
import { exposureById } from '../../assessment/exposure-by-id.ts';
import { Button } from '../../components/Button.tsx';
import { More, WhenOpened } from '../../components/More.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { useCited } from '../../components/report/use-cited.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { askAboutApps } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DecisionChoice } from './DecisionChoice.tsx';
import { nextQuestion } from './next-question.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';

/** One finding by itself: what it comes down to, why it is open, what would tell, and what the person decides. */
export const DecideOne = ({ finding }: { readonly finding: Finding }) => {
  const texts = useTexts();
  const { t, sentence } = texts;
  const { ofFinding, ofChoice } = useChoiceNames();
  const knowledge = useKnowledge();
  const assessment = useShownAssessment();
  const cited = useCited(assessment);
  const answers = useStore((state) => state.answers);
  const byId = exposureById(assessment.exposures);
  const own = finding.exposures.flatMap((id) => byId.get(id)?.dependsOn ?? []);
  const next = nextQuestion(knowledge, answers, assessment, own);
  const question = next && questionAbout(knowledge, answers, next);
  const lead = byId.get(finding.lead);
  return (
    <li className="decide-one" data-decide={finding.id}>
      <p className="decide-name">{ofFinding(finding.id)}</p>
      <p className="finding-status">
        {t(finding.status === 'exposed' ? 'results.each.open' : 'results.each.may-be')}{' '}
        {sentenceCase(sentence(finding.sentence))}
      </p>
      <DecisionChoice finding={finding} />
      {next && (
        <p className="finding-status">
          {t('results.next', { name: ofChoice(next) ?? '' })}{' '}
          {question && (
            <Button kind="quiet" onPress={() => askAboutApps(question.key)}>
              {t('results.next.go')}
            </Button>
          )}
        </p>
      )}
      {lead && lead.path.length > 0 && (
        <More label={t('results.each.why')}>
          <WhenOpened>
            <ol className="path">
              {lead.path.map((step) => (
                <li key={`${step.rule} ${step.text}`}>
                  <LineText
                    line={{
                      text: stepWords(texts, sentenceCase(texts.sentence(step.sentence)), step.notVerified),
                      sources: cited(step.sources),
                    }}
                  />
                </li>
              ))}
            </ol>
          </WhenOpened>
        </More>
      )}
    </li>
  );
};
