import type { Effort } from '../../models/vocabulary/efforts.ts';
import { useStore } from './store.ts';

export const wishEffort = (effort: Effort | null): void => useStore.setState({ effort });

export const refuseAction = (action: string): void =>
  useStore.setState(({ refusedActions }) => ({
    refusedActions: refusedActions.includes(action) ? refusedActions : [...refusedActions, action],
  }));

/** It may be asked for again. */
export const takeActionBack = (action: string): void =>
  useStore.setState(({ refusedActions }) => ({
    refusedActions: refusedActions.filter((refused) => refused !== action),
  }));
