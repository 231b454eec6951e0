export interface FindSlice {
  /** Whether the bar that finds words in the page is open. */
  readonly finding: boolean;
}

export const createFind = (): FindSlice => ({ finding: false });
