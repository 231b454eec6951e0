import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { tally } from '../tally.ts';
import { searchFor } from './canaries.ts';
import { expect, freshHome, sleep, test } from './program.ts';
import { ask, choose, loaded, resultOf, windowAfter } from './vault-hands.ts';

const CANARY = 'canary-4711-who-came-on-Tuesday';
const PASSPHRASE = 'canary-4711-river-lamp-boats';
const COMMON = 'canary-4711-';

/** Everything that the program could keep somewhere: what it is asked to do, and what a page could try besides. */
async function fullRun(program: ElectronApplication, page: Page, pointedTo: string): Promise<Page> {
  const profile = path.join(pointedTo, 'profile.json');
  fs.writeFileSync(profile, JSON.stringify({ format: CANARY }));
  fs.chmodSync(profile, 0o644);
  await program.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, profile);
  expect(await page.evaluate(() => window.leeward.openProfile())).toMatchObject({ ok: true });
  await page.evaluate(plantInBrowserStores, CANARY);
  const printed = await page.evaluate(
    (text) => window.leeward.printReport({ content: `<title>${text}</title><p>${text}</p>`, day: null }),
    CANARY,
  );
  expect(printed).toMatchObject({ ok: true });
  await program.evaluate(({ clipboard }, text) => clipboard.writeText(text), CANARY);

  const vault = path.join(pointedTo, 'answers');
  await choose(program, page, 'make', vault);
  await ask(page, { ask: 'make', passphrase: PASSPHRASE, label: '', content: '{}' });
  const saved = resultOf(await ask(page, { ask: 'save-case', label: CANARY, content: CANARY }));
  const after = await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
  await choose(program, after, 'again', vault);
  await ask(after, { ask: 'open', passphrase: PASSPHRASE });
  const { case: id } = saved as { case: string };
  expect(resultOf(await ask(after, { ask: 'open-case', case: id }))).toEqual({ content: CANARY });
  fs.rmSync(profile);
  return after;
}

function plantInBrowserStores(text: string): Promise<unknown> {
  const attempts = [
    () => localStorage.setItem('k', text),
    () => sessionStorage.setItem('k', text),
    () => {
      // biome-ignore lint/suspicious/noDocumentCookie: a page that wants to leave something would
      document.cookie = `k=${text}; max-age=9999`;
    },
    () => {
      const opening = indexedDB.open(text);
      opening.onupgradeneeded = () => opening.result.createObjectStore(text).put(text, 'k');
    },
    async () => (await caches.open(text)).put('/k', new Response(text)),
    async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle(text, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    },
    () => history.pushState(text, text, `#${text}`),
    () => console.error(text),
  ];
  return Promise.allSettled(attempts.map(async (attempt) => attempt()));
}

/** The folders the program may write to: its home is also its temporary, configuration and run folder. */
const written = (home: string, pointedTo: string): string[] => [home, pointedTo, '/dev/shm'];

test('a full run leaves nothing of what it was told, neither at its end nor when it is killed', async ({
  program,
  page,
  home,
}) => {
  const pointedTo = freshHome();
  try {
    const last = await loaded(await fullRun(program, page, pointedTo));
    await sleep(1_000);
    expect(fs.readdirSync(pointedTo).sort()).toEqual(['answers', 'answers.bak']);
    const running = searchFor(COMMON, written(home, pointedTo));
    expect(running.searched).toBeGreaterThan(2);
    const main = program.process().pid ?? 0;
    process.kill(main, 'SIGKILL');
    await last.waitForEvent('close').catch(() => undefined);
    const killed = searchFor(COMMON, written(home, pointedTo));
    tally('canaries', {
      searched: running.searched + killed.searched,
      found: running.found.length + killed.found.length,
    });
    expect(running.found).toEqual([]);
    expect([...running.passedOver, ...killed.passedOver]).toEqual([]);
    expect(killed.found).toEqual([]);
  } finally {
    fs.rmSync(pointedTo, { recursive: true, force: true });
  }
});

test('after its ordinary end nothing is left but the vault', async ({ program, page, home }) => {
  const pointedTo = freshHome();
  try {
    await fullRun(program, page, pointedTo);
    await program.close();
    const left = searchFor(COMMON, written(home, pointedTo));
    tally('canaries', { searched: left.searched, found: left.found.length });
    expect(left.found).toEqual([]);
    expect(left.passedOver).toEqual([]);
    expect(fs.readdirSync(home)).toEqual([]);
    expect(fs.readdirSync(pointedTo).sort()).toEqual(['answers', 'answers.bak']);
  } finally {
    fs.rmSync(pointedTo, { recursive: true, force: true });
  }
});

test('the search finds a planted text in both forms, deep in a folder, in names and behind a link', ({
  home,
}) => {
  const deep = path.join(home, 'a', 'b');
  fs.mkdirSync(deep, { recursive: true });
  fs.writeFileSync(path.join(deep, 'one'), Buffer.concat([Buffer.alloc(99), Buffer.from(CANARY)]));
  fs.writeFileSync(path.join(deep, 'two'), Buffer.concat([Buffer.alloc(9), Buffer.from(CANARY, 'utf16le')]));
  fs.writeFileSync(path.join(home, 'three'), 'nothing');
  const { found, searched } = searchFor(COMMON, [home]);
  tally('canaries', { planted: found.length });
  expect(searched).toBe(3);
  expect(found).toEqual([path.join(deep, 'one'), path.join(deep, 'two')]);
  const named = [path.join(home, `${CANARY}-file`), path.join(home, `${CANARY}-folder`)];
  fs.writeFileSync(named[0] ?? '', '');
  fs.mkdirSync(named[1] ?? '');
  fs.symlinkSync(`/nowhere/${CANARY}`, path.join(home, 'link'));
  expect([...searchFor(COMMON, [home]).found].sort()).toEqual(
    [...found, ...named, path.join(home, 'link')].sort(),
  );
});
