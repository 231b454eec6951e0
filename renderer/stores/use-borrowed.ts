import type { Computer } from './answers-slice.ts';
import { useStore } from './store.ts';

/** A computer that others look after: nothing is kept on it, and what leaves it is asked about twice. */
export const isBorrowed = (computer: Computer | null): boolean =>
  computer !== null && computer !== 'mine' && computer !== 'mine-shared';

export const useBorrowed = (): boolean => useStore((state) => isBorrowed(state.answers.computer));
