/** What is wrong with the knowledge in the folder, a line each. */
export function knowledgeFaults(folder?: string): Promise<string[]>;
/** Ends the process where the knowledge is broken. */
export function stopAtBrokenKnowledge(): Promise<void>;
