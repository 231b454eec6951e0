import type { LookOutcome, RememberedLook } from '../../models/contract/look-messages.ts';
import { shell } from '../shell.ts';
import { useStore } from '../stores/store.ts';

/** A window begins as it was left, where the person asked for that. Nobody is then asked for their language again. */
export const beginWithLook = (found: RememberedLook): void => {
  const { look } = found;
  useStore.setState(({ startedAnew, screen }) => ({
    ...look,
    ...(found.offered
      ? { besideProgram: found.folder, remembered: look, lookFailure: found.foreign ? 'foreign' : null }
      : {}),
    // What is said of a window that ended stands on the first screen.
    screen: look && !startedAnew ? 'welcome' : screen,
  }));
};

/** As the window looks now. */
export const rememberLook = async (): Promise<void> => {
  const { language, theme, textSize } = useStore.getState();
  const look = { language, theme, textSize };
  // At once: what is chosen while it is written is written after it.
  useStore.setState({ remembered: look, lookFailure: null });
  const outcome = await shell()?.rememberLook({ ...look, asked: true });
  if (outcome && !outcome.ok) useStore.setState({ remembered: null, lookFailure: outcome.code });
};

export const forgetLook = async (): Promise<void> => {
  const { remembered } = useStore.getState();
  useStore.setState({ remembered: null, lookFailure: null });
  const outcome = await shell()?.forgetLook();
  if (outcome && !outcome.ok) useStore.setState({ remembered, lookFailure: outcome.code });
};

/** What is remembered follows what is chosen. That it is asked for, and no longer, is said above. */
export const keepLookRemembered = (): void => {
  const told = (outcome: LookOutcome): void => {
    if (!outcome.ok) useStore.setState({ lookFailure: outcome.code });
    // Somebody took the file away: that is an answer too.
    else useStore.setState({ lookFailure: null, ...(outcome.look ? {} : { remembered: null }) });
  };
  useStore.subscribe(({ remembered, screen }, before) => {
    const changed = remembered && before.remembered && remembered !== before.remembered;
    if (changed && screen !== 'emptied')
      void shell()
        ?.rememberLook({ ...remembered, asked: false })
        .then(told);
  });
};
