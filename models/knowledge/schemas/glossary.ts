import * as z from 'zod';
import { identifier } from './identifiers.ts';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'a language as in locales/');
const word = z.string().trim().min(1);

/** A term that a reader may not know. Its name and meaning are texts: `term.<id>.name`, `term.<id>.meaning`. */
const termSchema = z.strictObject({
  id: identifier,
  /** Terms that stand near it. */
  see: z.array(identifier).default([]),
  /** Other forms in which it stands in texts, where the usual endings do not lead to them. */
  forms: z.record(language, z.array(word).min(1)).default({}),
});
export type Term = z.output<typeof termSchema>;

/** Words that our texts do not use, and the one they use: the same word for the same thing. */
const insteadSchema = z.strictObject({
  avoid: z.array(word).min(1),
  use: word,
  /** The term that is meant, where the glossary has it: whoever looks for an avoided word finds it. */
  term: identifier.optional(),
});
export type Instead = z.output<typeof insteadSchema>;

/** Names and sayings in which a word may stand all the same, with the reason. */
const allowedSchema = z.strictObject({
  words: z.array(word).min(1),
  because: word,
});

export const glossarySchema = z.strictObject({
  terms: z.array(termSchema),
  instead: z.record(language, z.array(insteadSchema)),
  /** Words that promise what nobody can: no text says them of a person's case. */
  promises: z.record(language, z.array(word)),
  allowed: z.record(language, z.array(allowedSchema)),
});
export type Glossary = z.output<typeof glossarySchema>;
