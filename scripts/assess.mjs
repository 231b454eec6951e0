// The command line, in the repository: npm run assess -- PROFILE.json [--out DIR] [--format json,html,pdf,md,docx,odt,csv] …
import { createRequire } from 'node:module';
import { buildPart, buildProgram } from './build.mjs';
import { stopAtBrokenKnowledge } from './check-knowledge.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { packageProgram } from './package.mjs';
import { missingForPrinting, printAsProgram } from './print-as-program.mjs';
import { inRepository } from './repository.mjs';

/** Everything but PDF is done here, without Electron. */
export function assess(words) {
  const { runCommandLine } = createRequire(import.meta.url)(inRepository('dist/command-line.cjs'));
  return runCommandLine(['assess', ...words]);
}

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2);
  await stopAtBrokenKnowledge();
  await buildPart('command-line');
  const { exitCode, pdf } = assess(words);
  process.exitCode = exitCode;
  if (pdf) {
    // Only what the person asked for belongs on standard output.
    console.log = console.error;
    const runtime = await findRuntime();
    const missing = missingForPrinting(runtime);
    await buildProgram();
    packageProgram(runtime);
    const printed = await printAsProgram({ words, file: pdf.file, missing });
    if (!printed && pdf.only) process.exitCode = 2;
  }
}
