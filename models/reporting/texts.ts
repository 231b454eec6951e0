import { IntlMessageFormat } from 'intl-messageformat';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Sentence } from '../reasoning/assessment.ts';

/** Languages written from right to left among those a pack may carry. */
const RIGHT_TO_LEFT = new Set(['fa', 'ar', 'ckb', 'ps', 'ur', 'he']);
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** First strong isolate and pop directional isolate: a name of another script keeps its place in a sentence. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** What a sentence about a file counts rather than quotes. */
const isCount = (id: string, key: string): boolean =>
  key === 'line' || key === 'limit' || (key === 'found' && id.endsWith('.newer-version'));

/** English that stands in for a missing translation keeps its own direction, whatever surrounds it. */
const englishRun = (text: string): string => `\u2066${text}\u2069`;

/**
 * Kinds of names an argument may stand for: `app:telegram` is looked up as `app.telegram.name`; `service:` is an app
 * with the company that keeps its data, `service:iphone.apple`.
 */
const NAMED_KINDS = [
  'app',
  'service',
  'operator',
  'device',
  'data',
  'data-class',
  'place',
  'actor',
  'country',
  'threat',
  'use',
  'setting',
  'value',
  'practice',
  'action',
  'world',
  'variant',
  'answered',
] as const;

export interface TextSource {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** The text with this id; English, marked by `missing`, where the language lacks it; the id itself never. */
  text(id: string, args?: Record<string, string | number>): string;
  has(id: string): boolean;
  /** Name of a thing: `name('app', 'telegram')`. Isolated, so that it can stand in any sentence. */
  name(kind: (typeof NAMED_KINDS)[number], id: string): string;
  sentence(sentence: Sentence): string;
  /** A list in the manner of the language: "a, b and c", and "a and b, c, and d" where an item has an "and" of its own. */
  list(items: readonly string[]): string;
  number(value: number): string;
  /** A date given as YYYY, YYYY-MM or YYYY-MM-DD, in the calendar and digits of the language. */
  date(value: string): string;
  /** The year of such a date in the calendar of the language, for counting by years. */
  yearOf(value: string): number;
  /** A year of that calendar in the digits of the language. */
  year(value: number): string;
  /** Ids asked for that exist only in English. */
  readonly missing: ReadonlySet<string>;
}

/** Months as they are called from Iraq to Lebanon, beside the names used elsewhere: all Arabic texts here give both. */
const EASTERN_MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];

const calendarLocale = (language: string): string =>
  language === 'fa'
    ? 'fa-IR-u-ca-persian-nu-arabext'
    : language === 'ar'
      ? 'ar-u-ca-gregory-nu-arab'
      : 'en-GB';

/**
 * An answer as a clause: `telegram.two-step-verification.on` is "two-step verification is on". Answers for others,
 * habits and uses have their own frames.
 */
const answeredClause = (source: TextSource, id: string): string => {
  const theirs = id.startsWith('others.');
  const own = theirs ? id.slice('others.'.length) : id;
  const [owner = '', second = '', third = '', value = ''] = own.split('.');
  if (second === 'use') {
    return source.text(`answered.use.${value}`, {
      app: source.name('app', owner),
      use: source.name('use', third),
    });
  }
  const plain = owner === 'practice' ? `practice.${second}.answered.${third}` : null;
  const clause = source.text(plain ?? `setting.${owner}.${second}.answered.${third}`);
  return theirs ? source.text('answered.others', { clause }) : clause;
};

/** Noon, in milliseconds, of YYYY, YYYY-MM or YYYY-MM-DD; a year stands for its middle, a month for its first day. */
const momentOf = (value: string): number => {
  const [year = '1970', month = '07', day = '01'] = value.split('-');
  // biome-ignore lint/style/noRestrictedGlobals: a calendar conversion of a given date, not a clock
  return new Date(`${year}-${month}-${day}T12:00:00Z`).getTime();
};

/**
 * Texts of a pack in one language. `messages` may bring further texts (the interface's own), by the same ids.
 */
