import { app, type Session, session } from 'electron';
import { pageOrigins } from './page-origins.ts';
import { denyPermissions } from './permissions.ts';

/** Every session, Electron's own default one too: no network, no dictionary, no download, no permission. */
export function closeSessions(): void {
  app.on('session-created', closeSession);
}

function closeSession(created: Session): void {
  created.setSpellCheckerEnabled(false);
  created.setSpellCheckerLanguages([]);
  created.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !ours(url) }));
  created.on('will-download', (event) => event.preventDefault());
  denyPermissions(created);
}

const ours = (url: string): boolean => pageOrigins.some((origin) => url.startsWith(`${origin}/`));

/** In memory only: a partition without `persist:`. */
export const windowSession = (): Session => session.fromPartition('ui', { cache: false });
export const printSession = (): Session => session.fromPartition('print', { cache: false });
