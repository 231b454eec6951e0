import pack from 'virtual:leeward-pack';
import { holeReasonsSchema } from '../../../../models/knowledge/coverage/hole-reasons.ts';
import {
  type KnowledgeReport,
  knowledgeReport,
} from '../../../../models/knowledge/coverage/knowledge-report.ts';
import { type App, appSchema } from '../../../../models/knowledge/schemas/app.ts';
import { jurisdictionSchema } from '../../../../models/knowledge/schemas/jurisdiction.ts';
import { operatorSchema } from '../../../../models/knowledge/schemas/operator.ts';
import type { Pack } from '../../../../models/knowledge/schemas/pack.ts';
import { sourceSchema } from '../../../../models/knowledge/schemas/source.ts';

export const DAY = '2026-11-21';

const known = { sources: ['makers-page'], asOf: '2026-06-01' };
const server = { place: 'provider-servers', holder: 'maker', protection: 'readable', ...known };

/** A messenger with a number, a server and posts, and one that keeps everything on the phone. */
export const pigeon = {
  id: 'pigeon',
  kind: 'app',
  operator: 'maker',
  uses: ['direct', 'stories-posts'],
  runsOn: ['slab'],
  holdings: [
    { id: 'chats', data: ['direct-messages'], synced: true, ...server },
    { id: 'account', data: ['phone-number'], ...server },
  ],
  logins: [{ id: 'code', factors: ['sms-code'], ...known }],
  facts: [{ id: 'found', fact: 'found-by-number(person, this)', ...known }],
  ...known,
};
export const owl = {
  id: 'owl',
  kind: 'app',
  operator: 'maker',
  uses: ['direct'],
  runsOn: ['slab'],
  holdings: [
    { id: 'chats', data: ['direct-messages'], place: 'own-device', protection: 'device-lock', ...known },
  ],
  ...known,
};
const slab = { id: 'slab', kind: 'device', operator: 'maker', ...known };

/** The rules and threat models as they are, over two small apps, with what a test plants in them. */
export const smallPack = (apps: object[] = [pigeon, owl], more: Partial<Pack> = {}): Pack => ({
  ...pack,
  header: { ...pack.header, languages: ['en'] },
  sources: [
    { id: 'makers-page', publisher: 'Maker', grade: 'A' },
    { id: 'newspaper', publisher: 'Newspaper', grade: 'B' },
    { id: 'hearsay', publisher: 'Somebody', grade: 'C' },
  ].map((source) =>
    sourceSchema.parse({ title: 'A page', url: 'https://example.org', date: '2026', ...source }),
  ),
  operators: [operatorSchema.parse({ id: 'maker', basedIn: ['US'], ...known })],
  apps: [...apps, slab].map((app): App => appSchema.parse(app)),
  jurisdictions: [jurisdictionSchema.parse({ id: 'IR' })],
  // Facts of threat models rest on sources of the whole knowledge.
  threats: pack.threats.map((threat) => ({ ...threat })),
  actions: [],
  incidents: [],
  texts: { en: {} },
  ...more,
});

/** The report over a pack, with reasons as a maintainer writes them. */
export const reportOn = (
  small: Pack,
  reasons: object = { complete: [], reasons: [] },
  day = DAY,
): KnowledgeReport => knowledgeReport(small, new Map(), holeReasonsSchema.parse(reasons), day);
