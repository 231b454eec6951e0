import { EMERGENCIES } from '../../../models/vocabulary/emergencies.ts';

/**
 * Where the choices will stand, while the knowledge is read: what is below them does not move when they come, so that
 * nobody presses one thing and gets another.
 */
export const ChoicesPlaces = () => (
  <div className="right-now-choices" aria-hidden="true">
    {EMERGENCIES.map((id) => (
      <span key={id} className="right-now-place" />
    ))}
  </div>
);
