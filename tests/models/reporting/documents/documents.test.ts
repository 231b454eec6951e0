import { describe, expect, it } from 'vitest';
import { documentText } from '../../../../models/reporting/documents/document-text.ts';
import { partsOfReport } from '../../../../models/reporting/documents/parts-of-report.ts';
import { renderDocx } from '../../../../models/reporting/documents/render-docx.ts';
import { renderOdt } from '../../../../models/reporting/documents/render-odt.ts';
import { scriptRuns } from '../../../../models/reporting/documents/script-runs.ts';
import type { ReportTree } from '../../../../models/reporting/report-tree.ts';
import { HOSTILE, hostileReport } from '../hostile-report.ts';
import { fixtureAssessment, fixtureReport, fixtureTexts } from '../report-fixture.ts';
import { isolatesEnd, toldInReport } from '../told-texts.ts';
import { type Archive, elementsOf, entryOf, readArchive } from './read-document.ts';

const FORMATS = [
  ['DOCX', renderDocx],
  ['ODT', renderOdt],
] as const;

const english = fixtureReport({ addresses: true });
/** Persian by its direction, its digits and its tag; its words stand in for themselves, as they are missing. */
const persian = fixtureReport({ addresses: true }, fixtureAssessment, fixtureTexts('fa'));

/** A tree whose every text is this one. */
const filledWith = (tree: ReportTree, text: string): ReportTree => {
  const kept = new Set(['kind', 'id', 'tone', 'weight', 'findings', 'language', 'direction', 'digits']);
  const fill = (value: unknown, key: string): unknown => {
    if (kept.has(key)) return value;
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map((one) => fill(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, name)]));
  };
  return fill(tree, '') as ReportTree;
};

const count = (archive: Archive, file: string, element: string, attributes: Record<string, string> = {}) =>
  elementsOf(archive, file).filter(
    ([name, has]) =>
      name === element && Object.entries(attributes).every(([key, value]) => has[key] === value),
  ).length;

const blocksOf = (tree: ReportTree, kind: string) =>
  tree.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === kind);
/** Tables of their own, and those that tell in words what a picture shows. */
const tablesOf = (tree: ReportTree): number =>
  tree.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table' || (block.kind === 'picture' && block.inWords !== null)).length;

it('has no line for a title that a card does not have', () => {
  const bare = {
    ...english,
    title: '',
    subtitle: '',
    sections: english.sections.map((one) => ({ ...one, title: '' })),
  };
  const looks = (tree: ReportTree) =>
    partsOfReport(tree).flatMap((part) => (part.kind === 'paragraph' ? [part.look] : []));
  const titles = ['title', 'subtitle', 'section'] as const;
  for (const look of titles) {
    expect(looks(english)).toContain(look);
    expect(looks(bare)).not.toContain(look);
  }
});

