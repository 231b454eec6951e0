// npm run dist: the kit that people get. Refuses the old runtime.
import { buildProgram } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { packageProgram, releaseFolder } from './package.mjs';

const runtime = await findRuntime();
if (!runtime.official) {
  console.error(`Electron ${runtime.version} is for development and tests: no kit is made on it.`);
  process.exit(1);
}
await buildProgram();
packageProgram(runtime);
console.log(releaseFolder);
