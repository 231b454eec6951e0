import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { reportFormats } from '../../models/contract/report-formats.ts';
import { LANGUAGE_NAMES } from '../../renderer/components/language-names.ts';
import ar from '../../renderer/texts/ar.json' with { type: 'json' };
import en from '../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../renderer/texts/fa.json' with { type: 'json' };
import { textsByLibreOffice } from '../models/reporting/documents/libreoffice.ts';
import { openedWithPassphrase } from '../open-with-age.ts';
import { expect as expectSoon, test } from './program.ts';

const expect = expectSoon.configure({ timeout: 60_000 });
const WORDS = { en, fa, ar };
const PASSPHRASE = 'گل horse باران';

/** Letters and digits alone: what every reader gives back, whatever it does with marks, spaces and lines. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
/** As pdftotext 22.12 gives it back: with the lam-alef ligature reversed. */
const asPdftotext = (text: string): string =>
  letters(text.normalize('NFC').replace(/ل(\p{M}*)([اأإآ])/gu, '$2$1ل'));

const pointTo = (program: ElectronApplication, file: string) =>
  program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

/** Rows of a CSV file as Python reads them. */
const rowsByPython = (file: string): string[][] =>
  JSON.parse(
    execFileSync(
      'python3',
      [
        '-c',
        'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))',
        file,
      ],
      { encoding: 'utf8' },
    ),
  );

/** Names and sentences of the ways in, as the preview shows them. */
const waysShown = (page: Page): Promise<{ name: string; sentence: string }[]> =>
  page.locator('.sheet .sheet-finding').evaluateAll((cards) =>
    cards.map((card) => ({
      name: card.querySelector('h4')?.textContent ?? '',
      // Its sentence without the small numbers of its sources.
      sentence: card.querySelector('p')?.firstChild?.textContent ?? '',
    })),
  );

for (const language of ['en', 'fa', 'ar'] as const) {
  test(`every kind of file holds in ${language} what the preview shows, as others read it`, async ({
    program,
    page,
    home,
  }) => {
    test.setTimeout(600_000);
    const words = WORDS[language];
    await page.getByRole('button', { name: LANGUAGE_NAMES[language] }).click();
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    await page.getByRole('radio', { name: words['you.computer.mine'], exact: true }).press('Space');
    await page.locator('.rail-brand').click();
    await page.getByRole('button', { name: words['welcome.example'] }).click();
    await expect(page.locator('.results')).toBeVisible();
    await page
      .getByRole('navigation', { name: words['way.label'] })
      .getByRole('button', { name: words['way.report'] })
      .click();
    await page.getByText(words['report-file.audience.trainer'], { exact: true }).click();
    await page.getByText(words['report-file.detail.page'], { exact: true }).click();
    await expect(page.locator('.sheet-finding').first()).toBeVisible();
    const ways = await waysShown(page);
    expect(ways.length).toBeGreaterThan(2);
    const files = Object.fromEntries(
      reportFormats.map((format) => [format, path.join(home, `page.${format}`)]),
    ) as Record<(typeof reportFormats)[number], string>;
    for (const format of reportFormats) {
      await pointTo(program, files[format]);
      await page.getByRole('button', { name: words[`report-file.save.${format}`], exact: true }).click();
      await expect.poll(() => fs.existsSync(files[format]), { message: format }).toBe(true);
      await expect(page.getByText(`page.${format}`)).toBeVisible();
    }

    const documents = textsByLibreOffice(
      new Map([
        ['docx.docx', fs.readFileSync(files.docx)],
        ['odt.odt', fs.readFileSync(files.odt)],
      ]),
    );
    const html = fs.readFileSync(files.html, 'utf8');
    expect(html).not.toMatch(/<script|https?:\/\/[^"]*\.(js|css|woff)/i);
    const read: Record<string, string> = {
      html: html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/&(#39|quot|amp);/g, ' '),
      md: fs.readFileSync(files.md, 'utf8').replace(/\\(.)/g, '$1'),
      docx: documents.get('docx') ?? '',
      odt: documents.get('odt') ?? '',
      csv: rowsByPython(files.csv).flat().join(' '),
    };
    const printed = letters(execFileSync('pdftotext', [files.pdf, '-'], { encoding: 'utf8' }));
    for (const { name, sentence } of ways) {
      // A page may end within a long sentence.
      expect(printed).toContain(asPdftotext(sentence).slice(0, 60));
      for (const [format, text] of Object.entries(read)) {
        expect(letters(text), `${format}: ${name}`).toContain(letters(sentence));
      }
    }
    const fonts = execFileSync('pdffonts', [files.pdf], { encoding: 'utf8' }).split('\n').slice(2);
    for (const font of fonts.filter(Boolean)) expect(font).toMatch(/^[A-Z]{6}\+(Vazirmatn|Inter)/);
    expect(() => JSON.parse(fs.readFileSync(files.json, 'utf8'))).not.toThrow();

    await page.getByText(words['report-file.lock'], { exact: true }).click();
    const locked = path.join(home, 'page.md.age');
    await pointTo(program, locked);
    await page.getByRole('button', { name: words['report-file.save.md'], exact: true }).click();
    await page.getByLabel(words['report-file.lock.first'], { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(words['report-file.lock.again'], { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: words['report-file.lock.go'] }).click();
    await expect.poll(() => fs.existsSync(locked)).toBe(true);
    expect(openedWithPassphrase(fs.readFileSync(locked), PASSPHRASE)).toBe(fs.readFileSync(files.md, 'utf8'));
  });
}