describe.each(FORMATS)('the report as %s', (format, render) => {
  it('is the same twice, to the byte, in whatever zone the computer is', () => {
    const zone = process.env.TZ;
    const made = ['UTC', 'Pacific/Kiritimati', 'America/Adak', 'Asia/Tehran'].map((TZ) => {
      process.env.TZ = TZ;
      return Buffer.from(render(english));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    for (const one of made) expect(one.equals(Buffer.from(render(english)))).toBe(true);
  });

  it('names no person, program, system or time', () => {
    const { comment, entries } = readArchive(render(english));
    expect(comment).toBe('');
    for (const entry of entries) {
      expect(entry).toMatchObject({ date: [1980, 1, 1, 12, 0, 0], system: 0, attributes: 0, extra: '' });
      expect(entry.comment).toBe('');
      expect(entry.text).not.toMatch(/leeward/i);
      const markup = entry.text.replace(/>[^<]*</g, '><');
      expect(markup).not.toMatch(
        /author|creator|generator|initial|modified|created|revision|rsid|application\b(?!\/)/i,
      );
    }
    expect(entries.map(({ name }) => name)).not.toContain('docProps/app.xml');
  });

  it('is well-formed XML in all its parts, whatever the texts hold', () => {
    const nasty = `${HOSTILE}]]>\u0000\u000B\uFFFE\uFFFF\uD800x\uDC00<w:p/>&#0;\t  two  spaces`;
    for (const tree of [
      english,
      persian,
      hostileReport(),
      filledWith(english, nasty),
      filledWith(persian, nasty),
    ]) {
      const archive = readArchive(render(tree));
      const wrong = archive.entries.filter(({ name, elements }) => name !== 'mimetype' && elements === null);
      expect(wrong.map(({ name }) => name)).toEqual([]);
      for (const { text } of archive.entries) {
        expect(text).not.toMatch(/[\u202A-\u202E\u2067\uFFFE\uFFFF]|\p{Cc}(?<!\n)|\p{Cs}/u);
        expect(text).not.toMatch(/<script|<img|<w:p\/>&amp;#0/);
      }
    }
  });

  it('has no elements but those of a report without markup in its texts', () => {
    const elements = (tree: ReportTree) =>
      new Set(
        readArchive(render(tree)).entries.flatMap((entry) => (entry.elements ?? []).map(([name]) => name)),
      );
    const plain = elements(english);
    for (const name of elements(filledWith(english, HOSTILE))) expect(plain).toContain(name);
  });

  it('asks for nothing from anywhere: no link, picture, macro or template', () => {
    for (const { text, name } of readArchive(render(hostileReport())).entries) {
      expect(text).not.toMatch(
        /TargetMode|hyperlink|xlink|<w:drawing|<draw:|attachedTemplate|<w:fldSimple|instrText/i,
      );
      expect(name).not.toMatch(/vba|media|embeddings|Pictures/i);
    }
  });

  it('ends every isolate with the text that opened it', () => {
    const file = format === 'DOCX' ? 'word/document.xml' : 'content.xml';
    const paragraphs = entryOf(readArchive(render(hostileReport())), file).text.split(/<\/(?:w|text):[ph]>/);
    for (const paragraph of paragraphs) expect(isolatesEnd(paragraph), paragraph).toBe(true);
  });

  it('gives no source that the report does not have', () => {
    const carried = readArchive(render(fixtureReport()));
    for (const { text } of carried.entries) expect(text).not.toMatch(/https?:\/\/(?!(schemas|purl)\.)/);
  });
});

describe('the report as DOCX', () => {
  const archive = readArchive(renderDocx(english));
  const turned = readArchive(renderDocx(persian));
  const body = 'word/document.xml';
  const style = (of: Archive, name: string) => count(of, body, 'w:pStyle', { 'w:val': name });

  it('has a heading for every section, step and way, a list for every list, a table for every table', () => {
    const steps = blocksOf(english, 'steps').flatMap((block) => (block.kind === 'steps' ? block.items : []));
    expect(style(archive, 'Title')).toBe(1);
    expect(style(archive, 'Heading1')).toBe(english.sections.length);
    expect(style(archive, 'Heading2')).toBe(blocksOf(english, 'finding').length + steps.length);
    expect(style(archive, 'Caption')).toBe(tablesOf(english));
    expect(count(archive, body, 'w:tbl')).toBe(tablesOf(english));
    expect(count(archive, body, 'w:tblHeader')).toBe(tablesOf(english));
    const levels = elementsOf(archive, 'word/styles.xml').filter(([name]) => name === 'w:outlineLvl');
    expect(levels.map(([, has]) => has['w:val'])).toEqual(['0', '1']);
    const points = english.sections
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, block) => {
        if (block.kind === 'list' || block.kind === 'favours') return sum + block.items.length;
        if (block.kind === 'steps')
          return block.items.reduce((all, { how }) => all + 1 + (how.length > 1 ? how.length : 0), sum);
        if (block.kind !== 'finding') return sum;
        return sum + block.also.length + block.helps.items.length + (block.path?.steps.length ?? 0);
      }, 0);
    expect(count(archive, body, 'w:numPr')).toBe(points);
  });

  it('begins each list with numbers at one', () => {
    const used = elementsOf(archive, body).flatMap(([name, has]) =>
      name === 'w:numId' ? [has['w:val']] : [],
    );
    const known = elementsOf(archive, 'word/numbering.xml').flatMap(([name, has]) =>
      name === 'w:num' ? [has['w:numId']] : [],
    );
    for (const id of used) expect(known).toContain(id);
    expect(new Set(known).size).toBe(known.length);
    // One numbering for all bullets; the others restart.
    expect(count(archive, 'word/numbering.xml', 'w:startOverride', { 'w:val': '1' })).toBe(
      (known.length - 1) * 3,
    );
  });

  it('numbers in the digits of the language', () => {
    const labels = elementsOf(turned, 'word/numbering.xml').flatMap(([name, has]) =>
      name === 'w:lvlText' ? [has['w:val']] : [],
    );
    expect(labels).toContain('۱.');
    expect(labels.join('')).not.toMatch(/[0-9%]/);
  });

  it('raises the numbers of sources', () => {
    const cited = english.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.kind === 'paragraph') return [block.line.sources];
        if (block.kind === 'list') return block.items.map(({ sources }) => sources);
        if (block.kind === 'favours') return block.items.map(({ line }) => line.sources);
        if (block.kind === 'steps') return block.items.map(({ sources }) => sources);
        if (block.kind === 'table')
          return block.rows.flatMap(({ cells }) => cells.map(({ sources }) => sources));
        if (block.kind !== 'finding') return [];
        const steps = block.path?.steps ?? [];
        return [
          block.sources,
          block.evidenceSources,
          ...block.alsoSources,
          ...steps.map(({ sources }) => sources),
        ];
      });
    const raised = cited.filter((sources) => sources.length > 0).length;
    expect(raised).toBeGreaterThan(10);
    expect(count(archive, body, 'w:vertAlign', { 'w:val': 'superscript' })).toBe(raised);
  });

  it('says its language, and goes the way of it', () => {
    const tags = (of: Archive) => elementsOf(of, 'word/styles.xml').find(([name]) => name === 'w:lang')?.[1];
    expect(tags(archive)).toMatchObject({ 'w:val': 'en-GB' });
    expect(tags(turned)).toMatchObject({ 'w:bidi': 'fa-IR' });
    expect(entryOf(turned, 'docProps/core.xml').text).toContain('<dc:language>fa-IR</dc:language>');
    for (const mark of ['w:bidi', 'w:bidiVisual', 'w:rtl']) expect(count(archive, body, mark)).toBe(0);
    // Every paragraph but the room below a table, and the section.
    const paragraphs = count(turned, body, 'w:pStyle');
    expect(count(turned, body, 'w:bidi')).toBe(paragraphs + 1);
    expect(count(turned, body, 'w:bidiVisual')).toBe(count(turned, body, 'w:tbl'));
    expect(count(turned, body, 'w:rtl')).toBeGreaterThan(0);
    const fonts = elementsOf(turned, 'word/styles.xml').find(([name]) => name === 'w:rFonts')?.[1];
    expect(fonts).toMatchObject({ 'w:ascii': 'Arial', 'w:cs': 'Vazirmatn' });
  });

  it('keeps the order of the standard, without which Word refuses a file', () => {
    const order = {
      pPr: 'pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind outlineLvl',
      rPr: 'rFonts b bCs color sz szCs vertAlign rtl lang',
      tblPr: 'bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption',
      tcPr: 'tcW shd',
      lvl: 'start numFmt lvlText pPr rPr',
      style: 'name basedOn next qFormat pPr rPr tblPr',
      sectPr: 'pgSz pgMar bidi',
    };
    for (const { text } of [...archive.entries, ...turned.entries]) {
      for (const [element, children] of Object.entries(order)) {
        const known = children.split(' ');
        for (const [, inside = ''] of text.matchAll(
          new RegExp(`<w:${element}[ >](.*?)</w:${element}>`, 'gs'),
        )) {
          const places: number[] = [];
          let depth = 0;
          for (const [, closing, name = '', empty] of inside.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
            if (closing) depth -= 1;
            else {
              if (depth === 0) places.push(known.indexOf(name));
              if (!empty) depth += 1;
            }
          }
          expect(places, inside).not.toContain(-1);
          expect(places, inside).toEqual([...new Set(places)].sort((a, b) => a - b));
        }
      }
    }
  });

  it('asks Word to leave out who saves it', () => {
    expect(count(archive, 'word/settings.xml', 'w:removePersonalInformation')).toBe(1);
  });
});

