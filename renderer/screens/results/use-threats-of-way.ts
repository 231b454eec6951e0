import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import type { TextSource } from '../../../models/reporting/texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useShownAssessment } from './shown-assessment-context.ts';

const names = new WeakMap<TextSource, Map<string, readonly string[]>>();

/** What ways in of a threat are called, worked out once in a language. */
const namesOf = (texts: TextSource, threat: string): readonly string[] => {
  const known = names.get(texts) ?? new Map<string, readonly string[]>();
  names.set(texts, known);
  const called =
    known.get(threat) ??
    [`report.way.${threat}`, `report.way-of-others.${threat}`]
      .filter((id) => texts.has(id))
      .map((id) => sentenceCase(texts.text(id)));
  known.set(threat, called);
  return called;
};

/** Threats that the report tells under this name; an app whose company refuses is told as blocked. */
export const useThreatsOfWay = (): ((way: string) => ReadonlySet<string>) => {
  const texts = useTexts();
  const { scenarios } = useShownAssessment();
  const called = (threat: string, way: string): boolean => namesOf(texts, threat).includes(way);
  return (way) => {
    const threats = new Set(scenarios.map(({ threat }) => threat).filter((threat) => called(threat, way)));
    if (called('network-blocking', way)) threats.add('data-localization');
    return threats;
  };
};
