import path from 'node:path';
import { BrowserWindow, Menu, type MenuItemConstructorOptions, type Rectangle, type Session } from 'electron';
import { neverHoldTheProgram, startAnewIfEnded } from './window-ended.ts';
import { WINDOW_ORIGIN } from './window-origin.ts';

const HOME = `${WINDOW_ORIGIN}/`;

declare const LEEWARD_RUNTIME: string;

export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Whether it stands in for one that ended by itself. */
  startedAnew(): boolean;
}

/** Where the window stood whose place this one takes. */
export interface Placement {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
  readonly minimized: boolean;
  readonly focused: boolean;
}

export function openWindow(session: Session, placement?: Placement): OpenedWindow {
  const window = new BrowserWindow({
    title: process.versions.electron === LEEWARD_RUNTIME ? 'Leeward' : 'Leeward TEST',
    width: 1180,
    height: 800,
    ...placement?.bounds,
    minWidth: 360,
    minHeight: 400,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      session,
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => showAt(window, placement));
  let closing = false;
  window.on('close', () => {
    closing = true;
  });
  neverHoldTheProgram(window, () => {
    closing = false;
  });
  const showHome = async (): Promise<void> => {
    try {
      await window.loadURL(HOME);
    } catch (error) {
      if (!closing) throw error; // closing in the middle of a load is no failure
    }
  };
  // A page may always blank itself, by about:blank, and no event asks before.
  window.webContents.on('did-navigate', (_event, address) => {
    if (address !== HOME) void showHome();
  });
  const { startedAnew } = startAnewIfEnded(window, () => void showHome());
  void showHome();
  return { window, startedAnew };
}

/** A window that takes another's place comes no further to the front than that one was. */
function showAt(window: BrowserWindow, placement: Placement | undefined): void {
  if (placement?.maximized) window.maximize();
  if (placement?.minimized) window.minimize();
  else if (placement && !placement.focused) window.showInactive();
  else window.show();
}

/** Electron's own menu is English in every language. Copy and paste need one on macOS only. */
export function setMenu(platform: NodeJS.Platform): void {
  const roles: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }];
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(roles) : null);
}