describe('the report as ODT', () => {
  const archive = readArchive(renderOdt(english));
  const turned = readArchive(renderOdt(persian));
  const body = 'content.xml';

  it('begins with what it is, uncompressed', () => {
    const [first] = archive.entries;
    expect(first).toMatchObject({
      name: 'mimetype',
      stored: true,
      text: 'application/vnd.oasis.opendocument.text',
    });
    const listed = elementsOf(archive, 'META-INF/manifest.xml').flatMap(([, has]) =>
      has['manifest:full-path'] ? [has['manifest:full-path']] : [],
    );
    expect(listed.sort()).toEqual(['/', 'content.xml', 'meta.xml', 'styles.xml']);
  });

  it('has headings, tables with their heads, and lists', () => {
    const steps = blocksOf(english, 'steps').flatMap((block) => (block.kind === 'steps' ? block.items : []));
    expect(count(archive, body, 'text:h', { 'text:outline-level': '1' })).toBe(english.sections.length);
    expect(count(archive, body, 'text:h', { 'text:outline-level': '2' })).toBe(
      blocksOf(english, 'finding').length + steps.length,
    );
    expect(count(archive, body, 'table:table-header-rows')).toBe(tablesOf(english));
    expect(count(archive, body, 'text:list', { 'text:style-name': 'List_steps' })).toBe(1);
    expect(count(archive, body, 'text:list', { 'text:style-name': 'List_bullets' })).toBeGreaterThan(5);
  });

  it('gives every distance as one length', () => {
    for (const of of [archive, turned]) {
      const all = [...elementsOf(of, 'styles.xml'), ...elementsOf(of, body)];
      const lengths = all.flatMap(([, has]) =>
        Object.entries(has).filter(([name]) => /^fo:(padding|margin|text-indent|font-size|page-)/.test(name)),
      );
      expect(lengths.length).toBeGreaterThan(50);
      for (const [name, value] of lengths) expect(value, name).toMatch(/^-?\d+(\.\d+)?(pt|mm)$/);
    }
  });

  it('uses no style that it does not define', () => {
    for (const of of [archive, turned]) {
      const all = [...elementsOf(of, 'styles.xml'), ...elementsOf(of, body)];
      const defined = new Set(all.flatMap(([, has]) => has['style:name'] ?? []));
      for (const [, has] of all) {
        for (const use of [
          'text:style-name',
          'table:style-name',
          'style:parent-style-name',
          'style:font-name-complex',
        ])
          if (has[use] !== undefined) expect(defined, use).toContain(has[use]);
      }
    }
  });

  it('says its language, and goes the way of it', () => {
    const styles = (of: Archive, attribute: string) =>
      new Set(elementsOf(of, 'styles.xml').flatMap(([, has]) => has[attribute] ?? []));
    expect(styles(archive, 'fo:language')).toEqual(new Set(['en']));
    expect(styles(turned, 'style:language-complex')).toEqual(new Set(['fa']));
    expect(styles(archive, 'style:writing-mode')).toEqual(new Set(['lr-tb']));
    expect(styles(turned, 'style:writing-mode')).toEqual(new Set(['rl-tb']));
    expect(styles(turned, 'style:font-name-complex')).toEqual(new Set(['Vazirmatn']));
    expect(styles(turned, 'style:num-format')).toEqual(new Set(['۱, ۲, ۳, ...']));
    expect(styles(archive, 'style:num-format')).toEqual(new Set(['1']));
  });
});

