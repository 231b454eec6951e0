import { contextBridge, ipcRenderer } from 'electron';
import { messageNames } from '../models/contract/message-names.ts';
import type { LeewardBridge } from '../models/contract/messages.ts';

const bridge = Object.fromEntries(
  messageNames.map((name) => [name, (request: unknown) => ipcRenderer.invoke(name, request)]),
);
contextBridge.exposeInMainWorld('leeward', bridge as unknown as LeewardBridge);
