import { ORIGIN_DAY } from '../../../models/profile/origin-case.ts';
import type { ComparedScenario } from '../../../models/reporting/then-and-now.ts';
import type { TwoDays } from '../../assessment/use-two-days.ts';
import { Button } from '../../components/Button.tsx';
import { ComparedCard } from '../../components/compared/ComparedCard.tsx';
import { realToday } from '../../stores/example.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { openExample } from '../start/open-example.ts';
import { COMPARISON_HEADING } from './PageParts.tsx';

interface ThenAndNowProps {
  readonly state: TwoDays['state'];
  readonly compared: readonly ComparedScenario[] | null;
}

/** The same answers with the facts of June 2016 and with those of today. */
export const ThenAndNow = ({ state, compared }: ThenAndNowProps) => {
  const { t, date } = useTexts();
  const days = { before: date(ORIGIN_DAY), after: date(realToday()) };
  return (
    <section className="origin-group" aria-labelledby={COMPARISON_HEADING}>
      <h2 id={COMPARISON_HEADING} tabIndex={-1}>
        {t('origin.compare')}
      </h2>
      <p className="origin-about">{t('origin.compare.who')}</p>
      <p className="origin-about">{t('origin.compare.how', days)}</p>
      <div className="origin-open">
        <Button onPress={() => openExample('origin', ORIGIN_DAY)}>
          {t('origin.open.then', { month: date(ORIGIN_DAY.slice(0, 7)) })}
        </Button>
        <Button onPress={() => openExample('origin')}>{t('origin.open.now')}</Button>
      </div>
      <div role="status">
        {state === 'working' && <p className="notice">{t('compared.working')}</p>}
        {state === 'done' && <p className="visually-hidden">{t('compared.done')}</p>}
        {state === 'failed' && <p className="notice">{t('compared.failed')}</p>}
      </div>
      {compared?.map((scenario) => (
        <ComparedCard key={scenario.ids.join()} scenario={scenario} days={days} />
      ))}
    </section>
  );
};
