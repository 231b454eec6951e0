import { messageNames } from '../../models/contract/message-names.ts';
import { expect, test } from './program.ts';

const report = { suggestedName: 'report', format: 'html', content: '<p>x</p>', day: '2026-11-21' };

test('the shell listens to the contract and to nothing else', async ({ program, page: _loaded }) => {
  const channels = await program.evaluate(({ ipcMain }) => ({
    // Electron keeps its handlers in a map that it does not document.
    invoked: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    listened: ipcMain.eventNames().filter((name) => name !== 'error'), // Electron's own
  }));
  expect(channels.invoked.sort()).toEqual([...messageNames].sort());
  expect(channels.listened).toEqual([]);
});

const badRequests: Record<string, unknown> = {
  nothing: undefined,
  'a text': 'report',
  'an unknown format': { ...report, format: 'exe' },
  'a path as name': { ...report, suggestedName: '../../home/report' },
  'a hidden name': { ...report, suggestedName: '.bashrc' },
  'another field': { ...report, path: '/tmp/report.html' },
  'a day that is none': { ...report, day: 'yesterday' },
  '40 MB': { ...report, content: 'x'.repeat(40_000_000) },
  'a document of text': { ...report, format: 'docx' },
  'a page of bytes': { ...report, content: new Uint8Array([60, 112, 62]) },
};

for (const [what, request] of Object.entries(badRequests))
  test(`saveReport refuses ${what}`, async ({ program, page }) => {
    await program.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.reject(new Error('the dialog was reached'));
    });
    const answer = await page.evaluate(
      (sent) =>
        window.leeward.saveReport(sent as never).then(
          () => 'accepted',
          (error: Error) => error.message,
        ),
      request,
    );
    expect(answer).toContain('refused: request');
  });

test('a message from anything but our own page is refused', async ({ program, page: _loaded }) => {
  const answers = await program.evaluate(async ({ ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown) => Promise<unknown>> }
    )._invokeHandlers;
    const senders = [
      null,
      { parent: null, url: 'https://example.org/' },
      { parent: null, url: 'app://print/' },
      { parent: null, url: 'app://ui.example.org/' },
      { parent: {}, url: 'app://ui/' },
    ];
    return Promise.all(
      senders.map(async (senderFrame) => {
        let answer: unknown = 'silent';
        const event = {
          senderFrame,
          _reply: (value: unknown) => (answer = value),
          _throw: (error: unknown) => (answer = error),
        };
        const value = await Promise.resolve(handlers.get('today')?.(event)).catch((error: unknown) => error);
        return String(value ?? answer);
      }),
    );
  });
  for (const answer of answers) expect(answer).toContain('refused: sender');
});

test('a call with more than its request is refused', async ({ program, page: _loaded }) => {
  const answers = await program.evaluate(
    async ({ ipcMain, webContents }, names) => {
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: unknown, ...parts: unknown[]) => Promise<unknown>>;
        }
      )._invokeHandlers;
      const senderFrame = webContents
        .getAllWebContents()
        .find((one) => one.getURL() === 'app://ui/')?.mainFrame;
      const call = async (name: string, ...parts: unknown[]) => {
        let answer: unknown = 'silent';
        const event = {
          senderFrame,
          _reply: (value: unknown) => (answer = value),
          _throw: (error: unknown) => (answer = error),
        };
        const value = await Promise.resolve(handlers.get(name)?.(event, ...parts)).catch(
          (error: unknown) => error,
        );
        return String(value ?? answer);
      };
      // What is missing is a request of nothing: a good one for these.
      return Promise.all(
        names.map(
          async (name) => [await call(name, undefined), await call(name, undefined, 'more')] as const,
        ),
      );
    },
    ['today', 'systemLanguages', 'startedAnew', 'stillHere', 'vaultState'],
  );
  for (const [alone, withMore] of answers) {
    expect(alone).not.toContain('refused');
    expect(withMore).toContain('refused: request');
  }
});

test('the day and the languages come from the system', async ({ page }) => {
  expect(await page.evaluate(() => window.leeward.today())).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await page.evaluate(() => window.leeward.systemLanguages())).toEqual(expect.any(Array));
});
