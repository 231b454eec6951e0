import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment, Exposure } from '../reasoning/assessment.ts';
import type { AssessmentComparison, ExposureChange } from '../reasoning/assessment-comparison.ts';
import { isLoss } from '../vocabulary/data.ts';
import { isOpen } from '../vocabulary/statuses.ts';
import { splitScenario } from '../vocabulary/threats.ts';
import { appsByHarm } from './apps-by-harm.ts';
import { copySources } from './basis.ts';
import { dataNames, kindsByHarm } from './data-names.ts';
import { datedBetween, factsBegun } from './dated-between.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import { createReportContext, type ReportContext } from './report-context.ts';
import type { SourceNumbers } from './source-numbers.ts';
import type { TextSource } from './texts.ts';

/** What can be reached on one of the two days. */
export interface Side {
  readonly stands: string;
  /** "Can be reached", "May be reached", "Can be lost": by app, what the person wants to protect first. */
  readonly lists: readonly { readonly label: string; readonly items: readonly string[] }[];
  readonly evidence: string;
}

/** One scenario on two days. Scenarios of which all is told alike stand together. */
export interface ComparedScenario {
  readonly ids: readonly string[];
  readonly threat: string;
  readonly suppositions: readonly string[];
  readonly before: Side;
  readonly after: Side;
  /** The same can be reached on both days: told once. */
  readonly alike: boolean;
  /** What is different. */
  readonly changes: readonly string[];
  /** Why: what happened or began in between, oldest first. */
  readonly because: readonly string[];
  readonly sources: readonly number[];
}

/** A line of a side names so many kinds of data. */
const NAMED_KINDS = 6;

const reachedIn = ({ exposures }: Assessment, scenario: string): Exposure[] =>
  exposures.filter(
    (exposure) =>
      `${exposure.threat}:${exposure.variant}` === scenario &&
      exposure.person === 'me' &&
      isOpen(exposure.status),
  );

const namesOf = (texts: TextSource, apps: readonly string[]): string =>
  texts.list([...new Set(apps)].map((app) => texts.name('app', app)));

const sideOf = (context: ReportContext, scenario: string): { side: Side; sources: string[] } => {
  const { assessment, texts } = context;
  const open = reachedIn(assessment, scenario);
  const sure = new Set(
    open.filter(({ status }) => status === 'exposed').map(({ app, data }) => `${app} ${data}`),
  );
  const listed = (kind: string, exposures: readonly Exposure[]): Side['lists'] => {
    const items = appsByHarm(exposures).map((app) => {
      const kinds = kindsByHarm(exposures.filter((exposure) => exposure.app === app));
      const data = dataNames(context, kinds, NAMED_KINDS);
      return texts.text('then-and-now.item', { app: texts.name('app', app), data });
    });
    return items.length > 0 ? [{ label: texts.text(`then-and-now.${kind}`), items }] : [];
  };
  const reached = open.filter(({ data }) => !isLoss(data));
  const perhaps = reached.filter(({ app, data }) => !sure.has(`${app} ${data}`));
  const lists = [
    ...listed(
      'reached',
      reached.filter(({ status }) => status === 'exposed'),
    ),
    ...listed('may-be', perhaps),
    ...listed(
      'lost',
      open.filter(({ data }) => isLoss(data)),
    ),
  ];
  const summary = assessment.scenarios.find(({ id }) => id === scenario);
  const dependsOnCompany = splitScenario(scenario).threat === 'data-localization';
  const stands =
    summary?.stands === 'known'
      ? texts.text('then-and-now.known', { apps: namesOf(texts, summary.apps) })
      : texts.text(dependsOnCompany ? 'then-and-now.supposed' : 'then-and-now.open-way');
  const evidence = summary ? evidenceSentence(context, summary.evidence, scenario) : '';
  return {
    side: { stands: open.length > 0 ? stands : texts.text('then-and-now.nothing'), lists, evidence },
    sources: [...(summary?.evidence.sources ?? []), ...copySources(context, open)],
  };
};

const CHANGE_TEXTS = { opened: 'new', closed: 'gone', exposed: 'firmer', possible: 'less-firm' } as const;

