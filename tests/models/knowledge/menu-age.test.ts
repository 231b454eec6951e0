import pack from 'virtual:leeward-pack';
import { expect, it } from 'vitest';
import { menusMayDiffer } from '../../../models/knowledge/menu-age.ts';
import { settingSchema } from '../../../models/knowledge/schemas/app.ts';

const read = (...days: (string | undefined)[]) =>
  settingSchema.pick({ paths: true }).parse({
    paths: days.map((checked) => ({ platform: 'any', menus: ['Settings'], ...(checked && { checked }) })),
  });

it.each([
  ['read a year ago to the day', ['2025-11-21'], false],
  ['read a day over a year ago', ['2025-11-20'], true],
  ['read in a month that began over a year ago', ['2025-11'], true],
  ['read in a year that began over a year ago', ['2025'], true],
  ['read this year', ['2026'], false],
  ['read on a day that nobody noted', [undefined], true],
  ['one of two ways read long ago', ['2026-03-11', '2020-04-22'], true],
  ['without menus', [], false],
])('%s', (_, days, differs) => {
  expect(menusMayDiffer(read(...days), '2026-11-21')).toBe(differs);
});

it('is told by the date alone: no text of a setting with menus says it besides', () => {
  const said = pack.apps.flatMap(({ id, settings }) =>
    settings
      .filter(({ paths }) => paths.length > 0)
      .map((setting) => `setting.${id}.${setting.id}.find-out`)
      .filter((text) => /may differ on your version/.test(pack.texts.en?.[text] ?? '')),
  );
  expect(said).toEqual([]);
});
