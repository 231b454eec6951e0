import { choiceNames } from '../../models/reporting/choice-names.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What is shown is older than the answers: these cannot all be so, or something went wrong. */
export const FailureNotice = () => {
  const texts = useTexts();
  const failure = useStore((state) => state.failure);
  if (!failure) return null;
  const names = choiceNames(failure.contradictory, texts);
  return (
    <div className="notice" role="status">
      <p>
        {names.length > 0
          ? texts.t('results.contradictory', { names: texts.list(names) })
          : texts.t('results.failed.why')}
      </p>
    </div>
  );
};
