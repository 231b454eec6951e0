import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components/SearchField';
import { pickableApps } from '../../answers/apps-questions.ts';
import { CheckList } from '../../components/CheckList.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { answer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { folded } from '../../texts/folded.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type AppsPlace, AppsQuestionPage } from './AppsQuestionPage.tsx';

/**
 * Apps by their names in the window's language and its alphabet, after those that were chosen when the question was
 * opened: nothing moves under the hand that chooses. The search reads all languages.
 */
export const PickApps = ({ place }: { readonly place: AppsPlace }) => {
  const { t, label, language } = useTexts();
  const knowledge = useKnowledge();
  const chosen = useStore((state) => state.answers.apps);
  const [typed, setTyped] = useState('');
  const [first] = useState(() => new Set(chosen));
  const order = new Intl.Collator(language);
  const found = pickableApps(knowledge)
    .filter(({ id }) => {
      const names = Object.values(knowledge.pack.texts).map((texts) => texts[`app.${id}.name`] ?? id);
      return names.some((candidate) => folded(candidate).includes(folded(typed)));
    })
    .map(({ id }) => ({ id, label: label('app', id) }))
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || order.compare(a.label, b.label));
  const change = (values: string[]) => {
    // Apps the search hides stay chosen, and the order of choosing is kept.
    const hidden = chosen.filter((app) => !found.some(({ id }) => id === app));
    const kept = chosen.filter((app) => hidden.includes(app) || values.includes(app));
    answer('apps', [...kept, ...values.filter((app) => !chosen.includes(app))]);
  };
  return (
    <AppsQuestionPage
      place={place}
      section={t('apps.section.pick')}
      title={t('apps.pick.question')}
      why={t('apps.pick.why')}
      answered={chosen.length > 0}
    >
      <SearchField className="search" value={typed} onChange={setTyped}>
        <Label className="visually-hidden">{t('apps.pick.search')}</Label>
        <Search aria-hidden="true" size={18} className="search-icon" />
        <Input className="field-input" placeholder={t('apps.pick.search')} />
        {typed !== '' && (
          <Button className="field-button">
            <X aria-hidden="true" size={16} />
          </Button>
        )}
      </SearchField>
      <CheckList
        label={t('apps.pick.question')}
        columns={2}
        choices={found}
        values={chosen.filter((app) => found.some(({ id }) => id === app))}
        onChange={change}
      />
      <p className="question-count" role="status">
        {found.length === 0 ? t('apps.pick.none') : t('apps.pick.count', { count: chosen.length })}
      </p>
    </AppsQuestionPage>
  );
};
