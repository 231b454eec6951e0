import { beforeAll, describe, expect, it } from 'vitest';
import { readAssessment } from '../../../models/reasoning/read-assessment.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { renderDocx } from '../../../models/reporting/documents/render-docx.ts';
import { renderOdt } from '../../../models/reporting/documents/render-odt.ts';
import { renderCsv } from '../../../models/reporting/render-csv.ts';
import { renderJson } from '../../../models/reporting/render-json.ts';
import type { Block, ReportTree } from '../../../models/reporting/report-tree.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { textsByLibreOffice } from './documents/libreoffice.ts';
import { readCsv } from './read-csv.ts';
import { assessmentOf } from './real-reports.ts';
import { comparable, firstMissing, toldInBlock, toldInReport } from './told-texts.ts';

const LANGUAGES = ['en', 'fa', 'ar'] as const;
const FORMATS = { docx: renderDocx, odt: renderOdt } as const;

const treeOf = (language: string): ReportTree =>
  buildReport(
    assessmentOf('organiser', language),
    createTexts(knowledge.pack.texts, language),
    knowledge.pack,
    {
      audience: 'me',
      detail: 'full',
      addresses: true,
    },
  );

let trees: Record<(typeof LANGUAGES)[number], ReportTree>;
let texts: Map<string, string>;

beforeAll(() => {
  trees = { en: treeOf('en'), fa: treeOf('fa'), ar: treeOf('ar') };
  const files = LANGUAGES.flatMap((language) =>
    Object.entries(FORMATS).map(
      ([format, render]) => [`${language}-${format}.${format}`, render(trees[language])] as const,
    ),
  );
  texts = textsByLibreOffice(new Map(files));
});

/** How many rows a block takes, and what the cells of its own have to say. */
const rowsOf = (block: Block): number => {
  switch (block.kind) {
    case 'paragraph':
      return 1;
    case 'finding':
      return 1 + block.also.length + (block.path?.steps.length ?? 0);
    case 'table':
      return 1 + block.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    case 'picture':
      return block.inWords === null ? 0 : rowsOf(block.inWords.table);
    default:
      return block.items.length;
  }
};

describe.each(LANGUAGES)('the report of the organiser in the language %s', (language) => {
  it.each(Object.keys(FORMATS))(
    'as %s is opened by LibreOffice, which reads every sentence in its order',
    (format) => {
      const read = texts.get(`${language}-${format}`) ?? '';
      const told = toldInReport(trees[language]);
      expect(told.length).toBeGreaterThan(500);
      expect(firstMissing(told, read)).toBeNull();
    },
  );

  it.each(Object.entries(FORMATS))('as %s is the same twice, to the byte', (_, render) => {
    expect(Buffer.from(render(trees[language])).equals(Buffer.from(render(treeOf(language))))).toBe(true);
  });

  it('as CSV says all that the tree says, in rows of its sections', () => {
    const tree = trees[language];
    const [head = [], ...rows] = readCsv(renderCsv(tree));
    expect(head).toEqual(Object.values(tree.rowWords.columns));
    expect(new Set(head).size).toBe(head.length);
    let at = 1;
    expect(rows[0]?.slice(1, 6).map(comparable)).toEqual(
      [tree.title, tree.rowWords.kinds.text, '', '', tree.subtitle].map(comparable),
    );
    for (const section of tree.sections) {
      for (const block of section.blocks) {
        const own = rows.slice(at, at + rowsOf(block));
        at += own.length;
        for (const row of own) expect(row[1]).toBe(section.title);
        const said = comparable(own.flat().join(' \n '));
        // What helps is the name of a column there.
        const told = toldInBlock(block).filter(
          (text) => block.kind !== 'finding' || text !== block.helps.label,
        );
        for (const text of told) expect(said).toContain(comparable(text));
        if (block.kind === 'finding') {
          const [way = []] = own;
          expect(way.slice(4, 8).map(comparable)).toEqual(
            [block.name, block.sentence, block.status, block.evidence].map(comparable),
          );
          expect(way.slice(11, 13)).toEqual([block.sources.join('; '), block.evidenceSources.join('; ')]);
        }
      }
    }
    expect(rows).toHaveLength(at);
  });

  it('as JSON is read again as the assessment it was made from', () => {
    const assessment = assessmentOf('organiser', language);
    const read = readAssessment(renderJson(assessment));
    expect(read.ok && read.assessment).toEqual(assessment);
    const again = read.ok ? read.assessment : assessment;
    expect(
      buildReport(again, createTexts(knowledge.pack.texts, language), knowledge.pack, {
        audience: 'me',
        detail: 'full',
        addresses: true,
      }),
    ).toEqual(trees[language]);
  });
});
