import type { Exposure } from '../../../models/reasoning/assessment.ts';
import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import { stepWords } from '../../../models/reporting/step-words.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The way as it would go, up to the step that the answers keep from holding. */
export const WhyNot = ({ exposure }: { readonly exposure: Exposure }) => {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <p className="report-label">{t('results.why-not')}</p>
      <ol className="path">
        {exposure.path.map((step) => (
          <li key={`${step.rule} ${step.text}`} className={step.fails ? 'path-fails' : undefined}>
            {stepWords(texts, sentenceCase(texts.sentence(step.sentence)), step.notVerified)}
            {step.fails && <span className="path-fails-words">{t('results.why-not.here')}</span>}
          </li>
        ))}
      </ol>
    </>
  );
};
