import type { ClaimGroup as Group, ToldClaim } from '../../../models/reporting/press-page.ts';
import { More } from '../../components/More.tsx';
import { CitedSources } from '../../components/report/CitedSources.tsx';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { groupHeading } from './PageParts.tsx';

/** Claims of one verdict. The verdict stands as a word before each of them. */
export const ClaimGroup = ({ group }: { readonly group: Group }) => {
  const { t } = useTexts();
  const heading = groupHeading(group);
  return (
    <section className="origin-group" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {t('origin.group', { name: group.name, count: group.claims.length })}
      </h2>
      <ul className="claims">
        {group.claims.map((claim) => (
          <li key={claim.id} className="claim" data-claim={claim.id}>
            <Claim claim={claim} verdict={group.name} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Claim = ({ claim, verdict }: { readonly claim: ToldClaim; readonly verdict: string }) => {
  const { t, list } = useTexts();
  return (
    <>
      <h3>{claim.said}</h3>
      <p>
        <strong className="claim-verdict">{t('origin.verdict', { verdict })}</strong> {claim.known}
        <SourceNumbers sources={claim.sources} />
      </p>
      {claim.sources.length > 0 && (
        <More label={claim.reports.length > 0 ? t('origin.sources') : t('results.sources')}>
          {claim.reports.length > 0 && (
            <p className="fine">{t('origin.reports', { names: list(claim.reports) })}</p>
          )}
          <CitedSources numbers={claim.sources} />
        </More>
      )}
    </>
  );
};
