// npm run knowledge [-- --as-of 2027-06-01] [-- --app telegram] [-- --json]: what the knowledge holds, what it
// lacks, and what has to be looked at again. A date never makes it fail; an unexplained hole of the first apps does.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { interfaceTexts } from './interface-texts.mjs';
import { inRepository } from './repository.mjs';

const FOLDER = inRepository('models/knowledge');
const bring = async (file) => (await runnerImport(inRepository(file))).module;

const { values: wishes } = parseArgs({
  options: { 'as-of': { type: 'string' }, app: { type: 'string' }, json: { type: 'boolean' } },
});
const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const { readKnowledgeFolder } = await bring('scripts/vite/pack-plugin.ts');
const { readHoleReasons } = await bring('scripts/vite/read-hole-reasons.ts');
const { compileKnowledge } = await bring('models/knowledge/compile.ts');
const { calendarDate } = await bring('models/knowledge/schemas/identifiers.ts');
const { knowledgeReport } = await bring('models/knowledge/coverage/knowledge-report.ts');
const { reportLines } = await bring('models/knowledge/coverage/report-lines.ts');
const { appLines } = await bring('models/knowledge/coverage/app-lines.ts');

const day = wishes['as-of'] ?? new Date().toISOString().slice(0, 10);
if (!calendarDate.safeParse(day).success) stop(`--as-of ${day}: a date as YYYY-MM-DD`);
const compiled = compileKnowledge(readKnowledgeFolder(FOLDER));
if (!compiled.ok) stop(compiled.problems.map((one) => `${one.file}:${one.line}: ${one.message}`).join('\n'));
const report = knowledgeReport(
  compiled.pack,
  compiled.origins,
  readHoleReasons(FOLDER),
  day,
  Object.fromEntries(
    Object.keys(compiled.pack.texts).map((language) => [language, interfaceTexts(language)]),
  ),
);

const coverage = report.apps.find(({ app }) => app === wishes.app);
if (wishes.app !== undefined && !coverage)
  stop(`--app ${wishes.app}: no such app; there are ${report.apps.map(({ app }) => app).join(', ')}`);
if (wishes.json) {
  const holes = report.holes.filter(({ app }) => app === wishes.app);
  console.log(JSON.stringify(coverage ? { ...coverage, holes } : report, null, 2));
} else console.log((coverage ? appLines(report, coverage) : reportLines(report)).join('\n'));
if (report.faults.length > 0) {
  console.error(report.faults.join('\n'));
  process.exitCode = 1;
}
