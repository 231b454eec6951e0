import { useEffect, useId } from 'react';
import type { OfferedSetting } from '../../stores/results-slice.ts';
import { useStore } from '../../stores/store.ts';

/** The select that is open comes before all others. */
const OPENED = 'opened';

/** Put last, where what is offered last is worked out first; nothing: taken away. */
const offer = (id: string, settings?: readonly OfferedSetting[]): void =>
  useStore.setState(({ offered: { [id]: _, ...others } }) => ({
    offered: settings ? { ...others, [id]: settings } : others,
  }));

/**
 * Says which settings can be answered here, so that what follows from each answer is there when it is given.
 * @returns says that one of them is being answered.
 */
export const useOffers = (settings: readonly OfferedSetting[]): ((setting: OfferedSetting) => void) => {
  const id = useId();
  const named = settings.map(({ key, theirs }) => `${theirs} ${key}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same settings are the same offer
  useEffect(() => {
    offer(id, settings);
    return () => {
      offer(id);
      offer(OPENED);
    };
  }, [id, named]);
  return (setting) => offer(OPENED, [setting]);
};
