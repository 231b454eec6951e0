import fs from 'node:fs';
import path from 'node:path';
import en from '../../renderer/texts/en.json' with { type: 'json' };
import { tally } from '../tally.ts';
import { searchFor } from './canaries.ts';
import {
  expect as expectSoon,
  freshHome,
  killGroup,
  launchTwin,
  releaseFolder,
  sleep,
  starterIn,
  test,
} from './program.ts';
import { answerFileDialog } from './real-dialog.ts';
import { callsOf, type Where } from './recorded-run.ts';
import { type Step, WalkRecorder, walkAgain } from './recorded-walk.ts';
import { loaded } from './vault-hands.ts';
import { leaveByKeys } from './walk-by-keys.ts';

const expect = expectSoon.configure({ timeout: 30_000 });
const CANARY = 'canary-6933-vault';
const PASSPHRASE = 'river lamp seven boats';

/** To a vault with an answer in it, in the twin; the keys that lead there. */
async function wayToVault(where: Where): Promise<readonly Step[]> {
  const program = await launchTwin(where);
  try {
    const page = await loaded(await program.firstWindow());
    const walk = new WalkRecorder(page);
    // Found also while a list lies open over it, as on the way past a field with one.
    const button = (name: string) => page.getByRole('button', { name, exact: true, includeHidden: true });
    const heading = () => expect(page.locator('main h1')).toBeFocused();
    await program.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      path.join(where.home, 'answers'),
    );
    await walk.press(button('English'));
    await walk.press(button(en['welcome.begin']));
    await heading();
    await walk.press(page.getByRole('radio', { name: en['you.computer.mine'] }), 'Space');
    await walk.press(button(en['question.next']));
    await heading();
    await walk.press(button(en['question.skip']));
    await heading();
    await walk.press(page.getByRole('checkbox'), 'Space');
    await walk.press(button(en['vault.make']));
    await expect(button(en['vault.make.not'])).toBeFocused();
    walk.dialogFollows();
    await walk.press(button(en['vault.make.place']));
    await walk.tabTo(page.getByRole('radio', { name: en['vault.passphrase.drawn'], exact: true }));
    await walk.key('ArrowRight');
    await walk.key('Enter');
    await expect(page.getByLabel(en['report-file.lock.first'], { exact: true })).toBeFocused();
    await walk.type(PASSPHRASE);
    await walk.tabTo(page.getByLabel(en['report-file.lock.again'], { exact: true }));
    await walk.type(PASSPHRASE);
    await walk.key('Enter');
    await expect(page.getByText(en['vault.saved'], { exact: true })).toBeVisible();
    return walk.steps;
  } finally {
    killGroup(program.process().pid);
  }
}

test('the release asks for no connection and no sending while a vault is made in it by hand', async ({
  display,
  home,
}) => {
  test.setTimeout(300_000);
  const twinHome = freshHome();
  const pointedTo = freshHome();
  const vault = path.join(pointedTo, CANARY);
  try {
    const steps = await wayToVault({ display, home: twinHome });
    const { internet, routeProbes, recorded, status } = await callsOf(
      starterIn(releaseFolder),
      { display, home },
      async () => {
        await walkAgain(display, steps, () => answerFileDialog(display, vault));
        await expect.poll(() => fs.existsSync(vault), { timeout: 60_000 }).toBe(true);
        await sleep(2_000);
        leaveByKeys(display);
      },
    );
    tally('internet-calls', { release: internet.length, recorded, routeProbes });
    expect({ internet, status }).toEqual({ internet: [], status: 0 });
    expect(recorded).toBeGreaterThan(100);
    expect(fs.readdirSync(pointedTo)).toEqual([CANARY]);
    expect(fs.readdirSync(home)).toEqual([]);
    const left = searchFor(CANARY, [home, '/dev/shm']);
    tally('canaries', { searched: left.searched, found: left.found.length });
    expect(left.found).toEqual([]);
  } finally {
    for (const folder of [twinHome, pointedTo]) fs.rmSync(folder, { recursive: true, force: true });
  }
});
