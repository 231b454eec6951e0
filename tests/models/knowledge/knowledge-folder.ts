import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeFile } from '../../../models/knowledge/knowledge-files.ts';
import { readKnowledgeFile, readKnowledgeFolder } from '../../../scripts/vite/pack-plugin.ts';

const folder = path.resolve('models/knowledge');

export const knowledgeText = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** The built-in knowledge as it is on disk. */
export const knowledgeFiles: readonly KnowledgeFile[] = readKnowledgeFolder(folder);

/** The same with one file put in place of what is there. */
export const withFile = (file: string, text: string): KnowledgeFile[] => [
  ...knowledgeFiles.filter((candidate) => candidate.path !== file),
  readKnowledgeFile(file, text),
];
