// Rows of the window at work: an answer until the results that follow from it are painted, and a report as PDF.
import fs from 'node:fs';
import path from 'node:path';
import en from '../renderer/texts/en.json' with { type: 'json' };
import { median, spread } from './bench-figures.mjs';
import { startProgram } from './bench-start.mjs';

const APPS = [
  ['telegram', ['direct', 'group-known']],
  ['whatsapp', ['direct', 'group-known']],
  ['signal', ['direct', 'group-known']],
  ['instagram', ['direct', 'stories-posts']],
  ['facebook', ['direct', 'stories-posts']],
  ['messenger', ['direct']],
  ['gmail', ['direct', 'login-elsewhere']],
  ['google-drive', ['file-store']],
  ['google-photos', ['file-store']],
  ['x', ['direct', 'stories-posts']],
  ['zoom', ['direct']],
  ['sms-and-calls', ['direct']],
  ['viber', ['direct']],
  ['youtube', ['channel-read']],
  ['line', ['direct']],
];
const ANSWERED = 21;
/** How long the answers of a setting are looked at before one is chosen, in milliseconds. */
const LOOKED_AT = 2_000;
const PRINTED = 3;

export async function windowRows(executable, display) {
  const { program, page, home, end } = await startProgram(executable, display);
  try {
    page.setDefaultTimeout(60_000);
    const profile = path.join(home, 'profile.json');
    fs.writeFileSync(profile, JSON.stringify(profileOf(APPS)));
    fs.chmodSync(profile, 0o644);
    await program.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, profile);
    await page.getByRole('button', { name: 'English' }).click();
    // A report is written without a question on one's own computer alone.
    await page.getByRole('button', { name: en['welcome.begin'], exact: true }).click();
    await page.getByRole('radio', { name: en['you.computer.mine'], exact: true }).press('Space');
    await page.locator('.rail-brand').click();
    await page.getByRole('button', { name: en['welcome.open'] }).click();
    await goTo(page, 'results');
    await page.locator('.results').waitFor();
    const ask = await openCard(page);
    return [
      row('looked at for two seconds', 'below 50 ms wanted', await ask(LOOKED_AT)),
      row('chosen as fast as can be', 'nothing is known ahead', await ask(0)),
      await printed(program, page, home),
    ];
  } finally {
    await end();
  }
}

/** What a person with these apps would have saved, in Iran with an Android phone. */
const profileOf = (apps) => ({
  format: 'leeward-profile',
  version: 1,
  country: 'IR',
  phoneCountry: 'IR',
  circumstances: ['organises-groups'],
  protect: { 'group-membership': 'grave', 'direct-messages': 'serious' },
  apps: apps.map(([app, uses]) => ({
    app,
    uses,
    settings: app === 'telegram' ? { 'two-step-verification': 'off', 'recovery-email': 'none' } : {},
  })),
  devices: [{ device: 'android', settings: {} }],
});

const goTo = (page, step) =>
  page
    .getByRole('navigation', { name: en['way.label'] })
    .getByRole('button', { name: en[`way.${step}`] })
    .click();

const row = (how, wanted, milliseconds) => ({
  name: `answer to redrawn results, ${APPS.length} apps, ${how}`,
  value: median(milliseconds),
  unit: 'ms',
  ratio: null,
  ratioTo: null,
  note: `${wanted}; ${milliseconds.length} answers, ${spread(milliseconds)}`,
});

/**
 * Opens the first card and measures, from the choice of an answer to the frame that shows what follows from it. Its
 * settings are answered in turn, each by the next answer in its list: no state comes back within a round.
 * @returns measures some answers, each so many milliseconds after its list was opened.
 */
async function openCard(page) {
  const more = { name: en['results.finding.more'] };
  const card = page
    .locator('.finding')
    .filter({ has: page.getByRole('button', more) })
    .first();
  await card.evaluate((element) => element.setAttribute('data-measured', ''));
  const measured = page.locator('[data-measured]');
  await page.evaluate(() => {
    const said = document.querySelector('[role=status].visually-hidden');
    globalThis.answered = [];
    let since = null;
    for (const kind of ['click', 'keydown']) {
      document.addEventListener(
        kind,
        (event) => {
          if (event.target.closest('[role=option]')) since = performance.now();
        },
        { capture: true },
      );
    }
    new MutationObserver(() => {
      if (since === null || said.textContent === '') return;
      const start = since;
      since = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.answered.push(performance.now() - start);
        port2.postMessage(null);
      });
    }).observe(said, { childList: true, characterData: true, subtree: true });
  });
  await measured.getByRole('button', { ...more, expanded: false }).click();
  let run = 0;
  return async (lookedAt) => {
    await page.evaluate(() => globalThis.answered.splice(0));
    for (let count = 0; count < ANSWERED; count++, run++) {
      const settings = measured.locator('.said .select-button');
      await settings.nth(run % (await settings.count())).click();
      const options = page.getByRole('option');
      await options.first().waitFor();
      const chosen = await options.evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true'));
      await page.waitForTimeout(lookedAt);
      await options.nth((chosen + 1) % (await options.count())).press('Enter');
      await page.waitForFunction((already) => globalThis.answered.length > already, count);
    }
    return page.evaluate(() => globalThis.answered);
  };
}

/** The whole report as PDF, from the button to the file. */
async function printed(program, page, home) {
  await goTo(page, 'report');
  await page.getByText(en['report-file.detail.full'], { exact: true }).click();
  await page.locator('.sheet-finding').first().waitFor();
  const findings = await page.locator('.sheet-finding').count();
  const milliseconds = [];
  for (let run = 0; run < PRINTED; run++) {
    const file = path.join(home, `report-${run}.pdf`);
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    const start = performance.now();
    await page.getByRole('button', { name: en['report-file.save.pdf'], exact: true }).click();
    while (!fs.existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5));
    milliseconds.push(performance.now() - start);
    await page.getByText(`report-${run}.pdf`).waitFor();
  }
  return {
    name: 'report as PDF, from the button to the file',
    value: median(milliseconds),
    unit: 'ms',
    ratio: null,
    ratioTo: null,
    note: `below 3000 ms wanted for 40 findings; ${findings} findings, ${spread(milliseconds)}`,
  };
}
