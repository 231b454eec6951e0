import type { Finding } from '../../../models/reasoning/assessment.ts';
import { alsoLines, type FindingBlock, type Section } from '../../../models/reporting/report-tree.ts';
import { openChoices } from '../../assessment/open-choices.ts';
import { More } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { Drawn } from '../../components/report/Drawn.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWide } from '../../use-wide.ts';
import { ClosedNow } from './ClosedNow.tsx';
import type { Place } from './card-places.ts';
import { choicesBehind } from './choices-behind.ts';
import { type HeldFinding, useHeld } from './held-cards.ts';
import { nextQuestion } from './next-question.ts';
import { useShownAssessment } from './shown-assessment-context.ts';
import { useChoiceNames } from './use-choice-names.ts';
import { useThreatsOfWay } from './use-threats-of-way.ts';
import { WhatYouSaid } from './WhatYouSaid.tsx';

/** As in report.css: in a narrower window the drawing is too small to be read, and its words lie open. */
const DRAWN_FROM = 36;

interface FindingDetailsProps {
  readonly place: Place<FindingBlock, HeldFinding>;
  readonly block: FindingBlock;
  readonly section: Pick<Section, 'id' | 'title'>;
  readonly way: string;
  /** Other cards that tell of the same way. */
  readonly beside: readonly FindingBlock[];
  readonly findings: readonly Finding[];
}

/** What stands behind one way in: how else it is told, its path, the answers it rests on, what helps, and the sources. */
export const FindingDetails = ({ place, block, section, way, beside, findings }: FindingDetailsProps) => {
  const { t } = useTexts();
  const { ofChoice } = useChoiceNames();
  const knowledge = useKnowledge();
  const assessment = useShownAssessment();
  const answers = useStore((state) => state.answers);
  const threatsOf = useThreatsOfWay();
  const { holdFinding } = useHeld();
  const drawn = useWide(DRAWN_FROM);
  const closed = place.item === null;
  const also = alsoLines(block);
  const steps = block.path?.steps ?? [];
  const cited = [block.sources, block.evidenceSources, ...[...also, ...steps].map(({ sources }) => sources)];
  const threats = threatsOf(way);
  // A way may be open by exposures of findings that are told elsewhere: its questions are asked here all the same.
  const within = closed ? [] : openChoices(assessment.exposures, threats, section.id === 'ways-others');
  const next = nextQuestion(knowledge, answers, assessment, within);
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
    <>
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
          <figure className="path-drawing">
            <Drawn drawing={block.path.chain.drawing} label={block.path.chain.label} />
          </figure>
          <More key={String(drawn)} label={t('results.finding.path-words')} expanded={!drawn}>
            <ol className="path">
              {steps.map((line) => (
                <li key={line.text}>
                  <LineText line={line} />
                </li>
              ))}
            </ol>
          </More>
        </>
      )}
      {next !== undefined && (
        <p className="finding-status finding-next">{t('results.next', { name: ofChoice(next) ?? '' })}</p>
      )}
      <WhatYouSaid choices={choices} onAnswer={hold} />
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
    </>
  );
};
