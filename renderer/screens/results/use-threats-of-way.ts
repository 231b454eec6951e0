import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

/** Threats that the report tells under this name; an app whose company refuses is told as blocked. */
export const useThreatsOfWay = (): ((way: string) => ReadonlySet<string>) => {
  const { text, has } = useTexts();
  const { scenarios } = useShownAssessment();
  const called = (threat: string, way: string): boolean =>
    [`report.way.${threat}`, `report.way-of-others.${threat}`].some(
      (id) => has(id) && sentenceCase(text(id)) === way,
    );
  return (way) => {
    const threats = new Set(scenarios.map(({ threat }) => threat).filter((threat) => called(threat, way)));
    if (called('network-blocking', way)) threats.add('data-localization');
    return threats;
  };
};
