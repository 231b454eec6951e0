// node scripts/threat-model.mjs: what others could reach through Leeward itself, worked out by Leeward. Its
// description (tests/fixtures/leeward-itself) is laid over the knowledge here and is in no program that people get.
import fs from 'node:fs';
import { runnerImport } from 'vite';
import { inRepository } from './repository.mjs';

export const FILE = 'docs/leeward-threat-model.md';
const AS_OF = '2026-11-22';
const bring = async (file) => (await runnerImport(inRepository(file))).module;

/** One computer in three hands. The guide of the program advises the second and the third. */
const CARELESS = {
  leeward: {
    answers: 'in-a-file',
    reports: 'saved',
    'left-open': 'left-open',
    'install-source': 'from-anyone',
  },
  windows: { 'folder-backup': 'on', 'disk-encryption': 'off', 'sign-in': 'pin-or-password' },
};
const VAULT = {
  ...CARELESS,
  leeward: {
    answers: 'in-a-vault',
    reports: 'not-saved',
    'left-open': 'locked-or-closed',
    'install-source': 'compared',
  },
};
const WAYS = {
  'without care': CARELESS,
  'with a vault': VAULT,
  'and an encrypted disk': {
    ...VAULT,
    windows: { ...CARELESS.windows, 'disk-encryption': 'on', 'recovery-key': 'not-in-microsoft-account' },
  },
};

/** What the rules assume of every app and Leeward has not. */
const NOT_OURS = {
  'account-control': 'Control of an account: there is none.',
  'service-access': 'Losing the service: there is none, and the program needs no network.',
};

const profileWith = ({ leeward, windows }) => ({
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  apps: [{ app: 'leeward', settings: leeward }],
  devices: [{ device: 'windows', settings: windows }],
});

/** @returns {Promise<string>} the page as it has to stand in the repository */
export async function threatModel() {
  const { readKnowledgeFolder } = await bring('scripts/vite/pack-plugin.ts');
  const { compileKnowledge } = await bring('models/knowledge/compile.ts');
  const { readProfile } = await bring('models/profile/read-profile.ts');
  const { assess, prepareKnowledge } = await bring('models/reasoning/assess.ts');
  const { createTexts } = await bring('models/reporting/texts.ts');
  const folders = ['models/knowledge', 'tests/fixtures/leeward-itself'];
  const compiled = compileKnowledge(folders.flatMap((folder) => readKnowledgeFolder(inRepository(folder))));
  if (!compiled.ok)
    throw new Error(compiled.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  const texts = createTexts(compiled.pack.texts, 'en');
  const knowledge = prepareKnowledge(compiled.pack);
  const assessments = Object.values(WAYS).map((way) => {
    const read = readProfile(JSON.stringify(profileWith(way)), compiled.pack);
    if (!read.ok) throw new Error(texts.sentence(read.problem));
    return assess(knowledge, read.profile, { asOf: AS_OF, today: AS_OF, language: 'en' });
  });
  return page(assessments, texts);
}

/** Worst first. */
const STATUSES = ['exposed', 'possible', 'blocked', 'absent'];

/** Ways in that come to the same, in one line: `{ threat, variants, data, place, statuses, because }`. */
function rowsOf(assessments) {
  const cells = new Map();
  for (const [way, { exposures }] of assessments.entries())
    for (const one of exposures) {
      if (one.app !== 'leeward' || one.data in NOT_OURS) continue;
      const key = [one.threat, one.variant, one.data, one.place].join(' ');
      const cell = cells.get(key) ?? {
        threat: one.threat,
        variant: one.variant,
        data: one.data,
        place: one.place,
        statuses: Object.keys(WAYS).map(() => 'absent'),
        blockers: new Set(),
        open: new Set(),
      };
      if (STATUSES.indexOf(one.status) < STATUSES.indexOf(cell.statuses[way]))
        cell.statuses[way] = one.status;
      if (way === assessments.length - 1) {
        for (const { choice, values } of one.blockedBy) cell.blockers.add(`${choice} ${values[0]}`);
        if (one.status === 'possible') for (const choice of one.dependsOn) cell.open.add(choice);
      }
      cells.set(key, cell);
    }
  const rows = new Map();
  for (const cell of cells.values()) {
    const because = [...cell.blockers].sort().concat([...cell.open].sort());
    const key = [cell.threat, cell.data, cell.place, cell.statuses, because].join('|');
    const row = rows.get(key) ?? { ...cell, variants: [] };
    row.variants.push(cell.variant);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function page(assessments, texts) {
  const bare = (text) => text.replace(/[\u2066-\u2069]/g, '');
  const choice = (id) => id.replace(/@\w+$/, '');
  const answered = (said) => {
    const [id, value] = said.split(' ');
    return texts.text(`setting.${choice(id)}.answered.${value}`);
  };
  const undecided = (id) =>
    id.startsWith('world.')
      ? texts.text(`${id}.name`)
      : `it is not known here: ${texts.text(`setting.${choice(id)}.name`)}`;
  const lines = rowsOf(assessments).map(({ threat, variants, data, place, statuses, blockers, open }) => {
    const how = variants.map((variant) => texts.text(`threat.${threat}.${variant}.name`)).join('; ');
    const what = data === 'app-presence' ? 'that Leeward is there' : 'answers and reports';
    const why = [...[...blockers].sort().map(answered), ...[...open].sort().map(undecided)].join('; ');
    const cells = [
      `${texts.text(`threat.${threat}.name`)}: ${how}`,
      `${what}, ${texts.text(`place.${place}.name`)}`,
      ...statuses,
      why,
    ];
    return `| ${cells.map(bare).join(' | ')} |`;
  });
  return [
    '# A threat model of Leeward, made with Leeward',
    '',
    `Made by \`node scripts/threat-model.mjs\`; a test keeps it current. Leeward is described as an app in [tests/fixtures/leeward-itself](../tests/fixtures/leeward-itself): a profile file, a vault, reports, the open window, memory that the system writes to its disk, a folder backup that takes files along, and where the program came from. The description is laid over the knowledge, and the rules that judge every other app judge it, for a person in Iran with a Windows computer, as of ${AS_OF}. *Exposed*, *possible* and *blocked* mean what they mean in a report; each step to the right keeps what the one before it does.`,
    '',
    `| threat | what, and where | ${Object.keys(WAYS).join(' | ')} | what decides, in the last column |`,
    `|---|---|${'---|'.repeat(Object.keys(WAYS).length)}---|`,
    ...lines,
    '',
    '## What it cannot say',
    '',
    '- The description is our own: it can be wrong where we are. What it rests on is tested ([SECURITY.md](../SECURITY.md)); the rules do not know that.',
    '- A vault counts as closed. That a weak passphrase is guessed, that somebody is made to say it, and that whoever controls the computer reads a vault while it is open, is in no rule. SECURITY.md says so.',
    '- Reports that were handed on lie with others, where nothing of this applies.',
    '- Names of threats are those of the knowledge: “your messenger is a changed copy” is here another program under the name of Leeward, and “a changed update” one that its makers were made to publish.',
    ...Object.values(NOT_OURS).map((why) => `- Left out, though the rules assume it of every app. ${why}`),
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(inRepository(FILE), await threatModel());
