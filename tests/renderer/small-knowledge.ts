import { appSchema } from '../../models/knowledge/schemas/app.ts';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { createKnowledge } from '../../renderer/knowledge/knowledge.ts';

const setting = (id: string, more: object = {}) => ({ id, label: id, values: ['off', 'on'], ...more });

const apps = [
  {
    id: 'pigeon',
    kind: 'app',
    operator: 'pigeon',
    uses: ['direct', 'group-known'],
    settings: [
      setting('second-password', { decisive: true }),
      setting('recovery', { values: ['by-sms', 'none'], askIf: { 'second-password': 'on' }, decisive: true }),
      setting('recovery-kept', { askIf: { recovery: ['by-sms'] } }),
      setting('secret-chats', { askIf: { use: ['direct'] } }),
      setting('backup', { sameAs: 'slab.backup' }),
    ],
    holdings: [
      {
        id: 'backed-up',
        data: ['direct-messages'],
        place: 'cloud-backup',
        protection: 'readable',
        when: { backup: 'on' },
        alsoOthers: true,
      },
    ],
  },
  { id: 'slab', kind: 'device', operator: 'slab', settings: [setting('backup', { decisive: true })] },
].map((app) => appSchema.parse(app));

/** One app and one phone, just large enough for the questions' rules. */
export const smallKnowledge = createKnowledge({
  header: {
    format: 'leeward-pack',
    id: 'small',
    version: '1',
    asOf: '2026-11-21',
    reviewBy: '2027-05-21',
    languages: ['en'],
  },
  apps,
  sources: [],
  operators: [],
  jurisdictions: [],
  threats: [],
  predicates: [],
  rules: [],
  actions: [],
  practices: [],
  incidents: [],
  press: [],
  emergencies: [],
  helpLines: [],
  texts: {},
} satisfies Pack);
