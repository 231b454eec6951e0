/** Wind that parts before a shore, and the still water behind it. */
export const BrandMark = ({ large = false }: { readonly large?: boolean }) => (
  <svg
    className={large ? 'brand-mark brand-mark-large' : 'brand-mark'}
    viewBox="0 0 48 48"
    aria-hidden="true"
  >
    <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
      <path className="wind" d="M3 13h16c9 0 11-6 18-6h8" />
      <path className="wind" d="M3 24h9" />
      <path className="wind" d="M3 35h16c9 0 11 6 18 6h8" />
      <path className="shore" d="M21 16c-5.5 4.5-5.5 11.5 0 16" />
      <path className="still" d="M30 24h9" />
    </g>
  </svg>
);
