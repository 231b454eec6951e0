import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { assess, ContradictoryAnswers, prepareKnowledge } from '../../../models/reasoning/assess.ts';
import { claimChoiceId, settingOf } from '../../../models/reasoning/case-choices.ts';
import { protectionOf } from '../../../models/reasoning/protection.ts';
import { type GeneratedCase, generatedCase } from '../../oracles/generated-cases.ts';
import { runs } from '../../runs.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { caseAtHand, exposureAtoms, statusesUnder } from './cases-at-hand.ts';

/** Semantics 31: what lowers a danger needs a grade A or B source. */
const RUNS = runs(40, 400);
const { pack } = knowledge;
const smallCase = generatedCase({ apps: 2, scenarios: 4 });

const wellSourced = new Set(pack.sources.filter((source) => source.grade !== 'C').map(({ id }) => id));
const pointers = pack.sources.filter((source) => source.grade === 'C').map(({ id }) => id);
/** Only what grade C sources say, if anything. */
const weakened = <T extends { sources: string[] }>(fact: T): T => ({
  ...fact,
  sources: [...fact.sources.filter((id) => !wellSourced.has(id)), ...pointers.slice(0, 1)],
});

const settingsOf = ({ profile }: GeneratedCase): { owner: string; id: string }[] =>
  [...profile.apps, ...profile.devices].flatMap((entry) => {
    const owner = 'app' in entry ? entry.app : entry.device;
    return Object.keys(entry.settings).flatMap((id) => {
      const real = settingOf(pack, owner, id);
      return real ? [{ owner: real.owner, id: real.setting.id }] : [];
    });
  });

const withoutSetting = (owner: string, id: string): Pack => ({
  ...pack,
  apps: pack.apps.map((app) =>
    app.id === owner
      ? {
          ...app,
          settings: app.settings.map((setting) => (setting.id === id ? weakened(setting) : setting)),
        }
      : app,
  ),
});

describe('a setting whose closing effect no grade A or B source shows', () => {
  it('keeps nothing blocked', () => {
    let opened = 0;
    fc.assert(
      fc.property(smallCase, fc.nat(), (generated, which) => {
        const settings = settingsOf(generated);
        if (settings.length === 0) return;
        const { owner, id } = settings[which % settings.length] as (typeof settings)[number];
        const before = caseAtHand(generated);
        const at = caseAtHand(generated, withoutSetting(owner, id));
        if (!at || !before) return;
        const { program, answers } = at;
        const withdrawn = answers.map((mask, choice) =>
          isSetting(program.choices.at(choice).id, owner, id) ? program.choices.fullMask(choice) : mask,
        );
        const atoms = exposureAtoms(program);
        const free = statusesUnder(program, withdrawn);
        const claim = program.choices.indexOf(claimChoiceId(owner, id));
        for (const [exposure, status] of statusesUnder(program, answers)) {
          if (status !== 'blocked') continue;
          // What is blocked stays so whatever this answer is, and does not say that it rests on it.
          expect(free.get(exposure), exposure).toBe('blocked');
          const { by } = protectionOf(program, atoms.get(exposure) as number, answers);
          expect(by.map((choice) => program.choices.at(choice).id)).not.toContain(`${owner}.${id}`);
          expect(by).not.toContain(claim);
        }
        const sourced = statusesUnder(before.program, before.answers);
        const now = statusesUnder(program, answers);
        opened += [...sourced].filter(
          ([key, was]) => was === 'blocked' && now.get(key) === 'possible',
        ).length;
      }),
      { numRuns: RUNS * 3 },
    );
    expect(opened).toBeGreaterThan(0);
  });
});

