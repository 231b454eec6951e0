import { sideBySide } from '../../../models/reporting/side-by-side.ts';
import type { ComparedScenario, Side } from '../../../models/reporting/then-and-now.ts';
import { More } from '../More.tsx';
import { CitedSources } from '../report/CitedSources.tsx';
import '../../styles/compared.css';
import { useTexts } from '../../texts/use-texts.ts';

interface ComparedCardProps {
  readonly scenario: ComparedScenario;
  readonly days: { readonly before: string; readonly after: string };
}

/** One scenario: what can be reached on either day, what is different, and what happened in between. */
export const ComparedCard = ({ scenario, days }: ComparedCardProps) => {
  const texts = useTexts();
  const { t } = texts;
  const { before, after, alike, changes, because, sources } = scenario;
  return (
    <article className="compared" data-compared={scenario.ids.join(' ')}>
      <p className="report-label">{scenario.threat}</p>
      <h3>{sideBySide(texts, scenario.suppositions)}</h3>
      {alike && before.lists.length > 0 && (
        <div className="compared-both">
          <h4>{t('compared.both')}</h4>
          <ReachedLists lists={before.lists} />
        </div>
      )}
      <div className="compared-days">
        <Day title={days.before} side={before} lists={!alike} />
        <Day title={t('compared.today', { date: days.after })} side={after} lists={!alike} />
      </div>
      <h4>{t('compared.changes')}</h4>
      <ul className="compared-lines">
        {(changes.length > 0 ? changes : [t('compared.same')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {because.length > 0 && (
        <>
          <h4>{t('compared.because')}</h4>
          <ul className="compared-lines">
            {because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <More label={t('results.sources')}>
        <CitedSources numbers={sources} />
      </More>
    </article>
  );
};

interface DayProps {
  readonly title: string;
  readonly side: Side;
  /** What can be reached is told here, and not once for both days. */
  readonly lists: boolean;
}

const Day = ({ title, side, lists }: DayProps) => (
  <section className="compared-day">
    <h4>{title}</h4>
    <p>{side.stands}</p>
    <p>{side.evidence}</p>
    {lists && <ReachedLists lists={side.lists} />}
  </section>
);

const ReachedLists = ({ lists }: { readonly lists: Side['lists'] }) =>
  lists.map(({ label, items }) => (
    <div key={label} className="reached">
      <p className="report-label">{label}</p>
      <ul className="compared-lines">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  ));
