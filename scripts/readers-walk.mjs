// npm run walk [-- --lang fa] [-- --seed 7] [-- --findings 10]: draws findings at random and prints each as a report
// tells it, with the sources it stands on, for a reader who looks them up. The same seed draws the same findings.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { inRepository } from './repository.mjs';

const bring = async (file) => (await runnerImport(inRepository(file))).module;
const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const { values: wishes } = parseArgs({
  options: {
    lang: { type: 'string', default: 'en' },
    seed: { type: 'string', default: '1' },
    findings: { type: 'string', default: '10' },
  },
});
const whole = (name) =>
  /^[1-9]\d*$/.test(wishes[name]) ? Number(wishes[name]) : stop(`--${name}: a number from 1`);
const wanted = whole('findings');
let state = whole('seed');
/** A linear congruential generator (Numerical Recipes): good enough to draw by, the same on every machine. */
const random = () => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const { readKnowledgeFolder } = await bring('scripts/vite/pack-plugin.ts');
const { compileKnowledge } = await bring('models/knowledge/compile.ts');
const { readProfile } = await bring('models/profile/read-profile.ts');
const { assess, prepareKnowledge } = await bring('models/reasoning/assess.ts');
const { createReportContext } = await bring('models/reporting/report-context.ts');
const { STANDINGS } = await bring('models/reporting/standing.ts');
const { createTexts } = await bring('models/reporting/texts.ts');
const { wayBlock } = await bring('models/reporting/way-block.ts');
const { waysIn } = await bring('models/reporting/ways-in.ts');

const compiled = compileKnowledge(readKnowledgeFolder(inRepository('models/knowledge')));
if (!compiled.ok) stop(compiled.problems.map((one) => `${one.file}:${one.line}: ${one.message}`).join('\n'));
const { pack } = compiled;
if (!(wishes.lang in pack.texts))
  stop(`--lang ${wishes.lang}: there are ${Object.keys(pack.texts).join(', ')}`);
const knowledge = prepareKnowledge(pack);
const texts = createTexts(pack.texts, wishes.lang);
/** What people are asked about, services such as mail and phone companies too; devices are drawn on their own. */
const apps = pack.apps.filter(({ kind, uses }) => kind !== 'device' && uses.length > 0);

/** Somebody with two apps and a phone somewhere, who knows some of their settings. */
const drawProfile = () => {
  const country = pick(pack.jurisdictions).id;
  const chosen = new Set([pick(apps), pick(apps)]);
  return {
    format: 'leeward-profile',
    version: 1,
    country,
    phoneCountry: country,
    circumstances: ['organises-groups'],
    protect: { 'direct-messages': 'grave', contacts: 'serious' },
    apps: [...chosen].map((app) => ({
      app: app.id,
      uses: app.uses.slice(0, 3),
      settings: Object.fromEntries(
        app.settings.slice(0, 3).map(({ id, values }) => [id, random() < 0.4 ? 'unknown' : pick(values)]),
      ),
    })),
    devices: [{ device: pick(['android', 'iphone']), settings: {} }],
  };
};

/** The assessment of the drawn answers; null where they contradict one another. */
const assessed = (answers) => {
  const read = readProfile(JSON.stringify(answers), pack);
  if (!read.ok) return null;
  const options = { asOf: new Date().toISOString().slice(0, 10), language: wishes.lang, proofs: false };
  try {
    return assess(knowledge, read.profile, options);
  } catch {
    return null;
  }
};

/** One of the ways that a report on this assessment would tell, in its words; null where the draw holds nothing. */
const drawWay = (assessment) => {
  const context = createReportContext(assessment, texts, pack, { audience: 'trainer', detail: 'full' });
  const way = pick(waysIn(context));
  const block = way && wayBlock(context, way, pick(STANDINGS))[0];
  if (!block) return null;
  const sources = new Map(assessment.sources.map((source) => [source.id, source]));
  return { block, sources: context.numbers.used.map((id) => sources.get(id)) };
};

const plain = (text) => text.replace(/[\u2066-\u2069]/g, '');
const cited = (numbers) => (numbers.length > 0 ? ` [${numbers.join(', ')}]` : '');

for (let shown = 0; shown < wanted; ) {
  const answers = drawProfile();
  const assessment = assessed(answers);
  const drawn = assessment && drawWay(assessment);
  if (!drawn) continue;
  shown += 1;
  const { block, sources } = drawn;
  const lines = [
    `${shown}. ${block.id}`,
    `   ${JSON.stringify({ country: answers.country, apps: answers.apps, devices: answers.devices })}`,
    `   ${block.name}`,
    `   ${block.sentence}${cited(block.sources)}`,
    `   ${block.status} ${block.evidence}${cited(block.evidenceSources)}`,
    ...block.also.map((text, index) => `   + ${text}${cited(block.alsoSources[index])}`),
    ...(block.path?.steps ?? []).map((step) => `   - ${step.text}${cited(step.sources)}`),
    ...block.helps.items.map((text) => `   > ${text}`),
    ...sources.map(
      ({ id, publisher, title, date, grade, url }, index) =>
        `     ${index + 1} ${id}: ${publisher}, ${title}, ${date}, grade ${grade}, ${url}`,
    ),
  ];
  console.log(`${plain(lines.join('\n'))}\n`);
}
