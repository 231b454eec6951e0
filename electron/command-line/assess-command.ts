import fs from 'node:fs';
import path from 'node:path';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { EXAMPLES } from '../../models/profile/examples.ts';
import { isHousehold, readHousehold } from '../../models/profile/read-household.ts';
import { LARGEST_PROFILE, readProfile } from '../../models/profile/read-profile.ts';
import { assess, ContradictoryAnswers, prepareKnowledge } from '../../models/reasoning/assess.ts';
import { assessHousehold, ContradictoryHousehold } from '../../models/reasoning/assess-household.ts';
import type { Sentence } from '../../models/reasoning/assessment.ts';
import { buildReport } from '../../models/reporting/build-report.ts';
import { renderDocx } from '../../models/reporting/documents/render-docx.ts';
import { renderOdt } from '../../models/reporting/documents/render-odt.ts';
import { PRINT_FONTS } from '../../models/reporting/print-fonts.ts';
import { renderCsv } from '../../models/reporting/render-csv.ts';
import { renderHtml } from '../../models/reporting/render-html.ts';
import { renderJson } from '../../models/reporting/render-json.ts';
import { renderMarkdown } from '../../models/reporting/render-markdown.ts';
import { createTexts } from '../../models/reporting/texts.ts';
import { type AssessWords, type Format, readAssessWords } from './options.ts';
import type { CommandLineOutcome } from './outcome.ts';

const BAD_INPUT = 2;
/** Neutral on purpose: a file name is seen by whoever sees the folder. */
const FILE_NAME = 'report';

type FileContent = string | Uint8Array;

export interface Surroundings {
  readonly pack: Pack;
  /** YYYY-MM-DD. */
  readonly today: string;
  out(text: string): void;
  error(text: string): void;
  write(folder: string, files: ReadonlyMap<string, FileContent>): void;
}

/** The text of a file, or null where it cannot be read as text; never more of it than a profile can have. */
function readText(file: string): { text: string } | { problem: Sentence } {
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) return { problem: { id: 'problem.unreadable', args: {} } };
    if (stat.size > LARGEST_PROFILE) {
      return { problem: { id: 'problem.too-large', args: { limit: String(LARGEST_PROFILE / 1_000_000) } } };
    }
    const bytes = fs.readFileSync(file);
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { problem: { id: 'problem.not-json', args: { line: '1' } } };
    }
  } catch {
    return { problem: { id: 'problem.unreadable', args: {} } };
  }
}

