import { ACTOR_GROUPS, type ActorGroup, actorGroup } from '../pictures/actor-groups.ts';
import { markLegend } from '../pictures/mark-legend.ts';
import { reachDrawing } from '../pictures/reach-drawing.ts';
import { type Reach, type ReachLink, reachLinks } from '../pictures/reach-links.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section, TableCell } from '../report-tree.ts';
import { standingOf } from '../standing.ts';

type When = 'now' | 'after';

/** Who can reach what, before and after the plan: as a picture, and as a table of the same. Null where nothing is open. */
export const reachSection = (context: ReportContext): Section | null => {
  const { assessment, texts } = context;
  const { rows, actors, links } = reachLinks(
    assessment,
    (exposure): Reach => (standingOf(context, exposure) === 'open' ? 'open' : 'maybe'),
  );
  if (links.length === 0) return null;
  const data = rows.map(({ id, harm }) => ({
    id,
    name: texts.name('data-class', id),
    strong: harm !== 'unset',
  }));
  const groups = (Object.keys(ACTOR_GROUPS) as ActorGroup[]).filter((group) =>
    actors.some((actor) => actorGroup(actor) === group),
  );
  const reached = (row: string, group: ActorGroup, when: When): Reach | null => {
    const own = links.filter((link) => link.row === row && actorGroup(link.actor) === group);
    return (['open', 'maybe'] as const).find((reach) => own.some((link) => link[when] === reach)) ?? null;
  };
  const drawn = (when: When) =>
    reachDrawing(
      groups.map((group) => texts.text(`report.picture.actors.${group}`)),
      data.map(({ id, name, strong }) => ({
        name,
        strong,
        cells: groups.map(
          (group) =>
            reached(id, group, when) ?? (when === 'after' && reached(id, group, 'now') ? 'closed' : null),
        ),
      })),
      texts.direction,
    );
  const cellOf = (own: readonly ReachLink[], when: When): TableCell => {
    const names = (reach: Reach): string =>
      texts.list(
        actors
          .filter((actor) => own.some((link) => link.actor === actor && link[when] === reach))
          .map((actor) => texts.name('actor', actor)),
      );
    const said = (['open', 'maybe'] as const).flatMap((reach) =>
      names(reach) === '' ? [] : [texts.text(`report.picture.reach.${reach}`, { actors: names(reach) })],
    );
    const open = own.some((link) => link[when] === 'open');
    return {
      text: said.length > 0 ? said.join(' ') : texts.text('report.picture.reach.nobody'),
      sources: [],
      weight: open ? 'strong' : said.length > 0 ? 'plain' : 'quiet',
    };
  };
  const whens = (['now', 'after'] as const).map((when) => texts.text(`report.picture.reach.${when}`));
  return {
    id: 'reach',
    title: texts.text('report.section.reach'),
    blocks: [
      {
        kind: 'picture',
        drawings: (['now', 'after'] as const).map((when, at) => ({
          label: whens[at] as string,
          drawing: drawn(when),
        })),
        legend: markLegend(
          [
            { as: 'dot', name: texts.text('report.picture.mark.open') },
            { as: 'dot-maybe', name: texts.text('report.picture.mark.maybe') },
            { as: 'mark-closed', name: texts.text('report.picture.mark.closed') },
          ],
          texts.direction,
        ),
        inWords: {
          label: texts.text('report.picture.in-words'),
          table: {
            kind: 'table',
            caption: texts.text('report.section.reach'),
            columns: [texts.text('report.picture.reach.data'), ...whens],
            rows: data.map(({ id, name }) => {
              const own = links.filter(({ row }) => row === id);
              return { head: name, cells: [cellOf(own, 'now'), cellOf(own, 'after')] };
            }),
          },
        },
      },
      {
        kind: 'paragraph',
        tone: 'note',
        line: { text: texts.text('report.picture.reach.limit'), sources: [] },
      },
    ],
  };
};
