import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { actionSchema } from '../../../models/knowledge/schemas/action.ts';
import { appSchema } from '../../../models/knowledge/schemas/app.ts';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { type Assessment, assessmentSchema } from '../../../models/reasoning/assessment.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import type { ReportOptions } from '../../../models/reporting/report-context.ts';
import type { ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts, type TextSource } from '../../../models/reporting/texts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Nested maps flattened with dots, as the compiler of the knowledge does it. */
const flatten = (value: unknown, prefix = ''): Record<string, string> => {
  if (typeof value === 'string') return { [prefix]: value };
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.assign(
    {},
    ...entries.map(([key, inner]) => flatten(inner, prefix === '' ? key : `${prefix}.${key}`)),
  );
};

export const reportTexts: Record<string, string> = {
  ...flatten(parse(read('models/knowledge/locales/en/report.yaml'))),
  ...flatten(parse(read('models/knowledge/locales/en/report-audiences.yaml'))),
};
const names = flatten(parse(read('tests/fixtures/texts/report-names.yaml')));

const stored: Assessment = assessmentSchema.parse(
  JSON.parse(read('tests/fixtures/assessments/tehran-organiser.json')),
);
/** What would be moved into the country lies there, as the rules of today conclude it. */
export const fixtureAssessment: Assessment = {
  ...stored,
  exposures: stored.exposures.map((exposure) =>
    exposure.threat === 'data-localization' && exposure.variant !== 'refuses'
      ? { ...exposure, place: 'in-country-servers' }
      : exposure,
  ),
};

const app = (id: string, operator: string, kind = 'app'): Pack['apps'][number] =>
  appSchema.parse({ id, kind, operator, confidence: 'not-verified' });

const action = (id: string, more: object = {}) =>
  actionSchema.parse({
    id,
    kind: 'setting',
    burden: { minutes: 5 },
    steps: 1,
    confidence: 'not-verified',
    ...more,
  });

export const fixturePack: Pack = {
  header: {
    format: 'leeward-pack',
    id: 'fixture',
    version: '1',
    asOf: '2026-11-21',
    reviewBy: '2027-05-21',
    languages: ['en', 'fa'],
  },
  sources: [],
  operators: [],
  apps: [
    app('telegram', 'telegram'),
    app('whatsapp', 'whatsapp'),
    app('sms-and-calls', 'carrier'),
    app('android', 'google', 'device'),
  ],
  jurisdictions: [],
  threats: [],
  predicates: [],
  rules: [],
  actions: [
    action('check-logged-in-devices', { kind: 'check', needs: ['internet'] }),
    action('set-second-password', { needs: ['internet'], steps: 2, notWhen: ['being-watched'] }),
    action('share-the-group', {
      kind: 'group',
      burden: { people: 1, minutes: 10 },
      steps: 2,
      needs: ['another-person'],
    }),
    action('agree-on-history', { kind: 'group', burden: { people: 3, minutes: 10 } }),
    action('hide-previews', { worksOffline: true }),
    action('encrypt-backup'),
    action('shorten-history'),
    action('use-secret-chats'),
  ],
  practices: [],
  incidents: [],
  press: [],
  emergencies: [],
  helpLines: [],
  texts: { en: { ...reportTexts, ...names }, fa: {} },
};

export const fixtureTexts = (language = 'en'): TextSource => createTexts(fixturePack.texts, language);

export const fixtureReport = (
  options: Partial<ReportOptions> = {},
  assessment: Assessment = fixtureAssessment,
  texts: TextSource = fixtureTexts(),
): ReportTree => buildReport(assessment, texts, fixturePack, { audience: 'me', detail: 'full', ...options });
