import type { Status } from '../../models/vocabulary/statuses.ts';

const PATHS = {
  exposed: 'M3 12h18',
  possible: 'M3 12h18',
  blocked: 'M3 12h6',
  absent: 'M3 12h6',
} as const satisfies Record<Status, string>;

/** A way that goes through a wall, may go through, or ends before it. The words beside it say the same. */
export const WayMark = ({ status }: { readonly status: Status }) => {
  const open = status === 'exposed' || status === 'possible';
  return (
    <svg className={`way-mark way-${status}`} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path className="way-wall" d={open ? 'M13 3v4.5M13 16.5v4.5' : 'M13 3v18'} />
        <path d={PATHS[status]} strokeDasharray={status === 'possible' ? '0.1 4.4' : undefined} />
      </g>
    </svg>
  );
};
