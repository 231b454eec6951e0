import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components/SearchField';
import { Button } from '../components/Button.tsx';
import '../styles/find.css';
import { useTexts } from '../texts/use-texts.ts';
import { foundRanges } from './found-ranges.ts';

/** Marks all that was found, the one at hand apart, and brings that one into view. */
const mark = (ranges: readonly Range[], at: number): void => {
  const one = ranges[at];
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-here', one ? new Highlight(one) : new Highlight());
  one?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
};

const unmark = (): void => {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
};

/** Finds words in what the screen shows, in whichever way their letters were typed. */
export const FindBar = ({ onClose }: { onClose(): void }) => {
  const { t, number } = useTexts();
  const [words, setWords] = useState('');
  const [found, setFound] = useState({ count: 0, at: 0 });
  useEffect(() => unmark, []);

  /** Looks anew each time: the screen may have changed since. */
  const find = (wanted: string, at: number): void => {
    const main = document.querySelector('main');
    const ranges = main ? foundRanges(main, wanted) : [];
    const place = ranges.length === 0 ? 0 : (at + ranges.length) % ranges.length;
    mark(ranges, place);
    setFound({ count: ranges.length, at: place });
  };
  const step = (by: number) => find(words, found.at + by);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chromium 114 knows no search element
    <div role="search" className="find-bar" onKeyDown={press}>
      <SearchField
        className="search"
        value={words}
        autoFocus
        onChange={(typed) => {
          setWords(typed);
          find(typed, 0);
        }}
      >
        <Label className="visually-hidden">{t('find.label')}</Label>
        <Search aria-hidden="true" size={18} className="search-icon" />
        <Input className="field-input" placeholder={t('find.label')} />
      </SearchField>
      <p className="find-count" role="status">
        {words.trim() !== '' &&
          (found.count === 0
            ? t('find.nothing')
            : t('find.count', { at: number(found.at + 1), count: number(found.count) }))}
      </p>
      <Button
        kind="quiet"
        aria-label={t('find.before')}
        isDisabled={found.count === 0}
        onPress={() => step(-1)}
      >
        <ChevronUp aria-hidden="true" size={18} />
      </Button>
      <Button kind="quiet" aria-label={t('find.next')} isDisabled={found.count === 0} onPress={() => step(1)}>
        <ChevronDown aria-hidden="true" size={18} />
      </Button>
      <Button kind="quiet" aria-label={t('find.close')} onPress={onClose}>
        <X aria-hidden="true" size={18} />
      </Button>
    </div>
  );
};
