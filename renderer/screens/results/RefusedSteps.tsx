import { HARM_TIERS } from '../../../models/vocabulary/people.ts';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../stores/store.ts';
import { takeActionBack } from '../../stores/wishes.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

/** What the person left out of the plan, what that costs, and the way back. */
export const RefusedSteps = () => {
  const { t, text } = useTexts();
  const refused = useStore((state) => state.refusedActions);
  const { plan } = useShownAssessment();
  if (refused.length === 0) return null;
  const costOf = (action: string): number =>
    plan.refused
      .find((one) => one.action === action)
      ?.price.slice(0, HARM_TIERS.length)
      .reduce((sum, more) => sum + more, 0) ?? 0;
  return (
    <div className="refused-steps">
      <p className="report-label">{t('results.refused')}</p>
      <ul>
        {refused.map((action) => (
          <li key={action}>
            <span>
              {text(`action.${action}.title`, { app: '' })}.{' '}
              {t('results.refused.price', { count: Math.max(0, costOf(action)) })}
            </span>
            <Button kind="quiet" onPress={() => takeActionBack(action)}>
              {t('results.refused.take-back')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
