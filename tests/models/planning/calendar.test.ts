import { describe, expect, it } from 'vitest';
import { addDays, planCalendar } from '../../../models/planning/calendar.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import type { Plan } from '../../../models/reasoning/assessment.ts';
import { knowledge, profileOf } from '../built-in-knowledge.ts';

const { pack } = knowledge;
/** The order of 2016 to keep data in Iran: a year's time to comply. */
const ORDERED = '2016-05-29';
const DEADLINE = '2017-05-29';
const DAY = 86_400_000;
const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const daysTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const step = (action: string, people: number): Plan['steps'][0] => ({
  action,
  app: null,
  prepares: false,
  closes: [],
  reduces: [],
  burden: { people, money: 0, minutes: 5 },
});
const steps = [step('first', 0), step('asked', 2), step('own', 0), step('group', 1), step('last', 0)];
const plan = { next: steps.slice(0, 2), steps };
const calendarOn = (day: string, of = pack): Plan['calendar'] => planCalendar(of, 'IR', day, plan);

describe('the calendar up to an order (design §4)', () => {
  it('counts days as the Gregorian calendar does', () => {
    for (const from of ['2016-02-27', '2017-02-27', '2000-02-28', '1900-02-28', '2016-12-25', '2026-11-21'])
      for (const days of [0, 1, 2, 7, 30, 182, 365, 366, 40_000])
        expect(addDays(from, days)).toBe(later(from, days));
  });

  it.each([ORDERED, '2016-06-10', '2017-02-27', '2017-05-01', '2017-05-20', '2017-05-23', '2017-05-28'])(
    'lays the plan of %s on today, a week, half the time left, and the deadline',
    (day) => {
      const left = daysTo(day, DEADLINE);
      const week = { date: later(day, Math.min(7, left)), what: 'steps', actions: ['own', 'last'] };
      const group = { date: later(day, Math.floor(left / 2)), what: 'group', actions: ['group'] };
      expect(calendarOn(day)).toEqual([
        { date: day, what: 'steps', actions: ['first', 'asked'] },
        // Where half the time left is less than a week, the group comes first.
        ...(group.date < week.date ? [group, week] : [week, group]),
        { date: DEADLINE, what: 'order', actions: [] },
      ]);
    },
  );

  it('is empty before the order, from its date on, and in another country', () => {
    for (const day of [later(ORDERED, -1), DEADLINE, later(DEADLINE, 1)]) expect(calendarOn(day)).toEqual([]);
    expect(planCalendar(pack, 'DE', ORDERED, plan)).toEqual([]);
  });

  it('keeps to the nearest of several orders, and names no day without an action', () => {
    const sooner = {
      ...pack,
      jurisdictions: pack.jurisdictions.map((one) =>
        one.id === 'IR'
          ? {
              ...one,
              laws: one.laws.flatMap((law) =>
                law.deadline ? [law, { ...law, deadline: '2016-09-01' }] : [law],
              ),
            }
          : one,
      ),
    };
    expect(calendarOn('2016-08-01', sooner).at(-1)).toEqual({
      date: '2016-09-01',
      what: 'order',
      actions: [],
    });
    expect(calendarOn('2016-09-01', sooner).at(-1)?.date).toBe(DEADLINE);
    expect(planCalendar(pack, 'IR', ORDERED, { next: [], steps: [] })).toEqual([
      { date: DEADLINE, what: 'order', actions: [] },
    ]);
  });

  it('holds every step of a real plan once', () => {
    const day = '2016-06-10';
    const person = profileOf({
      protect: { 'group-messages': 'grave' },
      apps: [
        { app: 'telegram', uses: ['direct', 'group-known'], settings: { 'two-step-verification': 'off' } },
      ],
    });
    const scenarios = ['sms-interception:code-read', 'data-localization:moves'];
    const real = assess(knowledge, person, { asOf: day, language: 'en', scenarios, proofs: false }).plan;
    expect(real.next.length).toBeGreaterThan(0);
    expect(real.calendar[0]).toEqual({
      date: day,
      what: 'steps',
      actions: real.next.map(({ action }) => action),
    });
    expect(real.calendar.at(-1)?.date).toBe(DEADLINE);
    expect(real.calendar.flatMap(({ actions }) => actions).sort()).toEqual(
      real.steps.map(({ action }) => action).sort(),
    );
  });
});