/** What is different, one line for each app and kind of change. */
const changesIn = (
  context: ReportContext,
  comparison: AssessmentComparison,
  scenario: string,
  sides: readonly Assessment[],
): { lines: string[]; exposures: Exposure[] } => {
  const { texts } = context;
  const listed = new Map(
    sides.flatMap(({ exposures }) => exposures.map((exposure) => [exposure.id, exposure])),
  );
  const here = (changes: readonly ExposureChange[]): { change: ExposureChange; exposure: Exposure }[] =>
    changes.flatMap((change) => {
      const exposure = listed.get(change.id);
      const ours =
        exposure && `${exposure.threat}:${exposure.variant}` === scenario && exposure.person === 'me';
      return ours ? [{ change, exposure }] : [];
    });
  const groups = new Map<string, Exposure[]>();
  const add = (kind: string, exposure: Exposure): void => {
    const key = `${kind} ${exposure.app}`;
    groups.set(key, [...(groups.get(key) ?? []), exposure]);
  };
  for (const { exposure } of here(comparison.opened)) add(CHANGE_TEXTS.opened, exposure);
  for (const { exposure } of here(comparison.closed)) add(CHANGE_TEXTS.closed, exposure);
  for (const { change, exposure } of here(comparison.changed))
    if (change.after === 'exposed' || change.after === 'possible') add(CHANGE_TEXTS[change.after], exposure);
  const lines = [...groups].map(([key, exposures]) => {
    const [kind = '', app = ''] = key.split(' ');
    const data = dataNames(context, kindsByHarm(exposures), NAMED_KINDS);
    return texts.text(`then-and-now.${kind}`, { app: texts.name('app', app), data });
  });
  const known = sides.map(({ scenarios }) => scenarios.find(({ id }) => id === scenario)?.apps ?? []);
  const newlyKnown = (known[1] ?? []).filter((app) => !known[0]?.includes(app));
  if (newlyKnown.length > 0)
    lines.push(texts.text('then-and-now.stands', { apps: namesOf(texts, newlyKnown) }));
  const graded = comparison.evidence.filter((change) => change.scenario === scenario).map(({ app }) => app);
  if (graded.length > 0) {
    lines.push(texts.text('then-and-now.evidence', { apps: namesOf(texts, graded) }));
  }
  return { lines, exposures: [...groups.values()].flat() };
};

/**
 * The same answers on two days, scenario by scenario, in the order given: what can be reached, how far it is
 * documented, what is different, and what happened or began in between.
 */
export const thenAndNow = (
  comparison: AssessmentComparison,
  then: Assessment,
  now: Assessment,
  scenarios: readonly string[],
  { pack, texts, numbers }: { pack: Pack; texts: TextSource; numbers: SourceNumbers },
): ComparedScenario[] => {
  const options = { audience: 'me', detail: 'full', addresses: true } as const;
  const [before, after] = [then, now].map((side) => createReportContext(side, texts, pack, options)) as [
    ReportContext,
    ReportContext,
  ];
  const period = { after: then.asOf, until: now.asOf };
  const begun = factsBegun(pack, period);
  const apps = [...new Set([...then.exposures, ...now.exposures].map(({ app }) => app))];
  const told = scenarios.map((scenario): ComparedScenario => {
    const [was, is] = [sideOf(before, scenario), sideOf(after, scenario)];
    const changed = changesIn(after, comparison, scenario, [then, now]);
    const since = datedBetween(pack, now.country, scenario, apps, period);
    const facts = changed.exposures.flatMap(({ path }) => path).filter(({ rule }) => begun.has(rule));
    const { threat, variant } = splitScenario(scenario);
    return {
      ids: [scenario],
      threat: texts.text(`threat.${threat}.name`),
      suppositions: [texts.text(`threat.${threat}.${variant}.if`)],
      before: was.side,
      after: is.side,
      alike: JSON.stringify(was.side.lists) === JSON.stringify(is.side.lists),
      changes: changed.lines,
      because: [
        ...new Set([
          ...since.map(({ textId }) => texts.text(textId)),
          ...facts.map(({ sentence }) => after.say(sentence)),
        ]),
      ],
      sources: numbers.cite([
        ...was.sources,
        ...is.sources,
        ...since.flatMap(({ sources }) => sources),
        ...facts.flatMap(({ sources }) => sources),
      ]),
    };
  });
  return together(told);
};

/** Those of which all is told alike, as one. */
const together = (told: readonly ComparedScenario[]): ComparedScenario[] => {
  const groups = new Map<string, ComparedScenario>();
  for (const one of told) {
    const { ids, suppositions, ...rest } = one;
    const key = JSON.stringify(rest);
    const known = groups.get(key);
    groups.set(
      key,
      known
        ? { ...known, ids: [...known.ids, ...ids], suppositions: [...known.suppositions, ...suppositions] }
        : one,
    );
  }
  return [...groups.values()];
};
