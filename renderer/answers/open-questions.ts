import { isDevice, type Knowledge, settingKey } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { askedChoice } from './asked-choice.ts';
import { conditionHolds } from './conditions.ts';

/**
 * Of the engine's choices those that this person can answer now and has not: settings of what they named, of the
 * people they talk to, and one for what each app is used for. An app they would first have to move to is
 * not asked about. What was said too long ago to count is asked again.
 */
export const openQuestions = (
  knowledge: Knowledge,
  answers: Answers,
  choices: readonly string[],
  saidLongAgo: readonly { readonly choice: string }[] = [],
): string[] => {
  const old = new Set(saidLongAgo.map(({ choice }) => choice));
  const seen = new Set<string>();
  const own = new Set([...answers.apps, ...answers.devices]);
  const asksFor = (owner: string, key: string): boolean =>
    knowledge.apps.get(owner)?.settings.some((setting) => settingKey({ owner, setting }) === key) ?? false;
  const known = (owner: string): boolean => {
    const app = knowledge.apps.get(owner);
    return answers.apps.includes(owner) || (app !== undefined && isDevice(app));
  };
  return choices.filter((choice) => {
    const asked = askedChoice(knowledge, choice);
    if (!asked) return false;
    const name =
      asked.kind === 'uses'
        ? `${asked.owner}.use`
        : `${asked.theirs ? 'others.' : ''}${settingKey(asked.owned)}`;
    if (seen.has(name)) return false;
    seen.add(name);
    if (asked.kind === 'uses') return own.has(asked.owner) && answers.uses[asked.owner] === undefined;
    const { owner, setting } = asked.owned;
    if (asked.theirs) {
      const { others } = answers;
      return known(owner) && (old.has(name) || others[`${owner}.${setting.id}`] === undefined);
    }
    const key = settingKey(asked.owned);
    return (
      // One choice may be asked under another product's name: iCloud of the phone, in the app.
      [...own].some((mine) => asksFor(mine, key)) &&
      (old.has(name) || answers.settings[key] === undefined) &&
      conditionHolds(knowledge, setting.askIf, owner, answers)
    );
  });
};
