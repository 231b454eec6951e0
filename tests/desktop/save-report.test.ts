import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { SaveResult } from '../../models/contract/messages.ts';
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

const save = (page: Page, format: string, content: string): Promise<SaveResult> =>
  page.evaluate(
    (sent) =>
      window.leeward.saveReport({
        suggestedName: 'report',
        format: sent.format as 'html',
        content: sent.content,
        day: '2026-11-21',
      }),
    { format, content },
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

test('a place that cannot be written is named as such, and what was there stays', async ({
  program,
  page,
  home,
}) => {
  const folder = path.join(home, 'closed');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'report.md'), 'old');
  fs.chmodSync(folder, 0o555);
  await pointTo(program, path.join(folder, 'report.md'));
  expect(await save(page, 'md', 'new')).toEqual({ ok: false, code: 'read-only' });
  expect(fs.readdirSync(folder)).toEqual(['report.md']);
  expect(fs.readFileSync(path.join(folder, 'report.md'), 'utf8')).toBe('old');
  fs.chmodSync(folder, 0o755);
});

test('a missing folder fails and makes nothing', async ({ program, page, home }) => {
  await pointTo(program, path.join(home, 'missing/report.md'));
  expect(await save(page, 'md', 'new')).toEqual({ ok: false, code: 'failed' });
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
  expect(await save(page, 'md', 'whole')).toEqual({ ok: false, code: 'disk-full' });
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
