import pack from 'virtual:leeward-pack';
import { describe, expect, it } from 'vitest';
import { emptyProfile, type ProfileInput, profileSchema } from '../../../models/profile/profile.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import { isOpen } from '../../../models/vocabulary/statuses.ts';
import { knowledge } from '../built-in-knowledge.ts';

const replayed = pack.incidents.filter((incident) => incident.profile !== undefined);

/** The day of an incident: its own date, or the last day of the month or year that is known. */
const dayOf = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date;

const profileOf = (incident: (typeof replayed)[number], remedy: Record<string, unknown> = {}) => {
  const settingsFor = (owner: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(remedy).flatMap(([key, value]) =>
        key.startsWith(`${owner}.`) ? [[key.slice(owner.length + 1), value]] : [],
      ),
    );
  const input = {
    ...emptyProfile(incident.country),
    apps: Object.entries(incident.profile?.apps ?? {}).map(([app, { uses, settings }]) => ({
      app,
      uses,
      settings: { ...settings, ...settingsFor(app) },
    })),
    devices: Object.entries(incident.profile?.devices ?? {}).map(([device, settings]) => ({
      device,
      settings: { ...settings, ...settingsFor(device) },
    })),
  };
  return profileSchema.parse(input as ProfileInput);
};

describe.each(replayed.map((incident) => [incident.id, incident] as const))('incident %s', (_, incident) => {
  const run = (remedy?: Record<string, unknown>) =>
    assess(knowledge, profileOf(incident, remedy), {
      asOf: dayOf(incident.date),
      language: 'en',
      scenarios: incident.scenarios,
    });
  const openFor = (assessment: ReturnType<typeof run>, app: string, data: string) =>
    assessment.exposures.filter(
      (exposure) =>
        exposure.person === 'me' && exposure.app === app && exposure.data === data && isOpen(exposure.status),
    );

  it('reaches what was reached, by a path with sources', () => {
    const assessment = run();
    for (const { app, data } of incident.reached) {
      const exposures = openFor(assessment, app, data);
      expect(
        exposures.map((exposure) => exposure.data),
        `${app} ${data}`,
      ).toContain(data);
      expect(exposures.some((exposure) => exposure.path.some((step) => step.sources.length > 0))).toBe(true);
    }
  });
  it('does not reach what was not', () => {
    const assessment = run();
    for (const { app, data } of incident.notReached)
      expect(openFor(assessment, app, data), `${app} ${data}`).toEqual([]);
  });
  it('is closed by what would have closed it', () => {
    if (Object.keys(incident.remedy).length === 0) return;
    const before = run();
    const after = run(incident.remedy);
    for (const { app, data } of incident.reached) {
      expect(openFor(after, app, data).length, `${app} ${data}`).toBeLessThan(
        openFor(before, app, data).length,
      );
    }
  });
});

it('replays at least thirty of at least forty', () => {
  expect(pack.incidents.length).toBeGreaterThanOrEqual(40);
  expect(replayed.length).toBeGreaterThanOrEqual(30);
});
