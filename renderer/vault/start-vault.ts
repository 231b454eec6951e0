import type { VaultState } from '../../models/contract/vault-messages.ts';
import { shell } from '../shell.ts';
import { useStore } from '../stores/store.ts';

/** A window that follows a lock looks as the one before, and begins where that left off. */
export const beginWith = ({ appearance, ...state }: VaultState): void => {
  if (appearance) useStore.setState(appearance);
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
  useStore.subscribe(({ language, theme, textSize, screen }, before) => {
    const same = language === before.language && theme === before.theme && textSize === before.textSize;
    if (screen === 'emptied' || same) return;
    void shell()?.keepAppearance({ language, theme, textSize });
  });
};
