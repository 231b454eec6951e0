import type { SaveResult } from '../../models/contract/messages.ts';
import type { InterfaceTexts } from '../texts/use-texts.ts';

const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What became of a file that was to be saved, in one sentence that names the file, or the folder that would not take it. */
export const outcomeOf = (t: InterfaceTexts['t'], result: SaveResult): string => {
  if (result.ok)
    return result.saved
      ? t('report-file.saved', { file: isolated(result.name) })
      : t('report-file.nothing-saved');
  return result.folder === null
    ? t('report-file.failed.nowhere')
    : t(`report-file.failed.${result.code}`, { folder: isolated(result.folder) });
};
