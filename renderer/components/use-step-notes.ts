import { useStore } from '../stores/store.ts';
import type { Step } from '../stores/way-slice.ts';
import { useTexts } from '../texts/use-texts.ts';

/** A few words under the name of a step: what is there, never a measure of how well one did. */
export const useStepNotes = (): Partial<Record<Step, string>> => {
  const { t } = useTexts();
  const apps = useStore((state) => state.answers.apps.length + state.answers.devices.length);
  const assessment = useStore((state) => state.assessment);
  const hidden = useStore((state) => state.hiddenScenarios);
  const notes: Partial<Record<Step, string>> = {};
  if (apps > 0) notes.apps = t('way.apps.note', { count: apps });
  if (assessment) {
    const shown = assessment.scenarios.filter(({ id }) => !hidden.includes(id));
    notes.threats = t('way.threats.note', { count: new Set(shown.map(({ threat }) => threat)).size });
  }
  return notes;
};
