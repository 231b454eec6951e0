import { DATA_KINDS, type DataKind } from '../vocabulary/data.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import type { ProtectionReport, Sentence } from './assessment.ts';
import { cubeParts } from './cubes.ts';
import type { ExposureContext, ReasonedExposure } from './exposures.ts';
import type { CaseFact } from './ground-program.ts';

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const inOrder = (data: readonly DataKind[]): DataKind[] =>
  unique(data).sort((a, b) => DATA_KINDS.indexOf(a) - DATA_KINDS.indexOf(b));

/** Kinds of data that a sentence names; the rest is counted. */
const NAMED_KINDS = 3;
const namedData = (data: readonly DataKind[]): { data: string; more: string } => ({
  data: data
    .slice(0, NAMED_KINDS)
    .map((id) => `data:${id}`)
    .join('|'),
  more: String(Math.max(0, data.length - NAMED_KINDS)),
});

/** Text argument for answers: `answered:telegram.two-step-verification.on|…`. */
const answeredArgument = (rests: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(rests)
    .filter(([choice]) => !isTrivial(choice))
    .flatMap(([choice, values]) => values.map((value) => `answered:${choice}.${value}`))
    .join('|');

/** "You do not use it", "nothing was deleted" and "it is that phone" are no protections anybody needs to be told of. */
const isTrivial = (choice: string): boolean => /\.use\.|\.old-history$|^device$/.test(choice);

/** What already protects this person: by their answers, by how an app is made, by their habits. Semantics 13, 30, 31. */
export const protectionsOf = (
  context: ExposureContext,
  reasoned: readonly ReasonedExposure[],
): ProtectionReport[] => {
  const beside = openBeside(reasoned);
  return [
    ...byAnswer(context, reasoned, beside),
    ...byDesign(context, reasoned, beside),
    ...byPractice(context),
  ];
};

/** Ids of the open exposures of an app and kinds of data, in the order of the case. */
type OpenBeside = (app: string, data: readonly DataKind[]) => string[];

const openBeside = (reasoned: readonly ReasonedExposure[]): OpenBeside => {
  const byApp = new Map<string, { data: DataKind; id: string }[]>();
  for (const { exposure } of reasoned) {
    if (!isOpen(exposure.status)) continue;
    const open = byApp.get(exposure.app);
    if (open) open.push(exposure);
    else byApp.set(exposure.app, [exposure]);
  }
  return (app, data) =>
    (byApp.get(app) ?? []).filter((exposure) => data.includes(exposure.data)).map(({ id }) => id);
};

const report = (
  context: ExposureContext,
  beside: OpenBeside,
  parts: Pick<
    ProtectionReport,
    'id' | 'kind' | 'scenario' | 'apps' | 'data' | 'exposures' | 'rests' | 'sources' | 'asOf'
  >,
  sentence: Sentence,
): ProtectionReport => ({
  ...parts,
  doesNotCover: parts.apps.flatMap((app) => beside(app, parts.data)),
  status: context.stale ? 'possible' : 'holds',
  sentence,
  text: context.texts.has(sentence.id) ? context.texts.sentence(sentence) : '',
});

const sameWay = ({ threat, variant, person, app, data }: ReasonedExposure['exposure']): string =>
  `${threat}:${variant} ${person} ${app} ${data}`;

const byAnswer = (
  context: ExposureContext,
  reasoned: readonly ReasonedExposure[],
  beside: OpenBeside,
): ProtectionReport[] => {
  // A copy that is closed while another of the same is open in the same way protects nothing.
  const openOtherwise = new Set(
    reasoned.flatMap(({ exposure }) => (isOpen(exposure.status) ? [sameWay(exposure)] : [])),
  );
  const groups = new Map<string, ReasonedExposure[]>();
  for (const item of reasoned) {
    const { exposure } = item;
    if (openOtherwise.has(sameWay(exposure))) continue;
    const keys = exposure.blockedBy.map(({ choice }) => choice);
    if (keys.every(isTrivial)) continue;
    const key = `${exposure.threat}:${exposure.variant}|${exposure.app}|${keys.sort().join('+')}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, members]) => {
    const exposures = members.map((member) => member.exposure);
    const first = exposures[0] as (typeof exposures)[number];
    const rests = Object.fromEntries(first.blockedBy.map(({ choice, values }) => [choice, values]));
    const scenario = `${first.threat}:${first.variant}`;
    const data = inOrder(exposures.map((exposure) => exposure.data));
    return report(
      context,
      beside,
      {
        id: `by-answer|${key}`,
        kind: 'by-answer',
        scenario,
        apps: [first.app],
        data,
        exposures: exposures.map((exposure) => exposure.id),
        rests,
        sources: unique(exposures.flatMap((exposure) => exposure.path.flatMap((step) => step.sources))),
        asOf: null,
      },
      {
        id: 'protection.by-answer',
        args: {
          actor: `actor:${first.actor}`,
          app: `app:${first.app}`,
          ...namedData(data),
          variant: `variant:${first.threat}.${first.variant}`,
          answered: answeredArgument(rests),
        },
      },
    );
  });
};

/**
 * Pairs (scenario, app, data) where the actor reaches a place and the copy there withstands by its protection
 * alone. Semantics 30: no choice but "I use it" may stand in the way.
 */
const byDesign = (
  context: ExposureContext,
  reasoned: readonly ReasonedExposure[],
  beside: OpenBeside,
): ProtectionReport[] => {
  const { program, answers } = context;
  const { atoms } = program.ground;
  const opens = new Set(
    atoms.filter((atom) => atom.predicate === 'opens').map((atom) => atom.constants.join('/')),
  );
  const openAt = new Set(
    reasoned
      .filter(({ exposure }) => isOpen(exposure.status) && exposure.person === 'me')
      .map(
        ({ exposure }) =>
          `${exposure.threat}:${exposure.variant}/${exposure.app}/${exposure.data}/${exposure.place}`,
      ),
  );
  const holdings = new Map<string, CaseFact>();
  for (const fact of program.facts) {
    const [person, app, data, , , protection] = fact.constants;
    if (fact.predicate !== 'holding' || person !== 'me') continue;
    const key = `${app}/${data}/${protection}`;
    if (!holdings.has(key)) holdings.set(key, fact);
  }
  const groups = new Map<
    string,
    { data: DataKind[]; sources: string[]; asOf: string | null; actor: string; holder: string }
  >();
  atoms.forEach((atom, index) => {
    if (atom.predicate !== 'reaches') return;
    const [
      scenario = '',
      actor = '',
      capability = '',
      person,
      app = '',
      data,
      place,
      holder = '',
      protection,
    ] = atom.constants;
    if (person !== 'me' || opens.has(`${capability}/${protection}`) || protection === 'operator-key') return;
    if (openAt.has(`${scenario}/${app}/${data}/${place}`)) return;
    const byUseAlone = (program.labels[index]?.cubes ?? []).some((cube) =>
      [...cubeParts(cube)].every(
        ([choice, mask]) =>
          program.choices.at(choice).kind === 'use' && ((answers[choice] as number) & mask) !== 0,
      ),
    );
    if (!byUseAlone) return;
    const holding = holdings.get(`${app}/${data}/${protection}`);
    const key = `${scenario}|${app}`;
    const group = groups.get(key) ?? { data: [], sources: [], asOf: null, actor, holder };
    group.data.push(data as DataKind);
    group.sources.push(...(holding?.sources ?? []));
    group.asOf = [group.asOf ?? '', holding?.asOf ?? ''].sort().at(-1) || null;
    groups.set(key, group);
  });
  return [...groups].map(([key, group]) => {
    const [scenario = '', app = ''] = key.split('|');
    const data = inOrder(group.data);
    const [threat, variant] = scenario.split(':');
    return report(
      context,
      beside,
      {
        id: `by-design|${key}`,
        kind: 'by-design',
        scenario,
        apps: [app],
        data,
        exposures: [],
        rests: {},
        sources: unique(group.sources),
        asOf: group.asOf,
      },
      {
        id: 'protection.by-design',
        args: {
          actor: `actor:${group.actor}`,
          app: `app:${app}`,
          ...namedData(data),
          variant: `variant:${threat}.${variant}`,
        },
      },
    );
  });
};

const byPractice = (context: ExposureContext): ProtectionReport[] =>
  context.pack.practices
    .filter((practice) => context.profile.practices.includes(practice.id))
    .map((practice) => {
      const sentence: Sentence = { id: `practice.${practice.id}.favour`, args: {} };
      return {
        id: `by-practice|${practice.id}`,
        kind: 'by-practice',
        scenario: '',
        apps: [],
        data: [],
        exposures: [],
        rests: { [`practice.${practice.id}`]: ['yes'] },
        doesNotCover: [],
        sources: [],
        asOf: null,
        status: 'holds',
        sentence,
        text: context.texts.has(sentence.id) ? context.texts.sentence(sentence) : '',
      };
    });
