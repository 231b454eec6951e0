import fs from 'node:fs';
import path from 'node:path';
import { expect, sleep, test } from './program.ts';

const hostileAddresses = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<h1>planted</h1>',
  'javascript:document.title="planted"',
  'about:blank',
  'chrome://version/',
  'app://ui/report',
  'app://ui.example.org/',
  'leeward://open',
];

/** A refused frame stays empty or shows Chromium's own error page. */
const ownFrames = ['app://ui/', 'about:blank', '', 'chrome-error://chromewebdata/', 'about:srcdoc'];

const ways: Record<string, (address: string) => void> = {
  location: (address) => {
    location.href = address;
  },
  'window.open': (address) => {
    window.open(address);
  },
  'link with target': (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
  link: (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  },
  form: (address) => {
    const form = document.createElement('form');
    form.action = address;
    document.body.append(form);
    form.submit();
  },
  frame: (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  },
};

for (const [way, take] of Object.entries(ways))
  test(`nothing leaves the screen by ${way}`, async ({ program, page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    // Asked of the shell, because Playwright waits for a navigation that was prevented.
    const shown = (): Promise<string> =>
      program.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const heading = await contents?.executeJavaScript('Boolean(document.querySelector("h1, h2"))');
        return `${contents?.getURL()} ${heading ? 'with' : 'without'} its heading`;
      });
    for (const address of hostileAddresses) {
      await page
        .evaluate(`try { (${take.toString()})(${JSON.stringify(address)}) } catch {}`)
        .catch(() => undefined);
      await sleep(50);
      await expect.poll(shown, { message: address }).toBe('app://ui/ with its heading');
    }
    const windows = await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
    const foreign = page.frames().filter((frame) => !ownFrames.includes(frame.url()));
    expect(foreign.map((frame) => frame.url())).toEqual([]);
  });

test('a middle click on a link opens nothing, nor one with a key held', async ({ program, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const windows = () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  for (const address of hostileAddresses) {
    await page.evaluate((target) => {
      const seen = globalThis as unknown as { clicks: string[] };
      seen.clicks = [];
      const link = document.createElement('a');
      link.href = target;
      link.id = 'planted';
      link.style.cssText = 'position:fixed;inset:0;z-index:9999';
      for (const kind of ['click', 'auxclick']) link.addEventListener(kind, () => seen.clicks.push(kind));
      document.querySelector('#planted')?.remove();
      document.body.append(link);
    }, address);
    await page.mouse.click(200, 200, { button: 'middle' });
    for (const key of ['Control', 'Shift']) {
      await page.keyboard.down(key);
      await page.mouse.click(200, 200);
      await page.keyboard.up(key);
    }
    await sleep(100);
    // The clicks arrived, and nothing came of them.
    expect(await page.evaluate(() => (globalThis as unknown as { clicks: string[] }).clicks)).toEqual([
      'auxclick',
      'click',
      'click',
    ]);
    expect(await windows(), address).toBe(1);
    expect(page.url()).toBe('app://ui/');
  }
});

test('a file dropped on the window changes nothing', async ({ program, page }, testInfo) => {
  const file = testInfo.outputPath('planted.html');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '<h1>planted</h1>');
  await page.evaluate(() => {
    const dragged: string[] = [];
    Object.assign(globalThis, { dragged });
    for (const kind of ['dragenter', 'dragover']) addEventListener(kind, () => dragged.push(kind));
  });
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await sleep(1_000);
  const shown = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(shown).toEqual(['app://ui/']);
  // The file was over the window, and this is still the page it was over.
  expect(await page.evaluate(() => (globalThis as unknown as { dragged: string[] }).dragged)).toContain(
    'dragenter',
  );
});
