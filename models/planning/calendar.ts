import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Plan } from '../reasoning/assessment.ts';

/** Days since a fixed day, by the proleptic Gregorian calendar (Fliegel and Van Flandern 1968). */
export const dayNumber = (date: string): number => {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const a = Math.trunc((m - 14) / 12);
  return (
    Math.trunc((1461 * (y + 4800 + a)) / 4) +
    Math.trunc((367 * (m - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4) +
    d -
    32075
  );
};

const dateOf = (day: number): string => {
  let l = day + 68569;
  const n = Math.trunc((4 * l) / 146097);
  l -= Math.trunc((146097 * n + 3) / 4);
  const i = Math.trunc((4000 * (l + 1)) / 1461001);
  l = l - Math.trunc((1461 * i) / 4) + 31;
  const j = Math.trunc((80 * l) / 2447);
  const d = l - Math.trunc((2447 * j) / 80);
  l = Math.trunc(j / 11);
  const pad = (value: number, size: number): string => String(value).padStart(size, '0');
  return `${pad(100 * (n - 49) + i + l, 4)}-${pad(j + 2 - 12 * l, 2)}-${pad(d, 2)}`;
};

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/**
 * The plan laid on the days up to an order's deadline: the next steps today, the rest within a week, what needs
 * other people by the middle of the time left. Empty without an order whose date is still to come. Design §4.
 */
export const planCalendar = (
  pack: Pack,
  country: string,
  day: string,
  plan: Pick<Plan, 'next' | 'steps'>,
): Plan['calendar'] => {
  const deadline = pack.jurisdictions
    .find((jurisdiction) => jurisdiction.id === country)
    ?.laws.filter(
      (law) =>
        law.deadline !== undefined && law.deadline > day && (law.from === undefined || law.from <= day),
    )
    .map((law) => law.deadline as string)
    .sort()[0];
  if (deadline === undefined) return [];
  const left = dayNumber(deadline) - dayNumber(day);
  const next = plan.next.map((step) => step.action);
  const rest = plan.steps.filter((step) => !next.includes(step.action));
  const within = (days: number): string => addDays(day, Math.min(days, left));
  const entries: Plan['calendar'] = [
    { date: day, what: 'steps', actions: next },
    {
      date: within(7),
      what: 'steps',
      actions: rest.filter((step) => step.burden.people === 0).map((step) => step.action),
    },
    {
      date: within(Math.floor(left / 2)),
      what: 'group',
      actions: rest.filter((step) => step.burden.people > 0).map((step) => step.action),
    },
    { date: deadline, what: 'order', actions: [] },
  ];
  return entries
    .filter((entry) => entry.what === 'order' || entry.actions.length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
};
