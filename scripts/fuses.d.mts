/** Lets code outside the archive stand in for it, for a copy that tests plant a page in. */
export function setForeignCodeFuse(executable: string): void;
