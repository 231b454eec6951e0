import { app, type Session, session } from 'electron';
import { denyPermissions } from './permissions.ts';
import { WINDOW_ORIGIN } from './window-origin.ts';

/** Every session, Electron's own default one too: no network, no dictionary, no download, no permission. */
export function closeSessions(): void {
  app.on('session-created', closeSession);
}

function closeSession(created: Session): void {
  created.setSpellCheckerEnabled(false);
  created.setSpellCheckerLanguages([]);
  created.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith(`${WINDOW_ORIGIN}/`) }),
  );
  created.on('will-download', (event) => event.preventDefault());
  denyPermissions(created);
}

/** In memory only: a partition without `persist:`. */
export const windowSession = (): Session => session.fromPartition('ui', { cache: false });
export const printSession = (): Session => session.fromPartition('print', { cache: false });
