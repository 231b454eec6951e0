import type { SaveResult } from '../../../models/contract/messages.ts';
import type { ToldCard } from '../../../models/reporting/emergency-card.ts';
import { PRINT_FONTS } from '../../../models/reporting/print-fonts.ts';
import { renderCard } from '../../../models/reporting/render-card.ts';
import type { TextSource } from '../../../models/reporting/texts.ts';
import { shell } from '../../shell.ts';

/** Has the shell print the card alone. `name` is the file’s, and says nothing of what is in it. */
export const saveCardFile = async (card: ToldCard, texts: TextSource, name: string): Promise<SaveResult> => {
  const bridge = shell();
  if (!bridge) return { ok: false, code: 'failed', folder: null };
  return bridge.saveReport({
    suggestedName: name,
    format: 'pdf',
    content: renderCard(card, texts, { title: name, fonts: PRINT_FONTS }),
    // A day would tell when the card was needed.
    day: null,
  });
};
