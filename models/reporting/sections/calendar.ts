import type { Pack } from '../../knowledge/schemas/pack.ts';
import { dayNumber } from '../../planning/calendar.ts';
import type { Assessment } from '../../reasoning/assessment.ts';
import { dayLineDrawing } from '../pictures/day-line-drawing.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Line, List, Picture, Section } from '../report-tree.ts';
import { actionTitle } from './steps.ts';

const partOf = ({ asOf }: Assessment, date: string, what: string): string =>
  what === 'steps' && date === asOf ? 'first' : what;

type Law = Pack['jurisdictions'][number]['laws'][number];

/** The orders in force that name this day and give power to something that was asked about. */
const ordersOf = ({ assessment }: ReportContext, pack: Pack, day: string): Law[] =>
  (pack.jurisdictions.find(({ id }) => id === assessment.country)?.laws ?? []).filter(
    ({ deadline, from, threats }) =>
      deadline === day &&
      (from === undefined || from <= assessment.asOf) &&
      assessment.scenarios.some(({ id, threat }) => threats.includes(id) || threats.includes(threat)),
  );

/** What an order says is told on a screen only: it names the country. */
const aboutOrder = (context: ReportContext, orders: readonly Law[], day: string): Line => {
  const { texts, named, numbers, assessment } = context;
  const said = named ? orders.map(({ id }) => texts.text(`law.${assessment.country}.${id}`)) : [];
  const about = { named: said.length > 0 ? 'yes' : 'no', date: texts.date(day) };
  return {
    text: [...said, texts.text('report.calendar.about', about)].join(' '),
    sources: numbers.cite(orders.flatMap(({ sources }) => sources)),
  };
};

/** The same days as a picture, each with its kind: what is done on it is listed below. */
const dayLine = (
  { assessment, texts }: ReportContext,
  days: readonly { readonly date: string; readonly what: string }[],
): Picture => {
  const label = texts.text('report.picture.calendar.label');
  const drawing = dayLineDrawing(
    days.map(({ date, what }) => {
      const part = partOf(assessment, date, what);
      return {
        day: dayNumber(date),
        date: texts.date(date),
        what: texts.text(`report.picture.calendar.${part}`),
        strong: what === 'order',
      };
    }),
    texts.direction,
  );
  return { kind: 'picture', drawings: [{ label, drawing }], legend: null, inWords: null };
};

/** The plan laid on the days up to an order's day. Null where no order with a day still to come is known. Design §5. */
export const calendarSection = (context: ReportContext, pack: Pack): Section | null => {
  const { assessment, texts } = context;
  const { calendar, steps, next } = assessment.plan;
  const order = calendar.find(({ what }) => what === 'order');
  const orders = order === undefined ? [] : ordersOf(context, pack, order.date);
  if (order === undefined || orders.length === 0) return null;
  const titles = new Map([...steps, ...next].map((step) => [step.action, actionTitle(context, step)]));
  // Where few days are left, what needs others comes before what can wait a week.
  const days = [...calendar].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const blocks: Block[] = [
    { kind: 'paragraph', tone: 'plain', line: aboutOrder(context, orders, order.date) },
    dayLine(context, days),
    ...days.map(({ date, what, actions }): List => {
      const day = { date: texts.date(date) };
      const part = partOf(assessment, date, what);
      const items =
        what === 'order'
          ? [texts.text('report.calendar.look-again')]
          : actions.flatMap((action) => titles.get(action) ?? []);
      return {
        kind: 'list',
        label: texts.text(`report.calendar.${part}`, day),
        items: items.map((text) => ({ text, sources: [] })),
      };
    }),
  ];
  return { id: 'calendar', title: texts.text('report.section.calendar'), blocks };
};
