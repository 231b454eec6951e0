import { appsQuestions } from '../../answers/apps-questions.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useStore } from '../../stores/store.ts';
import { DevicesQuestion } from './DevicesQuestion.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { OthersQuestion } from './OthersQuestion.tsx';
import { PickApps } from './PickApps.tsx';
import { SettingQuestion } from './SettingQuestion.tsx';
import { UsesQuestion } from './UsesQuestion.tsx';

export const AppsScreen = () => {
  const knowledge = useKnowledge();
  const answers = useStore((state) => state.answers);
  const key = useStore((state) => state.appsQuestion);
  const questions = appsQuestions(knowledge, answers);
  // The question shown may have gone with an answer it rested on.
  const at = Math.max(
    0,
    questions.findIndex((question) => question.key === key),
  );
  const question = questions[at] ?? { kind: 'pick', key: 'pick' };
  const place = { questions, at };
  switch (question.kind) {
    case 'pick':
      return <PickApps place={place} />;
    case 'uses':
      return <UsesQuestion key={question.key} place={place} owner={question.owner} />;
    case 'setting':
      return <SettingQuestion key={question.key} place={place} owned={question.setting} />;
    case 'more':
      return (
        <MoreSettings key={question.key} place={place} owner={question.owner} settings={question.settings} />
      );
    case 'devices':
      return <DevicesQuestion place={place} />;
    case 'others':
      return <OthersQuestion place={place} settings={question.settings} />;
    default:
      return question satisfies never;
  }
};
