/** Wind that rises over a headland, and the lee behind it. */
export const BrandMark = ({ large = false }: { readonly large?: boolean }) => (
  <svg
    className={large ? 'brand-mark brand-mark-large' : 'brand-mark'}
    viewBox="0 0 48 48"
    aria-hidden="true"
  >
    <path className="headland" d="M19 39C20 26 27 17 43 14v22a3 3 0 0 1-3 3Z" fill="currentColor" />
    <g className="wind" fill="none" stroke="currentColor" strokeWidth="2.8" strokeLinecap="round">
      <path d="M4 17h11c10 0 12-9 26-9" />
      <path d="M4 27h8c4 0 6-1.5 8-5" />
      <path d="M4 37h8" />
    </g>
  </svg>
);
