import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { SaveResult } from '../../models/contract/messages.ts';
import en from '../../renderer/texts/en.json' with { type: 'json' };
import { openedWithPassphrase } from '../open-with-age.ts';
import { expect, test } from './program.ts';

const page40 = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>
@font-face { font-family: Inter; src: url(app://ui/fonts/inter-latin-400.woff2) }
@font-face { font-family: Vazirmatn; src: url(app://ui/fonts/vazirmatn-arabic-400.woff2) }
body { font-family: Inter, Vazirmatn; color: rgb(0 0 200) }</style></head>
<body><p>What can be reached</p><p dir="rtl" lang="fa">پیام سلام</p><script>document.body.textContent = 'ran'</script></body></html>`;

async function pointTo(program: ElectronApplication, filePath: string | undefined): Promise<void> {
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' });
  }, filePath);
}

const save = (
  page: Page,
  format: string,
  content: string,
  day: string | null = '2026-11-21',
): Promise<SaveResult> =>
  page.evaluate(
    (sent) =>
      window.leeward.saveReport({
        suggestedName: 'report',
        format: sent.format as 'html',
        content: sent.content,
        day: sent.day,
      }),
    { format, content, day },
  );

test('a report is written whole, at the place the person points to', async ({ program, page, home }) => {
  const file = path.join(home, 'report.md');
  await pointTo(program, file);
  expect(await save(page, 'md', '# سلام\n')).toEqual({ ok: true, saved: true, name: 'report.md' });
  expect(fs.readFileSync(file, 'utf8')).toBe('# سلام\n');
  expect(fs.readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a document is written byte for byte, under a name for its kind that people know', async ({
  program,
  page,
  home,
}) => {
  const file = path.join(home, 'report.docx');
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (...words: unknown[]) => {
      Object.assign(globalThis, { asked: words.at(-1) });
      return Promise.resolve({ canceled: false, filePath: chosen });
    };
  }, file);
  const bytes = Array.from({ length: 256 }, (_, at) => at);
  const saved = await page.evaluate(
    (content) =>
      window.leeward.saveReport({
        suggestedName: 'report',
        format: 'docx',
        content: new Uint8Array(content),
        day: '2026-11-21',
      }),
    bytes,
  );
  expect(saved).toEqual({ ok: true, saved: true, name: 'report.docx' });
  expect([...fs.readFileSync(file)]).toEqual(bytes);
  const asked = await program.evaluate(() => (globalThis as { asked?: unknown }).asked);
  expect(asked).toMatchObject({ filters: [{ name: 'Word (DOCX)', extensions: ['docx'] }] });
});

test('cancelling writes nothing', async ({ program, page }) => {
  await pointTo(program, undefined);
  expect(await save(page, 'md', 'x')).toEqual({ ok: true, saved: false });
});

test('a folder that cannot be written is named, by its own name, and what was there stays', async ({
  program,
  page,
  home,
}) => {
  const folder = path.join(home, 'closed');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'report.md'), 'old');
  fs.chmodSync(folder, 0o555);
  await pointTo(program, path.join(folder, 'report.md'));
  expect(await save(page, 'md', 'new')).toEqual({ ok: false, code: 'read-only', folder: 'closed' });
  expect(fs.readdirSync(folder)).toEqual(['report.md']);
  expect(fs.readFileSync(path.join(folder, 'report.md'), 'utf8')).toBe('old');
  fs.chmodSync(folder, 0o755);
});

test('a missing folder fails and makes nothing', async ({ program, page, home }) => {
  await pointTo(program, path.join(home, 'missing/report.md'));
  expect(await save(page, 'md', 'new')).toEqual({ ok: false, code: 'failed', folder: 'missing' });
});

test('a full disk is named as such, and nothing half-written is left', async ({ program, page, home }) => {
  await program.evaluate(() => {
    const files = process.mainModule?.require('node:fs/promises') as typeof import('node:fs/promises');
    const open = files.open;
    files.open = async (...words: Parameters<typeof open>) => {
      const handle = await open(...words);
      const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
      handle.writeFile = async () => {
        await handle.write('half');
        throw full;
      };
      return handle;
    };
  });
  await pointTo(program, path.join(home, 'report.md'));
  const before = fs.readdirSync(home);
  expect(await save(page, 'md', 'whole')).toEqual({
    ok: false,
    code: 'disk-full',
    folder: path.basename(home),
  });
  expect(fs.readdirSync(home)).toEqual(before);
});

test('a PDF holds its text in our fonts, runs no script, and is the same each time', async ({
  program,
  page,
  home,
}) => {
  const files = ['one.pdf', 'two.pdf'].map((name) => path.join(home, name));
  for (const file of files) {
    await pointTo(program, file);
    expect(await save(page, 'pdf', page40)).toEqual({ ok: true, saved: true, name: path.basename(file) });
  }
  const [one = '', two = ''] = files;
  expect(fs.readFileSync(one).equals(fs.readFileSync(two))).toBe(true);
  const text = execFileSync('pdftotext', [one, '-'], { encoding: 'utf8' });
  expect(text).toContain('What can be reached');
  expect(text).not.toContain('ran');
  const fonts = execFileSync('pdffonts', [one], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.map((line) => line.split(/[\s+]/)[1])).toEqual(
    expect.arrayContaining([expect.stringContaining('Inter'), expect.stringContaining('Vazirmatn')]),
  );
  for (const font of fonts) expect(font).toMatch(/Inter|Vazirmatn/);
  const details = execFileSync('pdfinfo', [one], { encoding: 'utf8' });
  expect(details).not.toMatch(/Chrom|Mozilla|Skia|Linux|Electron/);
  expect(details).toMatch(/CreationDate:.*Nov 21 .*2026/);
});

test('a card as a PDF has no title, no day and no maker, and is the same each time', async ({
  program,
  page,
  home,
}) => {
  const card =
    '<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title></title></head><body><p>سلام</p></body></html>';
  const files = ['one.pdf', 'two.pdf'].map((name) => path.join(home, name));
  for (const file of files) {
    await pointTo(program, file);
    expect(await save(page, 'pdf', card, null)).toMatchObject({ ok: true, saved: true });
  }
  const [one = '', two = ''] = files;
  expect(fs.readFileSync(one).equals(fs.readFileSync(two))).toBe(true);
  const details = execFileSync('pdfinfo', [one], { encoding: 'utf8' });
  expect(details).not.toMatch(/Title:\s*\S|Chrom|Mozilla|Skia|Linux|Electron|20\d\d|ui.print/);
  expect(details).toMatch(/Pages:\s+1/);
  expect(fs.readFileSync(one).toString('latin1')).not.toMatch(/CreationDate|ModDate|app:|ui.print/);
});

test('a print comes back as bytes and touches no disk', async ({ program, page, home }) => {
  await program.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.reject(new Error('the dialog was reached'));
  });
  const before = fs.readdirSync(home);
  const printed = await page.evaluate(
    (content) =>
      window.leeward
        .printReport({ content, day: '2026-11-21' })
        .then(
          (result) =>
            result.ok && Array.from(result.pdf.slice(0, 5), (byte) => String.fromCharCode(byte)).join(''),
        ),
    page40,
  );
  expect(printed).toBe('%PDF-');
  expect(fs.readdirSync(home)).toEqual(before);
});

const saveLocked = (page: Page, text: string): Promise<SaveResult> =>
  page.evaluate(
    (sent) =>
      window.leeward.saveLocked({
        suggestedName: 'page',
        format: 'pdf',
        content: new TextEncoder().encode(sent),
      }),
    text,
  );

test('a locked file keeps its bytes and is named after what is in it', async ({ program, page, home }) => {
  const file = path.join(home, 'page.pdf.age');
  const asked = await program.evaluateHandle(({ dialog }, filePath) => {
    const seen: string[] = [];
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) => {
      seen.push(options.defaultPath);
      return Promise.resolve({ canceled: false, filePath });
    }) as unknown as typeof dialog.showSaveDialog;
    return seen;
  }, file);
  const locked = 'age-encryption.org/v1\n-> scrypt \u0000…';
  expect(await saveLocked(page, locked)).toEqual({ ok: true, saved: true, name: 'page.pdf.age' });
  expect(await asked.jsonValue()).toEqual(['page.pdf.age']);
  expect(fs.readFileSync(file, 'utf8')).toBe(locked);
});

test('what is not locked does not leave as if it were', async ({ program, page, home }) => {
  await pointTo(program, path.join(home, 'page.pdf.age'));
  await expect(saveLocked(page, '%PDF-1.4')).rejects.toThrow('refused: request');
  expect(fs.existsSync(path.join(home, 'page.pdf.age'))).toBe(false);
});

test('the window locks a report with a passphrase, on this runtime too', async ({
  program,
  page,
  home,
  violations,
}) => {
  test.setTimeout(120_000);
  const file = path.join(home, 'page.md.age');
  await pointTo(program, file);
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: en['welcome.example'] }).click();
  await expect(page.locator('.results')).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('navigation', { name: en['way.label'] })
    .getByRole('button', { name: en['way.report'] })
    .click();
  await page.getByText(en['report-file.lock'], { exact: true }).click();
  await page.getByRole('button', { name: en['report-file.save.md'], exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: en['you.computer.mine'], exact: true }).click();
  await page.getByLabel(en['report-file.lock.first'], { exact: true }).fill('گل horse باران');
  await page.getByLabel(en['report-file.lock.again'], { exact: true }).fill('گل horse باران');
  await page.getByRole('button', { name: en['report-file.lock.go'] }).click();
  await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true);
  expect(openedWithPassphrase(fs.readFileSync(file), 'گل horse باران')).toMatch(/^1\. \*\*See who is/);
  expect(await violations()).toEqual([]);
});
