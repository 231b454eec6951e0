import type { Use } from '../../../models/vocabulary/people.ts';
import { CheckList } from '../../components/CheckList.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answerUses } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

const NONE: readonly Use[] = [];

export const UsesQuestion = ({ place, owner }: { readonly place: AppsPlace; readonly owner: string }) => {
  const { t, text, name, label } = useTexts();
  const knowledge = useKnowledge();
  const uses = useStore((state) => state.answers.uses[owner] ?? NONE);
  const choices = (knowledge.apps.get(owner)?.uses ?? []).map((id) => ({
    id,
    label: text(`use.${id}.question-form`),
  }));
  return (
    <AppsQuestionPage
      place={place}
      section={label('app', owner)}
      title={t('apps.uses.question', { app: name('app', owner) })}
      why={t('apps.uses.why')}
      answered={uses.length > 0}
      onUnknown={() => answerUses(knowledge, owner, undefined)}
    >
      <CheckList
        label={t('apps.uses.question', { app: name('app', owner) })}
        choices={choices}
        values={uses}
        onChange={(values) => answerUses(knowledge, owner, values.length ? (values as Use[]) : undefined)}
      />
    </AppsQuestionPage>
  );
};
