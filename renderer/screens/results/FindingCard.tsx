import { useRef } from 'react';
import { alsoLines, type FindingBlock, type Section } from '../../../models/reporting/report-tree.ts';
import { isTheirs } from '../../../models/reporting/ways-in.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { Drawn } from '../../components/report/Drawn.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { WayMark } from '../../components/WayMark.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ClosedNow } from './ClosedNow.tsx';
import type { Place } from './card-places.ts';
import { choicesBehind } from './choices-behind.ts';
import { DecideOneByOne } from './DecideOneByOne.tsx';
import { type HeldFinding, useHeld } from './held-cards.ts';
import { nextQuestion } from './next-question.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';
import { useThreatsOfWay } from './use-threats-of-way.ts';
import { WhatYouDecided } from './WhatYouDecided.tsx';
import { WhatYouSaid } from './WhatYouSaid.tsx';
import { wayOfBlock } from './way-of-block.ts';

interface FindingCardProps {
  readonly place: Place<FindingBlock, HeldFinding>;
  readonly block: FindingBlock;
  readonly section: Section;
}

/** One way in: a sentence and whether it is open; the path, the sources, one's own answers and decisions behind it. */
export const FindingCard = ({ place, block, section }: FindingCardProps) => {
  const texts = useTexts();
  const { t } = texts;
  const { ofChoice } = useChoiceNames();
  const knowledge = useKnowledge();
  const assessment = useShownAssessment();
  const answers = useStore((state) => state.answers);
  const threatsOf = useThreatsOfWay();
  const { holdFinding } = useHeld();
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = place.item === null;
  const way = wayOfBlock(block, texts);
  const beside = section.blocks
    .filter((other) => other.kind === 'finding')
    .filter((other) => other.name !== place.item?.name && wayOfBlock(other, texts) === way);
  const findings = closed ? [] : assessment.findings.filter(({ id }) => block.findings.includes(id));
  // What stands only if a company does something is said so, whatever else is certain.
  const certain = section.id !== 'ways-company' && findings.some(({ status }) => status === 'exposed');
  const also = alsoLines(block);
  const steps = block.path?.steps ?? [];
  const cited = [block.sources, block.evidenceSources, ...[...also, ...steps].map(({ sources }) => sources)];
  const threats = threatsOf(way);
  // A way may be open by exposures of findings that are told elsewhere: its questions are asked here all the same.
  const within = assessment.exposures.filter(
    (exposure) =>
      isOpen(exposure.status) &&
      threats.has(exposure.threat) &&
      isTheirs(exposure) === (section.id === 'ways-others'),
  );
  const next = nextQuestion(knowledge, answers, assessment, closed ? [] : within);
  const behind = closed ? [] : choicesBehind(assessment, findings, within);
  const choices = [...(place.held?.choices ?? []), ...(next === undefined ? [] : [next]), ...behind];
  const hold = () =>
    holdFinding({
      key: place.key,
      at: place.at,
      section: section.id,
      title: section.title,
      way,
      beside: beside.map(({ name }) => name),
      block,
      choices,
      exposures: findings.flatMap(({ exposures }) => exposures),
    });
  return (
    <article className="finding" data-finding={block.id}>
      <WayMark status={closed && !beside[0] ? 'blocked' : certain ? 'exposed' : 'possible'} />
      <div className="finding-words">
        <h3 ref={heading} tabIndex={-1}>
          {block.name}
        </h3>
        {closed ? (
          <p role="status">
            {beside[0] ? t('results.moved', { name: beside[0].name }) : t('results.closed')}
          </p>
        ) : (
          <>
            <p>
              {block.sentence}
              <SourceNumbers sources={block.sources} />
            </p>
            <p className="finding-status">
              <strong>{block.status}</strong> {block.evidence}
              <SourceNumbers sources={block.evidenceSources} />
            </p>
          </>
        )}
        <WhatYouDecided findings={findings} onGone={() => heading.current?.focus()} />
        <More label={t('results.finding.more')}>
          {closed && !beside[0] && place.held && <ClosedNow held={place.held} />}
          {!closed && also.length > 0 && (
            <>
              <p className="report-label">{t('results.finding.also')}</p>
              <ul className="helps">
                {also.map((line) => (
                  <li key={line.text}>
                    <LineText line={line} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {!closed && block.path && (
            <>
              <p className="report-label">{block.path.label}</p>
              <WhenOpened>
                <figure className="path-drawing">
                  <Drawn drawing={block.path.chain.drawing} label={block.path.chain.label} />
                </figure>
              </WhenOpened>
              <ol className="path">
                {steps.map((line) => (
                  <li key={line.text}>
                    <LineText line={line} />
                  </li>
                ))}
              </ol>
            </>
          )}
          {next !== undefined && (
            <p className="finding-status finding-next">{t('results.next', { name: ofChoice(next) ?? '' })}</p>
          )}
          <WhenOpened>
            <WhatYouSaid choices={choices} onAnswer={hold} />
          </WhenOpened>
          {!closed && (
            <>
              <p className="report-label">{block.helps.label}</p>
              <ul className="helps">
                {block.helps.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
              <CitedSources numbers={cited.flat()} />
            </>
          )}
        </More>
        <DecideOneByOne findings={findings} />
      </div>
    </article>
  );
};
