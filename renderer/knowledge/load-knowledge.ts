import { createKnowledge, type Knowledge } from './knowledge.ts';

let loading: Promise<Knowledge> | undefined;

/** The knowledge is a module of its own, read when the first screen is left. */
export const loadKnowledge = (): Promise<Knowledge> => {
  loading ??= import('virtual:leeward-pack').then(({ default: pack }) => createKnowledge(pack));
  return loading;
};
