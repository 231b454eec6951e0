// The knowledge before anything is built with it: what is wrong, one line each, with file and line.
import { runnerImport } from 'vite';
import { inRepository } from './repository.mjs';

const FOLDER = 'models/knowledge';

/** @returns {Promise<string[]>} what is wrong, a line each; none where the knowledge is whole */
export async function knowledgeFaults(folder = inRepository(FOLDER)) {
  const { module } = await runnerImport(inRepository('scripts/vite/pack-plugin.ts'));
  return module
    .knowledgeProblems(folder)
    .map(({ file, line, message }) => `${FOLDER}/${file}:${line}: ${message.replace(/\s+/g, ' ')}`);
}

/** Ends the process where the knowledge is broken: whoever wrote it needs the lines, not where we noticed. */
export async function stopAtBrokenKnowledge() {
  const faults = await knowledgeFaults();
  if (faults.length === 0) return;
  console.error(faults.join('\n'));
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) await stopAtBrokenKnowledge();
