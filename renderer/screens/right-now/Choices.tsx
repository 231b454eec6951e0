import { ChevronRight } from 'lucide-react';
import { EMERGENCIES } from '../../../models/vocabulary/emergencies.ts';
import { MissingNote } from '../../components/MissingNote.tsx';
import { showEmergency } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Five things that may be happening. */
export const Choices = () => {
  const { text } = useTexts();
  return (
    <>
      <ul className="right-now-choices">
        {EMERGENCIES.map((id) => (
          <li key={id}>
            <button type="button" className="right-now-choice" onClick={() => showEmergency(id)}>
              <span>{text(`emergency.${id}.name`)}</span>
              <ChevronRight aria-hidden="true" className="turns" />
            </button>
          </li>
        ))}
      </ul>
      <MissingNote />
    </>
  );
};
