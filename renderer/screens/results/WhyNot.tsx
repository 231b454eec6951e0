import type { Exposure } from '../../../models/reasoning/assessment.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The way as it would go, up to the step that the answers keep from holding. */
export const WhyNot = ({ exposure }: { readonly exposure: Exposure }) => {
  const { t, sentence } = useTexts();
  return (
    <>
      <p className="report-label">{t('results.why-not')}</p>
      <ol className="path">
        {exposure.path.map((step) => (
          <li key={`${step.rule} ${step.text}`} className={step.fails ? 'path-fails' : undefined}>
            {sentence(step.sentence)}
            {step.fails && <span className="path-fails-words">{t('results.why-not.here')}</span>}
          </li>
        ))}
      </ol>
    </>
  );
};