describe('what keeps something shut by being there, and has no grade A or B source', () => {
  const handedOver = 'content-takedown:forced-handover';
  const owner = profileOf({
    apps: [{ app: 'telegram', uses: ['channel-run'], settings: { 'channel-owner': 'someone-out-of-reach' } }],
  });
  const control = (changed: (telegram: Pack['apps'][number]) => Pack['apps'][number]): unknown => {
    const apps = pack.apps.map((app) => (app.id === 'telegram' ? changed(app) : app));
    const { exposures } = assess(prepareKnowledge({ ...pack, apps }), owner, {
      asOf: TODAY,
      language: 'en',
      scenarios: [handedOver],
    });
    return exposures.find(({ app, data }) => app === 'telegram' && data === 'channel-control')?.status;
  };

  it('keeps it shut as far as sources show: a fact', () => {
    expect(control((app) => app)).toBe('blocked');
    const facts = (app: Pack['apps'][number]) =>
      app.facts.map((fact) => (fact.id === 'owner-out-of-reach' ? weakened(fact) : fact));
    expect(control((app) => ({ ...app, facts: facts(app) }))).toBe('possible');
  });

  it('and the setting that it hangs on', () => {
    const settings = (app: Pack['apps'][number]) =>
      app.settings.map((setting) => (setting.id === 'channel-owner' ? weakened(setting) : setting));
    expect(control((app) => ({ ...app, settings: settings(app) }))).toBe('possible');
  });
});

const isSetting = (choice: string, owner: string, id: string): boolean =>
  choice.replace(/^others\./, '').replace(/@(before|after)$/, '') === `${owner}.${id}`;

const LOWERING = new Set(['end-to-end', 'own-key', 'device-lock']);
const withoutProtections = (owner: string): Pack => ({
  ...pack,
  apps: pack.apps.map((app) =>
    app.id === owner
      ? {
          ...app,
          holdings: app.holdings.map((holding) =>
            LOWERING.has(holding.protection) ? weakened(holding) : holding,
          ),
        }
      : app,
  ),
});

describe('a protection that no grade A or B source shows', () => {
  const assessed = ({ profile, asOf, scenarios }: GeneratedCase, of: Pack) => {
    try {
      return assess({ ...knowledge, pack: of }, profile, { asOf, language: 'en', scenarios });
    } catch (error) {
      if (error instanceof ContradictoryAnswers) return null;
      throw error;
    }
  };
  it('protects nothing by design', () => {
    let protectedBefore = 0;
    fc.assert(
      fc.property(smallCase, fc.nat(), (generated, which) => {
        const { apps } = generated.profile;
        const owner = apps[which % apps.length]?.app ?? '';
        const byDesign = (of: Pack): string[] =>
          (assessed(generated, of)?.protections ?? [])
            .filter((item) => item.kind === 'by-design' && item.apps.includes(owner))
            .flatMap((item) => item.data.map((data) => `${item.scenario} ${data}`));
        protectedBefore += byDesign(pack).length;
        expect(byDesign(withoutProtections(owner))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(protectedBefore).toBeGreaterThan(0);
  });

  it('blocks nothing that would be open without it', () => {
    fc.assert(
      fc.property(smallCase, fc.nat(), (generated, which) => {
        const { apps } = generated.profile;
        const owner = apps[which % apps.length]?.app ?? '';
        const weak = caseAtHand(generated, withoutProtections(owner));
        const bare = caseAtHand(generated, {
          ...pack,
          apps: pack.apps.map((app) =>
            app.id === owner
              ? {
                  ...app,
                  holdings: app.holdings.map((holding) =>
                    holding.protection === 'end-to-end' || holding.protection === 'own-key'
                      ? { ...holding, protection: 'readable' as const }
                      : holding,
                  ),
                }
              : app,
          ),
        });
        if (!weak || !bare) return;
        const now = statusesUnder(weak.program, weak.answers);
        for (const [id, status] of statusesUnder(bare.program, bare.answers)) {
          if (status === 'exposed' || status === 'possible')
            expect(['exposed', 'possible'], id).toContain(now.get(id) ?? 'absent');
        }
      }),
      { numRuns: RUNS },
    );
  });
});
