import type { Finding } from '../../../models/reasoning/assessment.ts';
import { More, WhenOpened } from '../../components/More.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { SHOWN } from './card-places.ts';
import { DecideOne } from './DecideOne.tsx';

/** A way in may come down to several things: each is decided by itself. */
export const DecideOneByOne = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  const listed = (part: readonly Finding[]) => (
    <ul className="decide-list">
      {part.map((finding) => (
        <DecideOne key={finding.id} finding={finding} />
      ))}
    </ul>
  );
  return (
    <More label={t('results.decide', { count: findings.length })}>
      <WhenOpened>
        <p className="fine">{t('results.decide.note')}</p>
        {listed(findings.slice(0, SHOWN))}
        {findings.length > SHOWN && (
          <More label={t('results.findings.more', { count: findings.length - SHOWN })}>
            <WhenOpened>{listed(findings.slice(SHOWN))}</WhenOpened>
          </More>
        )}
      </WhenOpened>
    </More>
  );
};
