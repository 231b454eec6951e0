/** Where the page stands in the repository. */
export const FILE: string;
/** The page as it has to stand there. */
export function threatModel(): Promise<string>;
