import type { SaveResult } from '../../../models/contract/messages.ts';
import type { ToldCard } from '../../../models/reporting/emergency-card.ts';
import { PRINT_FONTS } from '../../../models/reporting/print-fonts.ts';
import { renderCard } from '../../../models/reporting/render-card.ts';
import type { TextSource } from '../../../models/reporting/texts.ts';
import { shell } from '../../shell.ts';

/** A file says a day. The real one would tell when the card was needed; with this one all copies are alike. */
const NO_DAY = '2000-01-01';

/** Has the shell print the card alone. `name` is the file’s, and says nothing of what is in it. */
export const saveCardFile = async (card: ToldCard, texts: TextSource, name: string): Promise<SaveResult> => {
  const bridge = shell();
  if (!bridge) return { ok: false, code: 'failed' };
  return bridge.saveReport({
    suggestedName: name,
    format: 'pdf',
    content: renderCard(card, texts, { title: name, fonts: PRINT_FONTS }),
    day: NO_DAY,
  });
};
