import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** "Later, November 2026. No time for it now." Empty where nothing was decided. */
export const useDecisionWords = (): ((finding: string) => string) => {
  const { t, text, date } = useTexts();
  const decisions = useStore((state) => state.answers.decisions);
  return (finding) => {
    const made = decisions.find((one) => one.finding === finding);
    if (!made) return '';
    const said = t('results.decided.item', {
      decision: text(`decision.${made.decision}.name`),
      month: date(made.month),
    });
    return made.reason === undefined
      ? said
      : `${said} ${t('results.decided.reason', { reason: text(`decision-reason.${made.reason}.name`) })}`;
  };
};