describe('the text of a paragraph', () => {
  it('keeps isolates that do something, and in right-to-left text leaves out those that do nothing', () => {
    expect(documentText('in \u2068Telegram\u2069,', 'ltr')).toBe('in \u2068Telegram\u2069,');
    expect(documentText('در \u2068Telegram\u2069،', 'rtl')).toBe('در \u2068Telegram\u2069،');
    expect(documentText('به \u2068ایران\u2069 ببرد', 'rtl')).toBe('به ایران ببرد');
    expect(documentText('\u2068پیام (SMS) اول\u2069 و', 'rtl')).toBe('پیام (SMS) اول و');
    expect(documentText('\u2068پیام SMS\u2069 و', 'rtl')).toBe('\u2068پیام SMS\u2069 و');
    expect(documentText('\u2068۵\u2069 و', 'ltr')).toBe('\u2068۵\u2069 و');
  });

  it('is cut where its direction changes, and is the same when joined', () => {
    const cut = (text: string, base: 'rtl' | 'ltr') =>
      scriptRuns(text, base).map(({ text: piece, direction }) => `${direction === base ? '' : '*'}${piece}`);
    expect(cut('بروید به تنظیمات (Settings › Privacy) و', 'rtl')).toEqual([
      'بروید به تنظیمات (',
      '*Settings › Privacy',
      ') و',
    ]);
    expect(cut('در \u2068Telegram\u2069، سلام', 'rtl')).toEqual(['در ', '*\u2068Telegram\u2069', '، سلام']);
    expect(cut('کد 2G و ۱۲', 'rtl')).toEqual(['کد ', '*2G', ' و ۱۲']);
    expect(cut('\u2066In \u2068Iran\u2069, (so) they say.\u2069', 'rtl')).toEqual([
      '*\u2066In \u2068Iran\u2069, (so) they say.\u2069',
    ]);
    expect(cut('Source: پیام اول (2020)', 'ltr')).toEqual(['Source: ', '*پیام اول', ' (2020)']);
    for (const tree of [english, persian, hostileReport()]) {
      for (const text of toldInReport(tree)) {
        const said = documentText(text, tree.direction);
        expect(
          scriptRuns(said, tree.direction)
            .map((run) => run.text)
            .join(''),
        ).toBe(said);
      }
    }
  });
});
