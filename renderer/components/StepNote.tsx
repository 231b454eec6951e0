import { type State, useStore } from '../stores/store.ts';
import type { Step } from '../stores/way-slice.ts';
import { useTexts } from '../texts/use-texts.ts';

const threatsTold = ({ assessment, hiddenScenarios }: State): number | null => {
  const shown = assessment?.scenarios.filter(({ id }) => !hiddenScenarios.includes(id));
  return shown ? new Set(shown.map(({ threat }) => threat)).size : null;
};

/** A few words under the name of a step: what is there, never a measure of how well one did. */
export const StepNote = ({ step }: { readonly step: Step }) => {
  const { t } = useTexts();
  const apps = useStore(({ answers }) => answers.apps.length + answers.devices.length);
  const threats = useStore(threatsTold);
  const note = () => {
    if (step === 'apps' && apps > 0) return t('way.apps.note', { count: apps });
    if (step === 'threats' && threats !== null) return t('way.threats.note', { count: threats });
    return null;
  };
  const words = note();
  return words && <span className="rail-note">{words}</span>;
};
