import { renderJson } from '../../../models/reporting/render-json.ts';
import { fixtureAssessment } from '../../models/reporting/report-fixture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));

/** Every part that a profile can have. */
const profile = {
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  circumstances: ['organises-groups'],
  protect: { 'group-membership': 'grave' },
  apps: [
    { app: 'telegram', uses: ['direct', 'group'], settings: { 'two-step-verification': 'off' } },
    { app: 'whatsapp', settings: { backup: { value: 'unknown', month: '2026-08' } } },
  ],
  devices: [{ device: 'android', settings: { 'screen-lock': ['pin', 'pattern'] } }],
  others: { settings: { 'whatsapp.backup': 'unknown' } },
  practices: ['talk-in-person'],
  decisions: [{ finding: 'cause:x', decision: 'accepted', month: '2026-08', exposures: [] }],
};

/** One good file for each reader, in which the faults are planted. */
export const GOOD_FILES: Readonly<Record<string, Uint8Array>> = {
  profile: written(profile),
  household: written({
    format: 'leeward-household',
    version: 1,
    people: [
      { id: 'one', profile },
      { id: 'two', profile: { ...profile, decisions: [] } },
    ],
    groups: [{ id: 'ours', app: 'telegram', members: ['one', 'two'] }],
  }),
  case: written({
    format: 'leeward-case',
    version: 1,
    language: 'fa',
    theme: 'dark',
    textSize: 125,
    computer: 'mine',
    passed: ['telegram.two-step-verification'],
    lockAfterMinutes: 5,
    effort: null,
    refusedActions: [],
    profile,
  }),
  assessment: bytesOf(renderJson(fixtureAssessment)),
};
