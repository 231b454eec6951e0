import type { Look, LookFailure } from '../../models/contract/look-messages.ts';

export interface LookSlice {
  /** The name of the folder with the program, where its shell may remember beside it; otherwise null. */
  readonly besideProgram: string | null;
  /** What lies, or shall lie, in the file beside the program; null: no file was asked for. */
  readonly remembered: Look | null;
  /** What is wrong with that file. */
  readonly lookFailure: LookFailure | null;
}

export const createLook = (): LookSlice => ({ besideProgram: null, remembered: null, lookFailure: null });
