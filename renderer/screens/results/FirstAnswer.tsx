import { memo } from 'react';
import type { ReportTree, Section, SectionId } from '../../../models/reporting/report-tree.ts';
import { ReportBlock } from '../../components/report/ReportBlock.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoSettingChanges } from './NoSettingChanges.tsx';

const drawn = (section: Section | undefined) =>
  section?.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one section keep their order
    <ReportBlock key={index} block={block} />
  ));

/** One sentence that answers, what is in one's favour, and three steps: together on one screen. */
export const FirstAnswer = ({ tree }: { readonly tree: ReportTree }) => {
  const find = (id: SectionId) => tree.sections.find((section) => section.id === id);
  return (
    <FirstParts
      answer={find('answer')}
      favours={find('favours')}
      steps={find('steps')}
      residual={find('residual')}
    />
  );
};

interface FirstPartsProps {
  readonly answer: Section | undefined;
  readonly favours: Section | undefined;
  readonly steps: Section | undefined;
  readonly residual: Section | undefined;
}

const FirstParts = memo(({ answer, favours, steps, residual }: FirstPartsProps) => (
  <div className="first-answer">
    <section className="first-lead" aria-labelledby="results-answer">
      <h2 id="results-answer">{answer?.title}</h2>
      {drawn(answer)}
    </section>
    <section className="first-steps" aria-labelledby="results-steps">
      <h2 id="results-steps">{steps?.title}</h2>
      {steps && <NextSteps section={steps} />}
    </section>
    <section className="first-favours" aria-labelledby="results-favours">
      <h2 id="results-favours">{favours?.title}</h2>
      {drawn(favours)}
      {residual && <NoSettingChanges section={residual} />}
    </section>
  </div>
));
