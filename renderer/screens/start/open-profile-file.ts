import '../../without-eval.ts';
import { PROFILE_LIMIT_BYTES } from '../../../models/contract/vault-messages.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { choiceName } from '../../../models/reporting/choice-names.ts';
import { createTexts, type TextSource } from '../../../models/reporting/texts.ts';
import { answersFromProfile } from '../../answers/answers-from-profile.ts';
import { profileFromAnswers } from '../../answers/profile-from-answers.ts';
import { contradictionIn } from '../../assessment/contradiction-in.ts';
import { markKept } from '../../closing.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { shell } from '../../shell.ts';
import { replaceAnswers } from '../../stores/answers.ts';
import { noAnswers } from '../../stores/answers-slice.ts';
import { endExample, realToday } from '../../stores/example.ts';
import { useStore } from '../../stores/store.ts';
import { goTo } from '../../stores/way.ts';
import { interfaceTexts } from '../../texts/interface-texts.ts';

/** The sentence of the command line, with the choices by their names. */
const contradictionSentence = (choices: readonly string[], texts: TextSource): string => {
  const names = new Set(choices.map((choice) => choiceName(choice, texts) ?? choice));
  return names.size === 0
    ? texts.text('welcome.open.failed')
    : texts.text('problem.contradiction', { choices: texts.list([...names]) });
};

/**
 * Opens a profile that the person points to. Nothing is loaded where it cannot be read or where its answers
 * contradict one another: what was open stays.
 * @returns the sentence that says what is wrong, if anything.
 */
export const openProfileFile = async (): Promise<string | null> => {
  const bridge = shell();
  if (!bridge) return null;
  const opened = await bridge.openProfile();
  const knowledge = await loadKnowledge();
  const { language, answers } = useStore.getState();
  const texts = createTexts(knowledge.pack.texts, language, interfaceTexts);
  if (!opened.ok) {
    if (opened.code === 'cancelled') return null;
    return texts.text(`welcome.open.${opened.code}`, { limit: PROFILE_LIMIT_BYTES / 1_000_000 });
  }
  const read = readProfile(opened.text, knowledge.pack);
  if (!read.ok) return texts.sentence(read.problem);
  const told = {
    ...noAnswers(),
    ...answersFromProfile(knowledge, read.profile),
    computer: answers.computer,
  };
  const profile = profileFromAnswers(knowledge, told);
  const contradictory = await contradictionIn({ profile, asOf: realToday(), language });
  if (contradictory) return contradictionSentence(contradictory, texts);
  // Meanwhile the person may have gone on, or emptied the screen: then nothing comes back onto it.
  if (useStore.getState().screen !== 'welcome') return null;
  endExample();
  replaceAnswers(told);
  markKept();
  goTo('results');
  return null;
};
