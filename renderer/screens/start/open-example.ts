import { EXAMPLES, type ExampleId } from '../../../models/profile/examples.ts';
import { answersFromProfile } from '../../answers/answers-from-profile.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { endExample, exploreExample } from '../../stores/example.ts';
import { goTo } from '../../stores/way.ts';

/** Fills in an example and shows what comes of it, with the facts of a day, or of today. */
export const openExample = async (id: ExampleId = 'organiser', day?: string): Promise<void> => {
  const knowledge = await loadKnowledge();
  exploreExample(answersFromProfile(knowledge, EXAMPLES[id]), day);
  goTo('results');
};

export const leaveExample = (): void => {
  endExample();
  goTo('you');
};

/** Back to the page from which the origin case was opened; its day is today again. */
export const leaveExampleForOrigin = (): void => {
  endExample();
  goTo('origin');
};
