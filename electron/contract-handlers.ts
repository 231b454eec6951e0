import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { messageNames } from '../models/contract/message-names.ts';
import { type MessageHandlers, messages } from '../models/contract/messages.ts';
import { WINDOW_ORIGIN } from './window-origin.ts';

/** The one gate from the window to the shell. */
export function installHandlers(handlers: MessageHandlers): void {
  for (const name of messageNames)
    ipcMain.handle(name, async (event, ...parts: unknown[]) => {
      // At once: after an await the frame may already be another.
      if (!fromOurWindow(event)) throw new Error('refused: sender');
      const request = messages[name].request.safeParse(parts[0]);
      if (parts.length > 1 || !request.success) throw new Error('refused: request');
      const handle = handlers[name] as (request: unknown) => unknown;
      return freeze(await handle(request.data));
    });
}

function fromOurWindow({ senderFrame }: IpcMainInvokeEvent): boolean {
  if (!senderFrame || senderFrame.parent !== null) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return `${protocol}//${host}` === WINDOW_ORIGIN;
}

const freeze = <Value>(value: Value): Value =>
  typeof value === 'object' && value !== null ? Object.freeze(value) : value;
