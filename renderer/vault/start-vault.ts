import type { VaultState } from '../../models/contract/vault-messages.ts';
import { shell } from '../shell.ts';
import { ownAnswers } from '../stores/own-answers.ts';
import { useStore } from '../stores/store.ts';

/** A window that follows a lock looks as the one before, and begins where that left off. */
export const beginWith = ({ appearance, ...state }: VaultState): void => {
  if (appearance) {
    const { computer, ...look } = appearance;
    useStore.setState(look);
    // What was said of this computer holds after a lock too; what a case says is of the one it was made on.
    if (computer) useStore.setState(({ answers }) => ({ answers: { ...answers, computer } }));
  }
  if (state.vault === 'locked')
    useStore.setState({ screen: 'locked', lockedVault: { name: state.name, because: state.because } });
  if (state.vault === 'made-unreadable')
    useStore.setState({
      madeUnreadable: { destroyed: state.destroyed, left: state.left },
      ...(appearance ? { screen: 'welcome' } : {}),
    });
};

/** The window that follows a lock shall look as this one. */
export const keepAppearance = (): void => {
  useStore.subscribe((state, before) => {
    const { language, theme, textSize, screen } = state;
    const { computer } = ownAnswers(state);
    const same =
      language === before.language &&
      theme === before.theme &&
      textSize === before.textSize &&
      computer === ownAnswers(before).computer;
    if (screen === 'emptied' || same) return;
    void shell()?.keepAppearance({ language, theme, textSize, ...(computer ? { computer } : {}) });
  });
};
