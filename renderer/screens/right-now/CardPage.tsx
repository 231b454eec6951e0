import { useMemo, useRef } from 'react';
import { tellCard } from '../../../models/reporting/emergency-card.ts';
import { sourceTree } from '../../../models/reporting/press-page.ts';
import type { Emergency } from '../../../models/vocabulary/emergencies.ts';
import { Button } from '../../components/Button.tsx';
import { KnownAsOf } from '../../components/KnownAsOf.tsx';
import { MissingNote } from '../../components/MissingNote.tsx';
import { More } from '../../components/More.tsx';
import { PastReviewNotice } from '../../components/PastReviewNotice.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { usePastReview } from '../../knowledge/use-past-review.ts';
import { goOnWithTime, showEmergency } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { HelpLines } from './HelpLines.tsx';
import { RightNowFrame } from './RightNowFrame.tsx';
import { SaveCard } from './SaveCard.tsx';

/** One card, large and in one column: to be read by a group from a projector, or by one person in a hurry. */
export const CardPage = ({ emergency }: { readonly emergency: Emergency }) => {
  const texts = useTexts();
  const { t, number } = texts;
  const { pack } = useKnowledge();
  const pastReview = usePastReview(pack.header);
  const heading = useRef<HTMLHeadingElement>(null);
  const { card, tree } = useMemo(() => {
    const card = tellCard(pack, texts, emergency);
    return { card, tree: sourceTree(pack, texts, card.numbers) };
  }, [pack, texts, emergency]);
  const { headings } = card;
  return (
    <WithinReport tree={tree}>
      <RightNowFrame back={t('right-now.choices')} heading={heading} onBack={() => showEmergency(null)}>
        <h1 ref={heading} tabIndex={-1}>
          {card.name}
        </h1>
        <p className="right-now-lead">{card.lead}</p>
        {pastReview && <PastReviewNotice header={pack.header} />}
        <ol className="right-now-steps" aria-label={t('right-now.steps')}>
          {card.steps.map(({ id, title, how, sources }, index) => (
            <li key={id}>
              <span className="step-number" aria-hidden="true">
                {number(index + 1)}
              </span>
              <h2>{title}</h2>
              <p>
                {how}
                <SourceNumbers sources={sources} />
              </p>
            </li>
          ))}
        </ol>
        <section className="right-now-part">
          <h2>{headings.nots}</h2>
          <ul className="right-now-nots">
            {card.nots.map((line) => (
              <li key={line.text}>
                <LineText line={line} />
              </li>
            ))}
          </ul>
        </section>
        <section className="right-now-part">
          <h2>{headings.lawyer}</h2>
          <p>
            <LineText line={card.lawyer} />
          </p>
        </section>
        <section className="right-now-part">
          <h2>{headings.help}</h2>
          <HelpLines lines={card.helpLines} />
        </section>
        <section className="right-now-part">
          <h2>{headings.cannot}</h2>
          <p>{card.cannot}</p>
        </section>
        <div className="right-now-actions">
          <Button onPress={goOnWithTime}>{t('right-now.with-time')}</Button>
          <SaveCard card={card} />
        </div>
        <More label={t('results.sources')}>
          <CitedSources numbers={card.numbers.used.map((_, index) => index + 1)} />
        </More>
        {!pastReview && <KnownAsOf header={pack.header} />}
        <MissingNote />
      </RightNowFrame>
    </WithinReport>
  );
};