export const createTexts = (
  texts: Pack['texts'],
  language: string,
  messages: Record<string, Record<string, string>> = {},
): TextSource => {
  const own = { ...texts[language], ...messages[language] };
  const english = { ...texts.en, ...messages.en };
  const missing = new Set<string>();
  const formats = new Map<string, IntlMessageFormat>();
  const locale = calendarLocale(language);
  const numbers = new Intl.NumberFormat(locale);
  const years = new Intl.NumberFormat(locale, { useGrouping: false });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Formatting is slow, and an assessment says the same things of many exposures.
  const plain = new Map<string, string>();
  const names = new Map<string, string>();
  const sentences = new Map<string, string>();
  const dates = new Map<string, string>();
  const yearsOfDates = new Map<string, number>();
  const remembered = <Made>(known: Map<string, Made>, key: string, make: () => Made): Made => {
    let made = known.get(key);
    if (made === undefined) {
      made = make();
      known.set(key, made);
    }
    return made;
  };

  const formatOf = (id: string): IntlMessageFormat => {
    const known = formats.get(id);
    if (known) return known;
    let message = own[id];
    let messageLanguage = locale;
    if (message === undefined) {
      message = english[id];
      messageLanguage = 'en-GB';
      if (message === undefined) throw new Error(`text "${id}" is in no language`);
      missing.add(id);
    }
    const format = new IntlMessageFormat(message, messageLanguage, undefined, { ignoreTag: true });
    formats.set(id, format);
    return format;
  };

  const format = (id: string, args: Record<string, string | number>): string => {
    const text = String(formatOf(id).format(args));
    return missing.has(id) ? englishRun(text) : text;
  };
  const nameOf = (kind: (typeof NAMED_KINDS)[number], id: string): string => {
    // A value is written `setting-owner.setting.value`; its text stands under the setting.
    if (kind === 'value') {
      const at = id.lastIndexOf('.');
      return source.text(`setting.${id.slice(0, at)}.value.${id.slice(at + 1)}`);
    }
    // A company other than the maker keeps what the device itself gave it.
    if (kind === 'service' && !source.has(`service.${id}.name`))
      return source.name('app', id.slice(0, id.indexOf('.')));
    if (kind === 'answered') return answeredClause(source, id);
    const textId = kind === 'variant' ? `threat.${id}.name` : `${kind}.${id}.name`;
    return source.has(textId) ? isolate(source.text(textId)) : isolate(id);
  };
  const itemOf = (item: string): string => {
    const at = item.indexOf(':');
    const kind = NAMED_KINDS.find((candidate) => candidate === item.slice(0, at));
    return kind ? source.name(kind, item.slice(at + 1)) : item;
  };
  const formatSentence = ({ id, args }: Sentence): string => {
    const named: Record<string, string> = {};
    for (const [key, value] of Object.entries(args)) {
      // What was found in somebody's file is shown as it stands there, whatever it looks like; a count of ours is not.
      const items = id.startsWith('problem.')
        ? [isCount(id, key) && Number.isFinite(Number(value)) ? source.number(Number(value)) : value]
        : value.split('|').map(itemOf);
      named[key] = items.length > 1 ? source.list(items) : (items[0] ?? '');
    }
    return source.text(id, named);
  };

  const dateOf = (value: string): string => {
    const [, month, day] = value.split('-');
    const moment = momentOf(value);
    const format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' as const } : {}),
      ...(day ? { day: 'numeric' as const } : {}),
    });
    if (language === 'ar' && month)
      return format
        .formatToParts(moment)
        .map(({ type, value: part }) =>
          type === 'month' ? `${EASTERN_MONTHS[Number(month) - 1]}/${part}` : part,
        )
        .join('');
    if (language !== 'fa' || !month || day) return format.format(moment);
    // The pattern for a Persian month puts the year first, as nobody writes it.
    const part = (type: string): string =>
      format.formatToParts(moment).find((one) => one.type === type)?.value ?? '';
    return `${part('month')} ${part('year')}`;
  };
  const calendarYears = new Intl.DateTimeFormat(language === 'fa' ? 'en-u-ca-persian' : 'en', {
    timeZone: 'UTC',
    year: 'numeric',
  });
  const yearOfDate = (value: string): number =>
    Number(calendarYears.formatToParts(momentOf(value)).find(({ type }) => type === 'year')?.value);

  const source: TextSource = {
    language,
    direction: directionOf(language),
    missing,
    has: (id) => own[id] !== undefined || english[id] !== undefined,
    text: (id, args) => {
      if (args) return format(id, args);
      return remembered(plain, id, () => format(id, {}));
    },
    name: (kind, id) => remembered(names, `${kind}:${id}`, () => nameOf(kind, id)),
    sentence: (sentence) =>
      remembered(sentences, `${sentence.id}${JSON.stringify(sentence.args)}`, () => formatSentence(sentence)),
    list: (items) =>
      language === 'en' && items.length > 1 && items.some((item) => item.includes(' and '))
        ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
        : lists.format(items),
    number: (value) => numbers.format(value),
    date: (value) => remembered(dates, value, () => dateOf(value)),
    yearOf: (value) => remembered(yearsOfDates, value, () => yearOfDate(value)),
    year: (value) => years.format(value),
  };
  return source;
};

/** The ten digits of the language. */
export const digitsOf = (texts: TextSource): string[] =>
  Array.from({ length: 10 }, (_, digit) => texts.number(digit));
