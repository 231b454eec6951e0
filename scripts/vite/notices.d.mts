import type { Plugin, Rolldown } from 'vite';

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export function packageFolder(id: string): string | undefined;
export function packagesIn(bundle: Rolldown.OutputBundle): string[];
export function noticeOf(folder: string): Notice;
export function noticesOf(folders: readonly string[]): {
  packages: (Omit<Notice, 'text'> & { text: number })[];
  texts: string[];
};
export function notices(): { ofWindow: Plugin; ofWorker: Plugin };
