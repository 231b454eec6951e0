import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { buildReport } from '../../models/reporting/build-report.ts';
import type { ReportTree } from '../../models/reporting/report-tree.ts';
import type { TextSource } from '../../models/reporting/texts.ts';

/** The results as they stand on the screen: everything, for oneself, with addresses. */
export const tellResults = (shown: Assessment, texts: TextSource, pack: Pack, trainer: boolean): ReportTree =>
  buildReport(shown, texts, pack, { audience: 'me', detail: 'full', addresses: true, trainer });
