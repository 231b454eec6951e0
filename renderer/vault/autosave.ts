import { type State, useStore } from '../stores/store.ts';
import { changeVault } from '../stores/vault.ts';
import { sameCase } from './case-of-window.ts';

/** Answers that follow one another quickly are saved once. Milliseconds. */
const PAUSE = 800;
/** Until what another program's save was in the way of is tried again. */
const PAUSE_WHILE_BUSY = 3_000;

export interface Autosave {
  /** Saves what is still to be saved, at once. @returns whether nothing is left. */
  flush(): Promise<boolean>;
  stop(): void;
}

/**
 * Saves after each change, one save at a time. What could not be saved is tried again with the next change,
 * and by itself where another program was saving.
 * @param unsavedAtFirst something on the screen is in no file yet
 * @param save is given what the window knew when it began. @returns whether it is saved
 */
export const startAutosave = (save: (state: State) => Promise<boolean>, unsavedAtFirst = false): Autosave => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = unsavedAtFirst;
  let stopped = false;
  let running: Promise<boolean> | null = null;

  const run = async (): Promise<boolean> => {
    while (unsaved) {
      unsaved = false;
      if (await save(useStore.getState())) continue;
      unsaved = true;
      if (!stopped && useStore.getState().vault?.failure === 'busy-elsewhere') {
        clearTimeout(timer);
        timer = setTimeout(flush, PAUSE_WHILE_BUSY);
      }
      return false;
    }
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  if (unsaved) timer = setTimeout(flush, PAUSE);
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
  const unsubscribe = useStore.subscribe((now, before) => {
    if (!now.vault) {
      // The screen is being emptied. The last change is handed over without anybody waiting for it.
      if (before.vault && unsaved) void save(before);
      stop();
      return;
    }
    if (now.vault.ended || sameCase(now, before)) return;
    unsaved = true;
    if (now.vault.saving === 'saved') changeVault({ saving: 'saving' });
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  });
  return { flush, stop };
};
