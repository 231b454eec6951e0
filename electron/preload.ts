import { contextBridge, ipcRenderer } from 'electron';
import { messageNames, vaultPortNames } from '../models/contract/message-names.ts';
import type { LeewardBridge } from '../models/contract/messages.ts';

/** What a preload has of the page, without the types of the DOM. */
const page = globalThis as unknown as {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, ports: readonly unknown[]): void;
};

const bridge = Object.fromEntries(
  messageNames.map((name) => [name, (request: unknown) => ipcRenderer.invoke(name, request)]),
);
contextBridge.exposeInMainWorld('leeward', bridge as unknown as LeewardBridge);

// The port goes on to the page, which alone can be at its other end; no message of the vault passes through here.
for (const name of vaultPortNames)
  ipcRenderer.on(name, ({ ports }) => page.postMessage(name, page.location.origin, ports));
