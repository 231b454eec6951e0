import type { PackHeader } from '../../models/knowledge/schemas/pack.ts';
import { usePastReview } from '../knowledge/use-past-review.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What follows where what is known was to be looked at again before today; nothing before that day. */
export const PastReviewNotice = ({ header }: { readonly header: Pick<PackHeader, 'asOf' | 'reviewBy'> }) => {
  const { t, date } = useTexts();
  if (!usePastReview(header)) return null;
  const month = date(header.asOf.slice(0, 7));
  return <p className="notice past-review">{t('knowledge.past', { month, date: date(header.reviewBy) })}</p>;
};
