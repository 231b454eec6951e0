import type { Status } from '../../models/vocabulary/statuses.ts';

const PATHS = {
  exposed: 'M2 12h19M17 8l4 4-4 4',
  possible: 'M2 12h15M17 8l4 4-4 4',
  blocked: 'M2 12h7M6 9l3 3-3 3',
  absent: 'M2 12h7M6 9l3 3-3 3',
} as const satisfies Record<Status, string>;

/** A way that goes through a wall, may go through, or ends before it. The words beside it say the same. */
export const WayMark = ({ status }: { readonly status: Status }) => {
  const open = status === 'exposed' || status === 'possible';
  return (
    <svg className={`way-mark way-${status}`} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path className="way-wall" d={open ? 'M12 2v4M12 18v4' : 'M14 3v18'} />
        <path d={PATHS[status]} strokeDasharray={status === 'possible' ? '2.5 3.6' : undefined} />
      </g>
    </svg>
  );
};
