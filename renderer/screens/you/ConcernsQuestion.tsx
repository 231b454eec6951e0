import { ToggleButton } from 'react-aria-components/ToggleButton';
import { DATA_CLASSES, type DataClass } from '../../../models/vocabulary/data.ts';
import { answer, toggleConcern } from '../../stores/answers.ts';
import { CONCERN_LIMIT } from '../../stores/answers-slice.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { YouQuestionPage } from './YouQuestionPage.tsx';

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];

/** Up to three of twelve, worst first, no ties. The number says which was chosen first. */
export const ConcernsQuestion = () => {
  const { t, text, number } = useTexts();
  const concerns = useStore((state) => state.answers.concerns);
  const full = concerns.length >= CONCERN_LIMIT;
  return (
    <YouQuestionPage
      question="concerns"
      answered={concerns.length > 0}
      onUnknown={() => {
        answer('concerns', []);
        answer('openedProtect', null);
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a form's fields */}
      <div className="choices choices-two" role="group" aria-label={t('you.concerns.question')}>
        {CLASSES.map((id) => {
          const place = concerns.indexOf(id) + 1;
          const name = text(`data-class.${id}.name`);
          return (
            <ToggleButton
              key={id}
              className="choice choice-ranked"
              isSelected={place > 0}
              isDisabled={full && place === 0}
              aria-label={place > 0 ? t('you.concerns.chosen', { name, place }) : name}
              onChange={() => toggleConcern(id)}
            >
              <span className="rank-mark" aria-hidden="true">
                {place > 0 ? number(place) : ''}
              </span>
              <span className="choice-words">{name}</span>
            </ToggleButton>
          );
        })}
      </div>
      <p className="question-count" role="status">
        {full ? t('you.concerns.full') : t('you.concerns.count', { count: concerns.length })}
      </p>
    </YouQuestionPage>
  );
};
