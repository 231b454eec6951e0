import { DATA_KINDS, type DataKind } from '../vocabulary/data.ts';
import type { ReportContext } from './report-context.ts';

/** A sentence holds four kinds of data; more are counted. */
const NAMED_KINDS = 4;

/** "your ordinary chats, your contacts and 3 more kinds". Kinds come in the order of the vocabulary. */
export const dataNames = (context: ReportContext, kinds: Iterable<DataKind>, limit = NAMED_KINDS): string => {
  const { texts } = context;
  const wanted = new Set(kinds);
  const names = DATA_KINDS.filter((kind) => wanted.has(kind)).map((kind) => texts.name('data', kind));
  if (names.length <= limit) return texts.list(names);
  return texts.list([
    ...names.slice(0, limit),
    texts.text('report.more-kinds', { count: names.length - limit }),
  ]);
};
