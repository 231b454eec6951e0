/** Lets code outside the archive stand in for it, for a copy that tests plant a page in. */
export function setForeignCodeFuse(executable: string): void;

/** In the order of the wire. A runtime may have fewer. */
export const decidedFuses: readonly { readonly name: string; readonly on: boolean }[];
