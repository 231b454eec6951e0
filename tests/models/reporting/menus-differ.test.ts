import { describe, expect, it } from 'vitest';
import { menusMayDiffer } from '../../../models/knowledge/menu-age.ts';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { knowledge, TODAY } from '../built-in-knowledge.ts';
import { assessmentOf, blocksOf, PROFILES, type ProfileName, reportFor, reportOf } from './real-reports.ts';

const { pack } = knowledge;
const STEP_DIFFERS = 'Menus may be named differently on your version.';
const DIFFERS = 'The names may differ on your version.';

/** How to find out, by its words, for the settings with menus: whether these may be named otherwise. */
const asked = new Map(
  pack.apps.flatMap(({ id, settings }) =>
    settings.flatMap((setting): [string, boolean][] => {
      const how = pack.texts.en?.[`setting.${id}.${setting.id}.find-out`];
      return how === undefined || setting.paths.length === 0 ? [] : [[how, menusMayDiffer(setting, TODAY)]];
    }),
  ),
);

describe('how to find out, in a report', () => {
  it('says that menus may be named otherwise where they were read over a year ago, and only there', () => {
    let seen = 0;
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      for (const block of blocksOf(reportFor(name), 'unknown')) {
        for (const { text } of block.kind === 'list' ? block.items : []) {
          const how = [...asked.keys()].find((words) => text.includes(words));
          if (how === undefined) continue;
          seen++;
          expect(text.includes(DIFFERS), text).toBe(asked.get(how));
        }
      }
    }
    expect(seen).toBeGreaterThan(3);
  });

  it('says it of each step that leads through such menus', () => {
    const old = new Set(
      pack.apps.flatMap(({ id, settings }) =>
        settings.filter((setting) => menusMayDiffer(setting, TODAY)).map((setting) => `${id}.${setting.id}`),
      ),
    );
    const dated = new Set(
      pack.apps.flatMap(({ id, settings }) =>
        settings.filter(({ paths }) => paths.length > 0).map((setting) => `${id}.${setting.id}`),
      ),
    );
    const said: Record<string, boolean> = {};
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      const { next } = assessmentOf(name).plan;
      const [steps] = blocksOf(reportFor(name), 'steps');
      if (steps?.kind !== 'steps') continue;
      steps.items.forEach(({ how, notes }, index) => {
        const action = pack.actions.find(({ id }) => id === next[index]?.action);
        const sets = Object.keys(action?.sets ?? {}).map((choice) => choice.replace(/^others\./, ''));
        const differs = notes[0] === STEP_DIFFERS;
        // Menus that belong to no setting were dated by nobody.
        const undated = !sets.some((choice) => dated.has(choice)) && how.some((text) => text.includes(' › '));
        expect(differs, action?.id).toBe(sets.some((choice) => old.has(choice)) || undated);
        said[`${differs}`] = true;
      });
    }
    expect(said).toEqual({ true: true, false: true });
  });

  it('says it of menus that belong to no setting, as nobody dated them', () => {
    const undated: Pack = {
      ...pack,
      apps: pack.apps.map((app) => ({
        ...app,
        settings: app.settings.map((setting) => ({ ...setting, paths: [] })),
      })),
    };
    const told = reportOf(assessmentOf('organiser'), {}, undated);
    const [steps] = blocksOf(told, 'steps');
    if (steps?.kind !== 'steps') throw new Error('the report has no steps');
    const through = steps.items.map(({ how }) => how.some((text) => text.includes(' › ')));
    expect(steps.items.map(({ notes }) => notes[0] === STEP_DIFFERS)).toEqual(through);
    expect(new Set(through)).toContain(true);
  });
});
