import { useTexts } from '../../texts/use-texts.ts';

/** Threats by the short names the report uses. */
export const useWayNames = (): ((threats: Iterable<string>) => string[]) => {
  const { text, has } = useTexts();
  return (threats) =>
    [...new Set(threats)]
      .map((threat) => `report.way.${threat}`)
      .filter(has)
      .map((id) => text(id));
};
