import '../../without-eval.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { answersFromProfile } from '../../answers/answers-from-profile.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { shell } from '../../shell.ts';
import { replaceAnswers } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { goTo } from '../../stores/way.ts';
import { interfaceTexts } from '../../texts/interface-texts.ts';

/**
 * Opens a profile that the person points to. Nothing is loaded where it cannot be read: what was open stays.
 * @returns the sentence that says what is wrong, if anything.
 */
export const openProfileFile = async (): Promise<string | null> => {
  const bridge = shell();
  if (!bridge) return null;
  const opened = await bridge.openProfile();
  const knowledge = await loadKnowledge();
  const { language, answers } = useStore.getState();
  const texts = createTexts(knowledge.pack.texts, language, interfaceTexts);
  if (!opened.ok) return opened.code === 'cancelled' ? null : texts.text(`welcome.open.${opened.code}`);
  const read = readProfile(opened.text, knowledge.pack);
  if (!read.ok) return texts.sentence(read.problem);
  replaceAnswers({ ...answersFromProfile(knowledge, read.profile), computer: answers.computer });
  useStore.setState({ exploringExample: false, hiddenScenarios: [] });
  goTo('results');
  return null;
};
