/**
 * How pictures look, in the window and in every file: `renderer/styles/pictures.css` holds the same rules (a test
 * compares them). They use the variables `--ink`, `--quiet`, `--line`, `--tint` and `--accent` of either side.
 */
export const PICTURE_STYLE = `.picture { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
.picture path { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-linecap: round; }
.picture path.maybe { stroke: var(--quiet); stroke-dasharray: 1 5; stroke-width: 2; }
.picture path.closed { stroke: var(--line); stroke-width: 1.25; }
.picture path.guide { stroke: var(--line); stroke-width: 1; }
.picture path.accent { stroke: var(--accent); stroke-width: 2; }
.picture .dot { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
.picture .dot-maybe { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5; }
.picture path.mark-closed { stroke: var(--quiet); stroke-width: 2; }
.picture .accent { fill: var(--accent); }
.picture path.accent { fill: none; }
.picture .band { fill: var(--tint); stroke: none; }
.picture text { fill: var(--ink); font-size: 13px; font-weight: 400; }
.picture text.label-quiet { fill: var(--quiet); font-size: 12px; }
.picture text.label-strong { font-weight: 600; }
.picture text.label-accent { fill: var(--accent); font-weight: 600; }
.picture text.accent { stroke: none; }
@media (forced-colors: active) {
  .picture path, .picture .dot, .picture .dot-maybe { stroke: CanvasText; }
  .picture .dot { fill: CanvasText; }
  .picture text { fill: CanvasText; }
}
`;
