// npm run walk [-- --lang fa] [-- --seed 7] [-- --findings 10]: draws findings at random and prints each sentence
// beside the sources it stands on, for a reader who looks them up. The same seed draws the same findings.
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

const compiled = compileKnowledge(readKnowledgeFolder(inRepository('models/knowledge')));
if (!compiled.ok) stop(compiled.problems.map((one) => `${one.file}:${one.line}: ${one.message}`).join('\n'));
const { pack } = compiled;
if (!(wishes.lang in pack.texts))
  stop(`--lang ${wishes.lang}: there are ${Object.keys(pack.texts).join(', ')}`);
const knowledge = prepareKnowledge(pack);
const apps = pack.apps.filter(({ kind, uses }) => kind === 'app' && uses.length > 0);

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

const plain = (text) => text.replace(/[\u2066-\u2069]/g, '');

for (let shown = 0; shown < wanted; ) {
  const answers = drawProfile();
  const assessment = assessed(answers);
  const finding = assessment && pick(assessment.findings);
  if (!finding) continue;
  shown += 1;
  const lead = assessment.exposures.find(({ id }) => id === finding.lead);
  const cited = new Set([...lead.path.flatMap(({ sources }) => sources), ...lead.evidence.sources]);
  const lines = [
    `${shown}. ${lead.id}, ${lead.status}${lead.reason ? ` (${lead.reason})` : ''}`,
    `   ${JSON.stringify({ country: answers.country, apps: answers.apps, devices: answers.devices })}`,
    `   ${finding.text}`,
    ...lead.path.map(
      (step) =>
        `   - ${step.text}${step.notVerified ? ' [not verified]' : ''} [${step.sources.join(', ')}] (${step.rule})`,
    ),
    `   evidence ${lead.evidence.grade}, ${lead.evidence.asOf ?? 'no date'} [${lead.evidence.sources.join(', ')}]`,
    ...assessment.sources
      .filter(({ id }) => cited.has(id))
      .map(
        ({ id, publisher, title, date, grade, url }) =>
          `     ${id}: ${publisher}, ${title}, ${date}, grade ${grade}, ${url}`,
      ),
  ];
  console.log(`${plain(lines.join('\n'))}\n`);
}
