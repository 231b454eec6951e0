type Flush = () => Promise<boolean>;

let flush: Flush | null = null;

/** Whoever saves by itself says here how what is still to be saved can be saved at once; null when there is nobody. */
export const offerFlush = (next: Flush | null): void => {
  flush = next;
};

/** Saves what is still to be saved. @returns whether nothing is left to save. */
export const flushPending = (): Promise<boolean> => flush?.() ?? Promise.resolve(true);
