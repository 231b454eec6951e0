import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import type { ProfileInput } from '../../../models/profile/profile.ts';
import { type Profile, profileSchema } from '../../../models/profile/profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Assessment } from '../../../models/reasoning/assessment.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import type { ReportOptions } from '../../../models/reporting/report-context.ts';
import type { FindingBlock, ReportTree, SectionId } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const android = { device: 'android', settings: {} };
const iphone = { device: 'iphone', settings: { 'icloud-backup': 'on', 'advanced-data-protection': 'off' } };
const direct = (app: string, settings = {}): NonNullable<ProfileInput['apps']>[number] => ({
  app,
  uses: ['direct'],
  settings,
});
const protect = { 'direct-messages': 'grave' } as const;
const organiser = fileURLToPath(new URL('../../fixtures/profiles/tehran-organiser.json', import.meta.url));

/** Cases in which a reader found sentences that were not so. */
export const PROFILES = {
  organiser: profileSchema.parse(JSON.parse(readFileSync(organiser, 'utf8'))),
  'WhatsApp without backups in Russia': profileOf({
    country: 'RU',
    phoneCountry: 'RU',
    protect,
    apps: [direct('whatsapp', { backup: 'off' })],
    devices: [android],
  }),
  'WhatsApp with a backup in Iran': profileOf({
    protect,
    apps: [direct('whatsapp', { backup: 'on', 'end-to-end-encrypted-backup': 'off' })],
    devices: [android],
  }),
  'WhatsApp in Germany': profileOf({
    country: 'DE',
    phoneCountry: 'DE',
    protect,
    apps: [direct('whatsapp', { backup: 'off' })],
    others: { settings: { 'whatsapp.backup': 'off' } },
    devices: [android],
  }),
  'secret chats in Iran': profileOf({
    protect,
    apps: [direct('telegram', { 'direct-chats': 'secret' })],
    devices: [android],
  }),
  'iMessage in the United States': profileOf({
    country: 'US',
    phoneCountry: 'US',
    protect,
    apps: [direct('imessage')],
    devices: [iphone],
  }),
  'iMessage in China': profileOf({
    country: 'CN',
    phoneCountry: 'CN',
    protect,
    apps: [direct('imessage')],
    devices: [iphone],
  }),
} satisfies Record<string, Profile>;
export type ProfileName = keyof typeof PROFILES;

const assessments = new Map<string, Assessment>();
export const assessmentOf = (name: ProfileName, language = 'en'): Assessment => {
  const key = `${name} ${language}`;
  const made =
    assessments.get(key) ?? assess(knowledge, PROFILES[name], { asOf: TODAY, language, today: TODAY });
  assessments.set(key, made);
  return made;
};

/** The whole report of an assessment, without the marks that keep names apart. */
export const reportOf = (
  assessment: Assessment,
  options: Partial<ReportOptions> = {},
  pack: Pack = knowledge.pack,
): ReportTree => {
  const texts = createTexts(pack.texts, assessment.language);
  const tree = buildReport(assessment, texts, pack, {
    audience: 'me',
    detail: 'full',
    addresses: true,
    ...options,
  });
  return JSON.parse(JSON.stringify(tree).replace(/[\u2066-\u2069]/g, '')) as ReportTree;
};

/** The report with names free of isolates, as a reader sees it. */
export const reportFor = (
  name: ProfileName,
  options: Partial<ReportOptions> & { language?: string } = {},
): ReportTree => {
  const { language = 'en', ...rest } = options;
  return reportOf(assessmentOf(name, language), rest);
};

export const blocksOf = (tree: ReportTree, id: SectionId): ReportTree['sections'][number]['blocks'] =>
  tree.sections.find((section) => section.id === id)?.blocks ?? [];

export const waysOf = (tree: ReportTree): FindingBlock[] =>
  tree.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'finding');

export const answerOf = (tree: ReportTree): string => {
  const [lead] = blocksOf(tree, 'answer');
  return lead?.kind === 'paragraph' ? lead.line.text : '';
};
