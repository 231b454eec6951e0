import type { Exposure } from '../../reasoning/assessment.ts';
import { isLoss } from '../../vocabulary/data.ts';
import type { Place } from '../../vocabulary/places.ts';
import { isOpen, STATUSES } from '../../vocabulary/statuses.ts';
import { copySources } from '../basis.ts';
import { dataNames, kindsByHarm } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Line, Section } from '../report-tree.ts';

/** What lies on the person's own things they can delete; what was not moved yet lies nowhere else. */
const OWN_PLACES = new Set<Place>([
  'own-device',
  'notification-store',
  'removable-card',
  'paper',
  'in-country-servers',
]);

/** Copies in the order in which they are told. */
const COPIES: readonly Place[] = [
  'provider-servers',
  'cloud-backup',
  'carrier',
  'other-peoples-devices',
  'shared-computer',
  'network',
  'public',
];

/** Whether it is taken from the person's own things only when it happens: then no copy lies elsewhere yet. */
const liesOnlyHere = ({ holdings }: ReportContext, { path }: Exposure): boolean => {
  const places = path.flatMap(({ rule }) => holdings.get(rule) ?? []);
  return places.length > 0 && places.every((place) => OWN_PLACES.has(place));
};

/** A copy already stored, open, that no action closes. What may be lost is no copy. */
const cannotBeCalledBack = (context: ReportContext, exposure: Exposure): boolean =>
  exposure.time === 'past' &&
  !liesOnlyHere(context, exposure) &&
  !isLoss(exposure.data) &&
  !OWN_PLACES.has(exposure.place) &&
  isOpen(exposure.status) &&
  !exposure.closedBy.some(({ effect }) => effect === 'closes');

/** What has already happened and cannot be called back: one line for each app and place, and what is sure apart. */
export const happenedSection = (context: ReportContext): Section | null => {
  const { assessment, texts, numbers } = context;
  const groups = new Map<string, Exposure[]>();
  for (const exposure of assessment.exposures.filter((one) => cannotBeCalledBack(context, one))) {
    const key = `${exposure.app} ${exposure.place} ${exposure.status}`;
    groups.set(key, [...(groups.get(key) ?? []), exposure]);
  }
  if (groups.size === 0) return null;
  const nearTheCompany = [...groups.values()].sort(
    ([a], [b]) =>
      COPIES.indexOf(a?.place ?? 'paper') - COPIES.indexOf(b?.place ?? 'paper') ||
      STATUSES.indexOf(a?.status ?? 'absent') - STATUSES.indexOf(b?.status ?? 'absent'),
  );
  const items = nearTheCompany.flatMap((group): Line[] => {
    const [first] = group;
    if (!first) return [];
    const certain = first.status === 'exposed';
    const sure = new Set(
      certain ? [] : (groups.get(`${first.app} ${first.place} exposed`) ?? []).map(({ data }) => data),
    );
    const told = group.filter(({ data }) => !sure.has(data));
    if (told.length === 0) return [];
    const text = texts.text(certain ? 'report.happened.item' : 'report.happened.may', {
      app: texts.name('app', first.app),
      place: texts.name('place', first.place),
      data: dataNames(context, kindsByHarm(told)),
    });
    return [{ text, sources: numbers.cite(copySources(context, told)) }];
  });
  return {
    id: 'happened',
    title: texts.text('report.section.happened'),
    blocks: [
      { kind: 'paragraph', tone: 'plain', line: { text: texts.text('report.happened.about'), sources: [] } },
      { kind: 'list', label: null, items },
    ],
  };
};
