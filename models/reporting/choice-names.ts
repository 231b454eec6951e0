import type { TextSource } from './texts.ts';

/** A choice id taken apart: `others.whatsapp.backup@after` is the setting `whatsapp.backup` of someone else. */
export interface ChoiceParts {
  readonly kind: 'setting' | 'use' | 'practice' | 'world';
  /** Id of the text that names it, without `.name`. */
  readonly key: string;
  readonly theirs: boolean;
}

export const choiceParts = (choice: string): ChoiceParts => {
  const plain = choice.replace(/@(before|after)$/, '');
  const theirs = plain.startsWith('others.');
  const own = theirs ? plain.slice('others.'.length) : plain;
  const [first = '', second = '', third = ''] = own.split('.');
  if (first === 'world') return { kind: 'world', key: own, theirs };
  if (first === 'practice') return { kind: 'practice', key: own, theirs };
  if (second === 'use') return { kind: 'use', key: `use.${third}`, theirs };
  return { kind: 'setting', key: `setting.${own}`, theirs };
};

/** The plain name of a choice with its app, or null where no language names it. */
export const choiceName = (choice: string, texts: TextSource): string | null => {
  const { kind, key } = choiceParts(choice);
  const id = `${key}.name`;
  if (!texts.has(id)) return null;
  const name = texts.text(id);
  // What several apps and devices share is named by itself.
  if (texts.has(`${key}.full-name`)) return texts.text(`${key}.full-name`);
  const [, owner = ''] = key.split('.');
  return kind === 'setting' && texts.has(`app.${owner}.name`)
    ? texts.text('report.choice.of-app', { name, app: texts.name('app', owner) })
    : name;
};

/** Names of several choices without repeats, in their order. */
export const choiceNames = (choices: readonly string[], texts: TextSource): string[] => [
  ...new Set(choices.flatMap((choice) => choiceName(choice, texts) ?? [])),
];

/** "two-step verification is on", for sentences that say by what something is closed. */
export const answeredClauses = (
  answers: Readonly<Record<string, readonly string[]>>,
  texts: TextSource,
): string[] => {
  const clauses = Object.entries(answers).flatMap(([choice, values]) => {
    const { key, theirs } = choiceParts(choice);
    const value = values[0];
    const id = `${key}.answered.${value}`;
    if (value === undefined || !texts.has(id)) return [];
    const clause = texts.text(id);
    return [theirs ? texts.text('answered.others', { clause }) : clause];
  });
  return [...new Set(clauses)];
};