/** `leeward assess PROFILE.json …`, or `--example ID` in place of a file: reads, assesses, writes. Exit 0, or 2 with one line that names file, place and mend. */
export function assessCommand(words: readonly string[], around: Surroundings): CommandLineOutcome {
  const { pack } = around;
  const english = createTexts(pack.texts, 'en');
  const fail = (sentence: Sentence, file?: string): CommandLineOutcome => {
    around.error(`${file === undefined ? '' : `${file}: `}${english.sentence(sentence)}\n`);
    return { exitCode: BAD_INPUT };
  };

  const read = readAssessWords(words, pack);
  if (!read.ok) return fail(read.problem);
  const { profile: asked, scenarios, language, out, formats } = read.words;
  const file = 'file' in asked ? asked.file : undefined;
  const text = 'file' in asked ? readText(asked.file) : { text: JSON.stringify(EXAMPLES[asked.example]) };
  if ('problem' in text) return fail(text.problem, file);
  if (file !== undefined && isHousehold(text.text))
    return assessTogether(text.text, file, read.words, around, fail);
  const profile = readProfile(text.text, pack);
  if (!profile.ok) return fail(profile.problem, file);

  const asOf = read.words.asOf ?? around.today;
  let files: Map<string, FileContent>;
  let pdf: string | undefined;
  try {
    const assessment = assess(prepareKnowledge(pack), profile.profile, {
      asOf,
      today: around.today,
      language,
      deep: true,
      ...(read.words.wishes ? { wishes: read.words.wishes } : {}),
      ...(scenarios ? { scenarios } : {}),
    });
    const texts = createTexts(pack.texts, language);
    const report = (addresses: boolean, detail: 'page' | 'full' = 'full') =>
      buildReport(assessment, texts, pack, { audience: 'me', detail, addresses });
    const render: Record<Exclude<Format, 'pdf'>, () => FileContent> = {
      json: () => renderJson(assessment),
      html: () => renderHtml(report(true), { fold: true }),
      md: () => renderMarkdown(report(true)),
      docx: () => renderDocx(report(true)),
      odt: () => renderOdt(report(true)),
      csv: () => renderCsv(report(true)),
    };
    files = new Map(
      formats.flatMap((format) => (format === 'pdf' ? [] : [[`${FILE_NAME}.${format}`, render[format]()]])),
    );
    if (formats.includes('pdf')) pdf = renderHtml(report(false, 'page'), { fonts: PRINT_FONTS });
  } catch (error) {
    if (!(error instanceof ContradictoryAnswers)) throw error;
    return fail({ id: 'problem.contradiction', args: { choices: error.choices.join(', ') } }, file);
  }

  if (out === undefined) {
    for (const content of files.values()) if (typeof content === 'string') around.out(content);
    return { exitCode: 0 };
  }
  const refused = writeInto(read.words, files, around, pdf === undefined ? [] : [`${FILE_NAME}.pdf`]);
  if (refused) return fail(refused);
  if (pdf === undefined) return { exitCode: 0 };
  return {
    exitCode: 0,
    pdf: { html: pdf, file: path.resolve(out, `${FILE_NAME}.pdf`), day: asOf, only: files.size === 0 },
  };
}

/** Several people in one file: JSON only, because what it says is about people who are not the reader. */
function assessTogether(
  text: string,
  file: string,
  words: AssessWords,
  around: Surroundings,
  fail: (sentence: Sentence, file?: string) => CommandLineOutcome,
): CommandLineOutcome {
  const { pack } = around;
  if (words.formats.some((format) => format !== 'json')) {
    return fail({ id: 'problem.household-json', args: {} }, file);
  }
  if (words.wishes) return fail({ id: 'problem.household-wishes', args: {} }, file);
  const read = readHousehold(text, pack);
  if (!read.ok) return fail(read.problem, file);
  let json: string;
  try {
    const assessment = assessHousehold(prepareKnowledge(pack), read.household, {
      asOf: words.asOf ?? around.today,
      today: around.today,
      ...(words.scenarios ? { scenarios: words.scenarios } : {}),
    });
    json = `${JSON.stringify(assessment, null, 2)}\n`;
  } catch (error) {
    if (!(error instanceof ContradictoryHousehold)) throw error;
    return fail({ id: 'problem.contradiction', args: { choices: error.choices.join(', ') } }, file);
  }
  if (words.out === undefined) {
    around.out(json);
    return { exitCode: 0 };
  }
  const refused = writeInto(words, new Map([[`${FILE_NAME}.json`, json]]), around);
  return refused ? fail(refused) : { exitCode: 0 };
}

/** Also by a link that leads nowhere: it was put there by somebody. */
const isTaken = (file: string): boolean => {
  try {
    fs.lstatSync(file);
    return true;
  } catch {
    return false;
  }
};

/** Writes all files or none, and over nothing that was there unless that was asked for. @returns why it did not */
function writeInto(
  { out = '', replace }: AssessWords,
  files: ReadonlyMap<string, FileContent>,
  around: Surroundings,
  later: readonly string[] = [],
): Sentence | undefined {
  const names = [...files.keys(), ...later];
  const there = names.map((name) => path.join(out, name)).find(isTaken);
  if (there !== undefined && !replace) return { id: 'problem.file-there', args: { place: there } };
  try {
    around.write(out, files);
    return undefined;
  } catch {
    return { id: 'problem.cannot-write', args: { place: out } };
  }
}
