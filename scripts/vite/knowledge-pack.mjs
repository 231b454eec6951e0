import { runnerImport } from 'vite';
import { inRepository } from '../repository.mjs';

/** The plugin that compiles the knowledge into `virtual:leeward-pack`. It is TypeScript, as what it compiles with is. */
export async function knowledgePack() {
  const { module } = await runnerImport(inRepository('scripts/vite/pack-plugin.ts'));
  return [module.packPlugin(inRepository('models/knowledge'))];
}
