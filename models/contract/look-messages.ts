import { z } from 'zod';
import type { SaveFailure } from './messages.ts';

/** What a portable program may remember beside itself, and no more: of a person it says their language at most. */
export const look = z.strictObject({
  language: z.enum(['en', 'fa', 'ar']),
  theme: z.enum(['system', 'light', 'dark']),
  /** In percent of the ordinary size. */
  textSize: z.literal([100, 125, 150]),
});

export type Look = z.output<typeof look>;

/**
 * `offered`: the program was started from a folder of the person's own. `folder` is the name of that folder alone.
 * `foreign`: what lies there under the name is not what we write, or cannot be read; it stays as it is.
 */
export type RememberedLook =
  | { readonly offered: false; readonly look: Look | null }
  | {
      readonly offered: true;
      readonly folder: string;
      readonly look: Look | null;
      readonly foreign: boolean;
    };

/** For each there is a text `look.failed.<code>` in every language. */
export type LookFailure = Exclude<SaveFailure, 'name-too-long'> | 'foreign' | 'stays';

/** What lies beside the program now: `look` is null where nothing does. */
export type LookOutcome =
  | { readonly ok: true; readonly look: Look | null }
  | { readonly ok: false; readonly code: LookFailure };
