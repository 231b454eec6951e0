/** @returns an executable that starts this one as an ordinary user */
export function wrapperFor(executable: string): string;
