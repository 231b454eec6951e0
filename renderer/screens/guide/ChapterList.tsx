import { More } from '../../components/More.tsx';
import { readChapter } from '../../stores/guide.ts';
import { CHAPTERS, type Chapter } from '../../stores/guide-slice.ts';
import { useWide } from '../../use-wide.ts';
import { useGuideTexts } from './guide-texts.ts';

/** As in guide.css: from here the chapters have room beside the chapter. */
const WIDE = 56;

/** All chapters, and which of them lies open. In a narrow window the list folds, so that the chapter comes first. */
export const ChapterList = ({ current }: { readonly current: Chapter }) => {
  const { g } = useGuideTexts();
  const wide = useWide(WIDE);
  const list = (
    <ol>
      {CHAPTERS.map((chapter) => (
        <li key={chapter}>
          <button
            type="button"
            className="guide-chapter-name"
            aria-current={chapter === current ? 'page' : undefined}
            onClick={() => readChapter(chapter)}
          >
            {g(`${chapter}.title`)}
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="guide-chapters" aria-label={g('guide.chapters')}>
      {wide ? (
        list
      ) : (
        <More key={current} label={g('guide.chapters')}>
          {list}
        </More>
      )}
    </nav>
  );
};
