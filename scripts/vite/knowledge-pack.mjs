import { runnerImport } from 'vite';
import { inRepository } from '../repository.mjs';

/** The plugin that compiles the knowledge into `virtual:leeward-pack`. It is TypeScript, as what it compiles with is. */
export async function knowledgePack() {
  const { module } = await runnerImport(inRepository('scripts/vite/pack-plugin.ts'));
  return [module.packPlugin(inRepository('models/knowledge'))];
}

/** The same for the window, which keeps it in one file, and for its workers, which load that file. */
export async function windowKnowledge() {
  const { module } = await runnerImport(inRepository('scripts/vite/pack-plugin.ts'));
  return { chunkName: module.chunkName, packOfWindow: module.packOfWindow };
}
