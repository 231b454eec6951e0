import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { LineCounter, parseDocument } from 'yaml';
import { compileKnowledge } from '../../models/knowledge/compile.ts';
import {
  describeProblem,
  type KnowledgeFile,
  type KnowledgeProblem,
} from '../../models/knowledge/knowledge-files.ts';
import { type PackHeader, packHeaderSchema } from '../../models/knowledge/schemas/pack.ts';

const MODULE = 'virtual:leeward-pack';
/** Its first lines alone: what the window says before it reads the rest. */
const HEADER = 'virtual:leeward-pack-header';
const HEADER_FILE = 'pack.yaml';

export class BrokenKnowledge extends Error {
  constructor(readonly problems: readonly KnowledgeProblem[]) {
    super(`The knowledge has ${problems.length} problem(s):\n${problems.map(describeProblem).join('\n')}`);
    this.name = 'BrokenKnowledge';
  }
}

/** Reads one YAML text with the line of every part. Throws BrokenKnowledge where it is not YAML. */
export const readKnowledgeFile = (file: string, text: string): KnowledgeFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    // The parser ends its sentence with the place, which is told before it.
    const message = error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '');
    throw new BrokenKnowledge([{ file, line: lines.linePos(error.pos[0]).line, message }]);
  }
  const value: unknown = document.toJS();
  return {
    path: file,
    value,
    lineOf: (parts) => {
      for (let length = parts.length; length > 0; length--) {
        const node = document.getIn(parts.slice(0, length), true) as
          | { range?: [number, number, number] }
          | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
};

/** What is said about the knowledge, and is no part of it. */
const ABOUT = 'coverage/';

/** All knowledge files below the folder, in the order of their paths. */
export const readKnowledgeFolder = (folder: string): KnowledgeFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.startsWith(ABOUT))
    .sort()
    .map((name) => readKnowledgeFile(name, readFileSync(path.join(folder, name), 'utf8')));

/** What is wrong with the knowledge below the folder, by file and line; none where it is whole. */
export const knowledgeProblems = (folder: string): readonly KnowledgeProblem[] => {
  try {
    const result = compileKnowledge(readKnowledgeFolder(folder));
    return result.ok ? [] : result.problems;
  } catch (error) {
    if (error instanceof BrokenKnowledge) return error.problems;
    throw error;
  }
};

const headerOf = (folder: string): PackHeader => {
  const file = readKnowledgeFile(HEADER_FILE, readFileSync(path.join(folder, HEADER_FILE), 'utf8'));
  return packHeaderSchema.parse(file.value);
};

/** The one file of the window that holds the knowledge, beside which the workers' files lie. */
export const PACK_FILE = 'knowledge.js';

/** For the workers' builds: they load the window's file, so that the knowledge is in the program once for both. */
export const packOfWindow = (): Plugin => ({
  name: 'leeward-pack-of-window',
  resolveId: (id) => (id === MODULE ? { id: `./${PACK_FILE}`, external: true } : null),
});

/** How the window's build names its files: the knowledge by a name that the workers know. */
export const chunkName = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  moduleIds.includes(`\0${MODULE}`) ? `assets/${PACK_FILE}` : 'assets/[name]-[hash].js';

/**
 * Gives `virtual:leeward-pack`: the built-in knowledge, compiled and checked, and `virtual:leeward-pack-header`. A
 * fault in it stops the build.
 */
export const packPlugin = (folder: string): Plugin => ({
  name: 'leeward-pack',
  resolveId: (id) => (id === MODULE || id === HEADER ? `\0${id}` : null),
  load(id) {
    if (id === `\0${HEADER}`) {
      this.addWatchFile(path.join(folder, HEADER_FILE));
      return `export default ${JSON.stringify(headerOf(folder))};`;
    }
    if (id !== `\0${MODULE}`) return null;
    const files = readKnowledgeFolder(folder);
    for (const file of files) this.addWatchFile(path.join(folder, file.path));
    const result = compileKnowledge(files);
    if (!result.ok) throw new BrokenKnowledge(result.problems);
    // JSON.parse of one literal loads faster than an object literal of this size.
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(result.pack))});`;
  },
});
