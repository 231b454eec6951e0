import fs from 'node:fs';
import { runnerImport } from 'vite';
import { inRepository } from '../repository.mjs';

const file = inRepository('models/knowledge/pack-plugin.ts');

/** The plugin that compiles the knowledge into `virtual:leeward-pack`. */
export async function knowledgePack() {
  if (!fs.existsSync(file)) return [];
  const { module } = await runnerImport(file);
  return [module.packPlugin()];
}
