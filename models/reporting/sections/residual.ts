import type { Exposure } from '../../reasoning/assessment.ts';
import { isLoss } from '../../vocabulary/data.ts';
import { isOpen } from '../../vocabulary/statuses.ts';
import { copySources } from '../basis.ts';
import { dataNames, kindsByHarm } from '../data-names.ts';
import type { ReportContext } from '../report-context.ts';
import type { Line, Section } from '../report-tree.ts';
import { sentenceCase } from '../sentence-case.ts';
import { isTheirs, ownFirst, type WayIn, wayName } from '../ways-in.ts';

const SHOWN_WAYS = 4;
const NAMED_DATA = 3;

/** Open exposures that nothing closes, by way in: whose first comes first. */
const residualWays = (context: ReportContext): WayIn[] => {
  const residual = new Set(context.assessment.residual);
  const groups = new Map<string, Exposure[]>();
  for (const finding of context.assessment.findings.filter(({ id }) => residual.has(id))) {
    for (const exposure of context.exposuresOf(finding).filter(({ status }) => isOpen(status))) {
      const key = `${exposure.threat} ${isTheirs(exposure) ? 'others' : 'own'}`;
      groups.set(key, [...(groups.get(key) ?? []), exposure]);
    }
  }
  const ways = [...groups].map(([key, exposures]): WayIn => {
    const [threat = '', whose] = key.split(' ');
    return { threat, whose: whose === 'others' ? 'others' : 'own', exposures, findings: [] };
  });
  return ownFirst(ways);
};

/** What no setting changes. Each can only be lowered by habits, or known and accepted. */
export const residualSection = (context: ReportContext): Section => {
  const { texts, numbers } = context;
  const found = residualWays(context)
    .slice(0, SHOWN_WAYS)
    .map((way): Line => {
      // Only what is certain is said flatly; where nothing is, that it may be.
      const certain = way.exposures.filter(({ status }) => status === 'exposed');
      const told = certain.length > 0 ? certain : way.exposures;
      const kinds = kindsByHarm(told);
      const read = kinds.filter((kind) => !isLoss(kind));
      const named = (read.length > 0 ? read : kinds).slice(0, NAMED_DATA);
      const sources = copySources(
        context,
        told.filter(({ data }) => named.includes(data)),
      );
      return {
        text: texts.text(read.length > 0 ? 'report.residual.way' : 'report.residual.loss', {
          way: sentenceCase(wayName(context, way)),
          data: dataNames(context, read.length > 0 ? read : kinds, NAMED_DATA),
          certain: certain.length > 0 ? 'yes' : 'no',
        }),
        sources: numbers.cite(sources),
      };
    });
  const always = ['copied', 'asked', 'unlock'].map(
    (id): Line => ({ text: texts.text(`report.residual.${id}`), sources: [] }),
  );
  return {
    id: 'residual',
    title: texts.text('report.section.residual'),
    blocks: [{ kind: 'list', label: null, items: [...always, ...found] }],
  };
};
