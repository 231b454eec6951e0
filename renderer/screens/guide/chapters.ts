import type { Chapter } from '../../stores/guide-slice.ts';

/** What is told one below the other, as points, or as names and what they mean. */
type Shape = 'text' | 'list' | 'terms';

export interface Section {
  readonly id: string;
  readonly shape: Shape;
  /** Their texts are `<chapter>.<section>.<item>`; with `.name` before them where the shape is `terms`. */
  readonly items: readonly string[];
}

/** Chapters that are texts alone. */
export type WrittenChapter = Exclude<Chapter, 'keys' | 'about'>;

/** What stands in each chapter, by ids; the words are in `renderer/texts/guide/`. */
export const SECTIONS: Readonly<Record<WrittenChapter, readonly Section[]>> = {
  purpose: [
    { id: 'for', shape: 'list', items: ['reach', 'steps', 'change', 'together'] },
    { id: 'not', shape: 'list', items: ['promise', 'phone', 'all', 'lawyer'] },
    { id: 'begin', shape: 'text', items: ['now', 'time'] },
  ],
  answers: [
    { id: 'unknown', shape: 'text', items: ['open', 'tells', 'skip'] },
    { id: 'fits', shape: 'list', items: ['look', 'usual', 'others', 'apps'] },
    { id: 'asked', shape: 'text', items: ['never', 'why', 'old'] },
  ],
  results: [
    { id: 'states', shape: 'terms', items: ['open', 'may-be', 'closed', 'unknown'] },
    { id: 'evidence', shape: 'terms', items: ['now', 'here', 'law', 'elsewhere', 'none'] },
    { id: 'more', shape: 'list', items: ['why', 'date', 'total'] },
  ],
  plan: [
    { id: 'step', shape: 'list', items: ['takes', 'closes', 'brings', 'order'] },
    { id: 'yours', shape: 'list', items: ['effort', 'refuse', 'decide', 'answer'] },
    { id: 'limits', shape: 'text', items: ['residual', 'lawyer'] },
  ],
  report: [
    { id: 'whom', shape: 'terms', items: ['me', 'group', 'trainer', 'funder'] },
    { id: 'much', shape: 'terms', items: ['card', 'page', 'full'] },
    { id: 'before', shape: 'list', items: ['preview', 'found', 'print', 'lock', 'bears'] },
  ],
  elsewhere: [
    { id: 'does', shape: 'list', items: ['fold', 'twice', 'leave'] },
    { id: 'cannot', shape: 'list', items: ['remembers', 'watched', 'file'] },
    { id: 'you', shape: 'list', items: ['head', 'photo', 'example'] },
  ],
  workshop: [
    { id: 'before', shape: 'list', items: ['leave', 'screen', 'try'] },
    { id: 'hour', shape: 'terms', items: ['what', 'example', 'move', 'hands', 'alone', 'one'] },
    { id: 'care', shape: 'list', items: ['pause', 'count', 'later'] },
  ],
  kept: [
    { id: 'nothing', shape: 'list', items: ['memory', 'file', 'look', 'clipboard', 'net', 'trace'] },
    { id: 'vault', shape: 'list', items: ['what', 'where', 'forgotten', 'cases', 'locking'] },
    { id: 'limits', shape: 'list', items: ['seen', 'system', 'flash', 'pressed'] },
    { id: 'undo', shape: 'list', items: ['answers', 'decisions', 'example', 'leave'] },
  ],
};
