import { useStore } from '../stores/store.ts';
import { goTo } from '../stores/way.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

/** Before any app is named there is nothing to say; while the first answer is worked out, little. */
export const NothingYet = () => {
  const { t } = useTexts();
  const assessing = useStore((state) => state.assessing);
  const failed = useStore((state) => state.failure);
  if (assessing)
    return (
      <p className="nothing-yet" role="status">
        {t('results.working')}
      </p>
    );
  return (
    <div className="nothing-yet">
      <h1>{failed ? t('results.failed') : t('results.nothing')}</h1>
      <p>{failed ? t('results.failed.why') : t('results.nothing.why')}</p>
      <Button kind="primary" onPress={() => goTo('apps')}>
        {t('results.nothing.go')}
      </Button>
    </div>
  );
};
