import { useId } from 'react';
import {
  type Audience,
  type ContentClass,
  holdsWhole,
  type Level,
  partsOf,
} from '../../../models/reporting/audiences.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface WhatLeavesProps {
  readonly audience: Audience;
  readonly level: Level;
}

interface PartsProps {
  readonly label: string;
  readonly parts: readonly ContentClass[];
  readonly className?: string;
}

const Parts = ({ label, parts, className = '' }: PartsProps) => {
  const { t } = useTexts();
  const heading = useId();
  return (
    <>
      <h2 id={heading}>{label}</h2>
      <ul aria-labelledby={heading} className={className}>
        {parts.map((part) => (
          <li key={part}>{t(`report-file.part.${part}`)}</li>
        ))}
      </ul>
    </>
  );
};

/** Before anything is saved: which classes of content are in this version, and which stay out of it. */
export const WhatLeaves = ({ audience, level }: WhatLeavesProps) => {
  const { t } = useTexts();
  const parts = partsOf(audience, level);
  return (
    <section className="what-leaves" aria-label={t('report-file.in')}>
      <Parts label={t('report-file.in')} parts={parts.in} className="what-leaves-in" />
      {parts.out.length > 0 && <Parts label={t('report-file.out')} parts={parts.out} />}
      {parts.out.length === 0 && (
        <>
          <h2>{t('report-file.out')}</h2>
          <p>{t('report-file.out.nothing')}</p>
        </>
      )}
      {holdsWhole(audience, level) && <p>{t('report-file.out.json')}</p>}
    </section>
  );
};
