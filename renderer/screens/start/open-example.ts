import { EXAMPLES } from '../../../models/profile/examples.ts';
import { answersFromProfile } from '../../answers/answers-from-profile.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { replaceAnswers } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { goTo } from '../../stores/way.ts';

/** Fills in the example person and shows what comes of it. */
export const openExample = async (): Promise<void> => {
  const knowledge = await loadKnowledge();
  replaceAnswers({ ...answersFromProfile(knowledge, EXAMPLES.organiser), computer: 'mine' });
  useStore.setState({ exploringExample: true, hiddenScenarios: [] });
  goTo('results');
};

/** Leaves the example: nothing of it stays among one's own answers. */
export const leaveExample = (): void => {
  replaceAnswers({});
  useStore.setState({ exploringExample: false, hiddenScenarios: [] });
  goTo('you');
};
