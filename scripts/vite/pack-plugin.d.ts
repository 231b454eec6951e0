import type { Plugin } from 'vite';
import { type KnowledgeFile, type KnowledgeProblem } from '../../models/knowledge/knowledge-files.ts';
export declare class BrokenKnowledge extends Error {
  readonly problems: readonly KnowledgeProblem[];
  constructor(problems: readonly KnowledgeProblem[]);
}
/** Reads one YAML text with the line of every part. Throws BrokenKnowledge where it is not YAML. */
export declare const readKnowledgeFile: (file: string, text: string) => KnowledgeFile;
/** All knowledge files below the folder, in the order of their paths. */
export declare const readKnowledgeFolder: (folder: string) => KnowledgeFile[];
/** Gives `virtual:leeward-pack`: the built-in knowledge, compiled and checked. A fault in it stops the build. */
export declare const packPlugin: (folder: string) => Plugin;
