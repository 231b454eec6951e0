import type { PackHeader } from '../../models/knowledge/schemas/pack.ts';
import { useStore } from '../stores/store.ts';

/** Has the day come after which what is known was to be looked at again? */
export const usePastReview = ({ reviewBy }: Pick<PackHeader, 'reviewBy'>): boolean =>
  useStore(({ today }) => today > reviewBy);
