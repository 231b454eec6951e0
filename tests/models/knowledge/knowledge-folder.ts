import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeFile } from '../../../models/knowledge/knowledge-files.ts';
import { readKnowledgeFile } from '../../../scripts/vite/pack-plugin.ts';

const folder = path.resolve('models/knowledge');

export const knowledgeText = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** The built-in knowledge as it is on disk. */
export const knowledgeFiles: readonly KnowledgeFile[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.split(path.sep).join('/'))
  .sort()
  .map((name) => readKnowledgeFile(name, knowledgeText(name)));

/** The same with one file put in place of what is there. */
export const withFile = (file: string, text: string): KnowledgeFile[] => [
  ...knowledgeFiles.filter((candidate) => candidate.path !== file),
  readKnowledgeFile(file, text),
];
