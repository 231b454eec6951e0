import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { nearest } from '../../models/knowledge/suggestion.ts';
import type { PlanWishes } from '../../models/planning/exact-plan.ts';
import { EXAMPLES, type ExampleId } from '../../models/profile/examples.ts';
import type { Sentence } from '../../models/reasoning/assessment.ts';
import { readWish, WISH_OPTIONS } from './wishes.ts';

export const FORMATS = ['json', 'html', 'md', 'pdf', 'docx', 'odt', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that are no text, and go into a folder only. */
const NOT_FOR_STREAMS: readonly Format[] = ['pdf', 'docx', 'odt'];

export interface AssessWords {
  /** A profile file, or one of the program's own examples. */
  readonly profile: { readonly file: string } | { readonly example: ExampleId };
  readonly scenarios: readonly string[] | undefined;
  readonly asOf: string | undefined;
  readonly language: string;
  readonly out: string | undefined;
  /** Files of the same names in that folder are replaced. */
  readonly replace: boolean;
  readonly formats: readonly Format[];
  /** What the person says about plans; undefined where no option says anything. */
  readonly wishes: PlanWishes | undefined;
}

const OPTIONS = [
  '--example',
  '--threat',
  '--as-of',
  '--lang',
  '--out',
  '--replace',
  '--format',
  ...WISH_OPTIONS,
];

type Read =
  | { readonly ok: true; readonly words: AssessWords }
  | { readonly ok: false; readonly problem: Sentence };
const refuse = (id: string, args: Record<string, string> = {}): Read => ({
  ok: false,
  problem: { id: `problem.${id}`, args },
});

const isExample = (id: string): id is ExampleId => Object.hasOwn(EXAMPLES, id);

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(moment.getTime()) &&
    moment.getUTCDate() === Number(day) &&
    moment.getUTCMonth() + 1 === Number(month)
  );
};

/** Reads the words after `assess`. Design §8. */
export function readAssessWords(words: readonly string[], pack: Pack): Read {
  let profile: AssessWords['profile'] | undefined;
  let asOf: string | undefined;
  let language = 'en';
  let out: string | undefined;
  let replace = false;
  const formats = new Set<Format>();
  const scenarios: string[] = [];
  let wishes: PlanWishes | undefined;
  const known = pack.threats.flatMap((threat) =>
    threat.variants.map((variant) => `${threat.id}:${variant.id}`),
  );

  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!word.startsWith('--')) {
      if (profile !== undefined) return refuse('one-profile', { found: word });
      profile = { file: word };
      continue;
    }
    if (!OPTIONS.includes(word)) return refuse('unknown-option', { found: word, known: OPTIONS.join(', ') });
    const value = words[++at];
    if (value === undefined || value.startsWith('--')) return refuse('missing-value', { option: word });
    const wish = WISH_OPTIONS.find((option) => option === word);
    if (wish !== undefined) {
      const read = readWish(wishes ?? {}, wish, value, pack);
      if ('problem' in read) return { ok: false, problem: read.problem };
      wishes = read.wishes;
    } else if (word === '--example') {
      if (!isExample(value))
        return refuse('unknown-choice', {
          option: word,
          found: value,
          known: Object.keys(EXAMPLES).join(', '),
        });
      if (profile !== undefined) return refuse('one-profile', { found: value });
      profile = { example: value };
    } else if (word === '--threat') {
      const chosen = known.filter((scenario) => scenario === value || scenario.startsWith(`${value}:`));
      if (chosen.length === 0) {
        const names = [...pack.threats.map((threat) => threat.id), ...known];
        const meant = nearest(value, names);
        return meant
          ? refuse('unknown-threat-meant', { found: value, meant })
          : refuse('unknown-threat', {
              found: value,
              known: pack.threats.map((threat) => threat.id).join(', '),
            });
      }
      scenarios.push(...chosen.filter((scenario) => !scenarios.includes(scenario)));
    } else if (word === '--as-of') {
      if (!isDay(value)) return refuse('wrong-date', { option: word, found: value });
      asOf = value;
    } else if (word === '--lang') {
      if (!pack.header.languages.includes(value)) {
        return refuse('unknown-language', { found: value, known: pack.header.languages.join(', ') });
      }
      language = value;
    } else if (word === '--out') {
      out = value;
    } else if (word === '--replace') {
      if (value !== 'yes' && value !== 'no')
        return refuse('unknown-choice', { option: word, found: value, known: 'yes, no' });
      replace = value === 'yes';
    } else {
      for (const name of value.split(',')) {
        const format = FORMATS.find((candidate) => candidate === name);
        if (!format) return refuse('unknown-format', { found: name, known: FORMATS.join(', ') });
        formats.add(format);
      }
    }
  }
  if (profile === undefined) return refuse('missing-profile');
  const wanted: Format[] = formats.size > 0 ? [...formats] : ['json'];
  if (out === undefined && (wanted.length > 1 || wanted.some((format) => NOT_FOR_STREAMS.includes(format))))
    return refuse('out-needed');
  return {
    ok: true,
    words: {
      profile,
      scenarios: scenarios.length > 0 ? scenarios : undefined,
      asOf,
      language,
      out,
      replace,
      formats: wanted,
      wishes,
    },
  };
}
