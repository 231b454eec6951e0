import fs from 'node:fs';
import path from 'node:path';
import { tally } from '../tally.ts';
import { searchFor } from './canaries.ts';
import { expect, freshHome, sleep, test } from './program.ts';
import { answerFileDialog, leftIn } from './real-dialog.ts';
import { ask, chooseInPage, resultOf } from './vault-hands.ts';

test.setTimeout(120_000);

const CANARY = 'canary-5822-who-came';
const LIST = 'recently-used.xbel';

/** GTK writes its list a moment after the dialog. */
const GTK_MILLISECONDS = 2_000;

test('the system’s own dialogs leave no name of a file, while the program runs and after it', async ({
  program,
  page,
  home,
  display,
}) => {
  const pointedTo = freshHome();
  const at = (name: string): string => path.join(pointedTo, name);
  try {
    fs.writeFileSync(at(`${CANARY}.json`), '{"format":"another"}', { mode: 0o644 });
    const opened = page.evaluate(() => window.leeward.openProfile());
    await answerFileDialog(display, at(`${CANARY}.json`));
    expect(await opened).toMatchObject({ ok: true });

    const saved = page.evaluate(() =>
      window.leeward.saveReport({ suggestedName: 'page', format: 'html', content: '<p>x</p>', day: null }),
    );
    await answerFileDialog(display, at(`${CANARY}.html`));
    expect(await saved).toEqual({ ok: true, saved: true, name: `${CANARY}.html` });

    const chosen = chooseInPage(page, 'make');
    await answerFileDialog(display, at(`${CANARY}-vault`));
    expect(await chosen).toEqual({ chosen: true, name: `${CANARY}-vault`, failure: 'missing' });
    const words = {
      ask: 'make',
      passphrase: 'river lamp seven boats',
      label: 'mine',
      content: '{}',
    } as const;
    expect(resultOf(await ask(page, words))).toMatchObject({ cases: [{ label: 'mine' }] });

    await sleep(GTK_MILLISECONDS);
    const [runFolder = ''] = fs.readdirSync(home).filter((name) => name.startsWith('leeward-run-'));
    expect(leftIn(home).filter((name) => !name.startsWith(runFolder))).toEqual([]);
    // The dialog does write its list, with each name in it: where the program lets it, and nowhere else.
    const kept = path.join(runFolder, 'data', LIST);
    expect(leftIn(home).filter((name) => name.endsWith(LIST))).toEqual([kept]);
    const list = fs.readFileSync(path.join(home, kept), 'utf8');
    for (const name of [`${CANARY}.json`, `${CANARY}.html`, `${CANARY}-vault`]) expect(list).toContain(name);
    const running = searchFor(CANARY, [home, '/dev/shm']);
    expect(running.found).toEqual([path.join(home, kept)]);

    await program.close();
    const left = searchFor(CANARY, [home, '/dev/shm']);
    tally('canaries', { searched: running.searched + left.searched, found: left.found.length });
    expect(left.found).toEqual([]);
    expect(fs.readdirSync(home)).toEqual([]);
    expect(fs.readdirSync(pointedTo).sort()).toEqual([`${CANARY}-vault`, `${CANARY}.html`, `${CANARY}.json`]);
  } finally {
    fs.rmSync(pointedTo, { recursive: true, force: true });
  }
});
