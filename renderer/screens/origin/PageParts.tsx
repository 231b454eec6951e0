import type { ClaimGroup } from '../../../models/reporting/press-page.ts';
import { Button } from '../../components/Button.tsx';
import { goToPart } from '../../components/go-to-part.ts';
import { useTexts } from '../../texts/use-texts.ts';

export const COMPARISON_HEADING = 'origin-then-and-now';
export const groupHeading = ({ verdict }: ClaimGroup): string => `origin-${verdict}`;

/** What is on this page, in its order. */
export const PageParts = ({ groups }: { readonly groups: readonly ClaimGroup[] }) => {
  const { t } = useTexts();
  return (
    <nav className="origin-parts" aria-label={t('origin.parts')}>
      <ul>
        {groups.map((group) => (
          <li key={group.verdict}>
            <Button onPress={() => goToPart(groupHeading(group))}>
              {t('origin.group', { name: group.name, count: group.claims.length })}
            </Button>
          </li>
        ))}
        <li>
          <Button onPress={() => goToPart(COMPARISON_HEADING)}>{t('origin.compare')}</Button>
        </li>
      </ul>
    </nav>
  );
};
