// biome-ignore lint/style/noRestrictedImports: the clipboard, to take back what was copied
import { clipboard } from 'electron';

/** What taking back needs of a clipboard; older versions of Electron answer at once. */
export interface Clipboard {
  readText(): string | Promise<string>;
  clear(): unknown;
}

export const systemClipboard: Clipboard = clipboard;

/** On Linux, what is marked can be pasted elsewhere without being copied; undefined on other systems. */
export const markedText: Pick<Clipboard, 'clear'> | undefined =
  process.platform === 'linux' ? (clipboard.selection ?? { clear: clearInOlderElectron }) : undefined;

function clearInOlderElectron(): void {
  (clipboard.clear as (type: string) => void)('selection');
}
