import { Search, X } from 'lucide-react';
import { use, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { Button as ClearButton, Input, Label, SearchField } from 'react-aria-components/SearchField';
import type { Glossary } from '../../models/knowledge/schemas/glossary.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import '../styles/words.css';
import { folded } from '../texts/folded.ts';
import { TextsProvider } from '../texts/TextsProvider.tsx';
import { type InterfaceTexts, useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

interface WordsPageProps {
  onBack(): void;
  onClose(): void;
}

const wordsOf = ({ terms, instead }: Glossary, texts: InterfaceTexts) => {
  const order = new Intl.Collator(texts.language);
  const name = (id: string) => texts.text(`term.${id}.name`);
  return terms
    .map(({ id, see, forms }) => {
      // Whoever learned another word for it, or sees another form of it, finds it too.
      const elsewhere = (instead[texts.language] ?? []).flatMap(({ term, avoid }) =>
        term === id ? avoid : [],
      );
      const meaning = texts.text(`term.${id}.meaning`);
      const search = [name(id), meaning, ...elsewhere, ...(forms[texts.language] ?? [])]
        .map(folded)
        .join('\n');
      return { id, name: name(id), meaning, elsewhere, see: see.map(name), search };
    })
    .sort((a, b) => order.compare(a.name, b.name));
};

const WordsList = ({ glossary }: { readonly glossary: Glossary }) => {
  const texts = useTexts();
  const { t, list, language } = texts;
  const oneOf = new Intl.ListFormat(language, { type: 'disjunction' });
  const [typed, setTyped] = useState('');
  const found = wordsOf(glossary, texts).filter(({ search }) => search.includes(folded(typed)));
  return (
    <>
      <Heading slot="title">{t('words.title')}</Heading>
      <SearchField className="search" value={typed} onChange={setTyped} autoFocus>
        <Label className="visually-hidden">{t('words.search')}</Label>
        <Search aria-hidden="true" size={18} className="search-icon" />
        <Input className="field-input" placeholder={t('words.search')} />
        {typed !== '' && (
          <ClearButton className="field-button">
            <X aria-hidden="true" size={16} />
          </ClearButton>
        )}
      </SearchField>
      <p className="words-count" role="status">
        {found.length === 0 ? t('words.none') : t('words.count', { count: found.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="words" tabIndex={0} aria-label={t('words.title')}>
        <dl>
          {found.map(({ id, name, meaning, elsewhere, see }) => (
            <div key={id} className="word">
              <dt>{name}</dt>
              <dd>{meaning}</dd>
              {elsewhere.length > 0 && (
                <dd className="word-more">{t('words.elsewhere', { names: oneOf.format(elsewhere) })}</dd>
              )}
              {see.length > 0 && <dd className="word-more">{t('words.see', { names: list(see) })}</dd>}
            </div>
          ))}
        </dl>
      </section>
    </>
  );
};

/** The second page of help: what the words mean. */
export const WordsPage = ({ onBack, onClose }: WordsPageProps) => {
  const { pack } = use(loadKnowledge());
  const { t } = useTexts();
  return (
    <>
      {pack.glossary && (
        <TextsProvider packTexts={pack.texts}>
          <WordsList glossary={pack.glossary} />
        </TextsProvider>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('help.close')}</Button>
        <Button kind="quiet" onPress={onBack}>
          {t('words.back')}
        </Button>
      </div>
    </>
  );
};
