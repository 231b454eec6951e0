import type { Setting } from '../knowledge/schemas/app.ts';
import type { Condition, Provenance } from '../knowledge/schemas/fact.ts';
import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Use } from '../vocabulary/people.ts';
import type { Time } from '../vocabulary/places.ts';
import type { CaseMember, CasePerson } from './case-people.ts';
import type { ChoiceTable } from './choices.ts';
import { parseGroundAtom } from './rule-syntax.ts';

/** Ids of choices. A choice that governs creation is two: `@before` and `@after`. Semantics 1 and 2. */
export const settingChoiceId = (owner: string, setting: string): string => `${owner}.${setting}`;
export const useChoiceId = (app: string, use: string): string => `${app}.use.${use}`;
export const historyChoiceId = (app: string): string => `${app}.old-history`;
export const practiceChoiceId = (id: string): string => `practice.${id}`;
export const worldChoiceId = (owner: string, id: string): string => `world.${owner}.${id}`;
/** A claim that lowers a danger and has no grade A or B source. Semantics 31. */
export const claimChoiceId = (owner: string, id: string): string => `world.${owner}.${id}-claim`;
export const isClaim = (choice: string): boolean => choice.startsWith('world.') && choice.endsWith('-claim');

export const BEFORE = '@before';
export const AFTER = '@after';
/** The choice as a person was asked about it, without the time. */
export const askedChoiceId = (choiceId: string): string => choiceId.replace(/@(before|after)$/, '');

/** A condition key taken apart. */
export type ConditionKey =
  | { readonly kind: 'use'; readonly app: string; readonly use: Use | null }
  | { readonly kind: 'setting'; readonly owner: string; readonly setting: Setting }
  | { readonly kind: 'practice'; readonly id: string }
  | { readonly kind: 'world'; readonly owner: string; readonly id: string };

/** A habit that somebody has or has not. `no` unless said. */
export const PRACTICE_VALUES = ['no', 'yes'] as const;

/** The setting itself, where another one is declared to be the same choice. */
export const settingOf = (
  pack: Pack,
  owner: string,
  id: string,
): { owner: string; setting: Setting } | null => {
  const setting = pack.apps
    .find((app) => app.id === owner)
    ?.settings.find((candidate) => candidate.id === id);
  if (!setting) return null;
  if (setting.sameAs === undefined) return { owner, setting };
  const [otherOwner = '', otherId = ''] = setting.sameAs.split('.');
  return settingOf(pack, otherOwner, otherId);
};

/** Reads a key of a `when` or `askIf` of this owner (an app, device or operator); null if it names nothing. */
export const readConditionKey = (pack: Pack, owner: string, key: string): ConditionKey | null => {
  if (key === 'use') return { kind: 'use', app: owner, use: null };
  if (key.startsWith('practice.')) {
    const id = key.slice('practice.'.length);
    return pack.practices.some((practice) => practice.id === id) ? { kind: 'practice', id } : null;
  }
  if (key.startsWith('world.')) return { kind: 'world', owner, id: key.slice('world.'.length) };
  const own = settingOf(pack, owner, key);
  if (own) return { kind: 'setting', ...own };
  const [otherOwner = '', id = ''] = key.split('.');
  const other = settingOf(pack, otherOwner, id);
  return other ? { kind: 'setting', ...other } : null;
};

/** Values of a condition as text; booleans as `on` and `off`. */
export const conditionValues = (value: Condition[string]): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'boolean' ? (one ? 'on' : 'off') : one,
  );

/** Declares the choices of a setting, for a person or a stand-in. Returns the one that counts at `time`. */
export const declareSetting = (
  choices: ChoiceTable,
  person: CasePerson,
  owner: string,
  setting: Setting,
  time: Time,
): number => {
  const whose = setting.bothSides ? person.member.self : person;
  const kind = whose.standIn ? 'others' : 'setting';
  const id = `${whose.prefix}${settingChoiceId(owner, setting.id)}`;
  if (setting.governs === 'state') return choices.declare({ id, kind, domain: setting.values });
  return declareTwin(choices, id, kind, setting.values, time);
};

/** Declares a habit. What habits other people have is theirs to say, and stays open. */
export const declarePractice = (choices: ChoiceTable, person: CasePerson, id: string): number =>
  choices.declare({
    id: `${person.prefix}${practiceChoiceId(id)}`,
    kind: person.standIn ? 'others' : 'practice',
    domain: PRACTICE_VALUES,
  });

/** Declares the use of an app; uses count from a time on, like settings that govern creation. */
export const declareUse = (
  choices: ChoiceTable,
  member: CaseMember,
  app: string,
  use: string,
  time: Time,
): number => declareTwin(choices, `${member.prefix}${useChoiceId(app, use)}`, 'use', ['no', 'yes'], time);

const declareTwin = (
  choices: ChoiceTable,
  id: string,
  kind: 'setting' | 'others' | 'use',
  domain: readonly string[],
  time: Time,
): number => {
  const before = choices.declare({ id: `${id}${BEFORE}`, kind, domain });
  const after = choices.declare({ id: `${id}${AFTER}`, kind, domain, linkedTo: before });
  return time === 'past' ? before : after;
};

const settingsByPack = new WeakMap<Pack, ReadonlySet<string>>();

/** Settings (`owner.setting`) on which some fact of the pack depends: the others change no answer. */
export const settingsInConditions = (pack: Pack): ReadonlySet<string> => {
  const known = settingsByPack.get(pack);
  if (known) return known;
  const found = new Set<string>();
  for (const app of pack.apps) {
    const conditions = [...app.holdings, ...app.logins, ...app.mailboxes, ...app.facts].map(
      (fact) => fact.when,
    );
    for (const condition of [...conditions, ...app.never]) {
      for (const key of Object.keys(condition)) {
        const read = readConditionKey(pack, app.id, key);
        if (read?.kind === 'setting') found.add(`${read.owner}.${read.setting.id}`);
      }
    }
  }
  settingsByPack.set(pack, found);
  return found;
};

/** Habits on which some fact of the pack depends. */
export const practicesInConditions = (pack: Pack): ReadonlySet<string> =>
  new Set(
    [
      ...pack.apps.flatMap((app) => [...app.holdings, ...app.logins, ...app.mailboxes, ...app.facts]),
      ...pack.threats.flatMap((threat) => threat.facts),
    ]
      .flatMap(({ when }) => Object.keys(when))
      .flatMap((key) => (key.startsWith('practice.') ? [key.slice('practice.'.length)] : [])),
  );

/** Did the fact hold on the day? Dates compare as text because longer forms extend shorter ones. */
export const validOn = (fact: Pick<Provenance, 'from' | 'until'>, day: string): boolean =>
  (fact.from === undefined || fact.from <= day) && (fact.until === undefined || day < fact.until);

/** Reads a fact of the knowledge, with its stand-ins (`this`, `person`, `home`) replaced as whole arguments. */
export const groundFact = (
  text: string,
  standIns: Readonly<Record<string, string>>,
): { predicate: string; constants: string[] } => {
  const { predicate, constants } = parseGroundAtom(text);
  return { predicate, constants: constants.map((constant) => standIns[constant] ?? constant) };
};
