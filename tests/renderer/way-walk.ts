import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { LANGUAGE_NAMES } from '../../renderer/components/language-names.ts';
import type { Language } from '../../renderer/stores/preferences-slice.ts';
import ar from '../../renderer/texts/ar.json' with { type: 'json' };
import en from '../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../renderer/texts/fa.json' with { type: 'json' };

export const WORDS = { en, fa, ar };

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds wrong on the page, as lines to read. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`),
  );
};

/** From the first screen to the welcome, in a language. */
export const choose = async (page: Page, language: Language): Promise<void> => {
  await page.getByRole('button', { name: LANGUAGE_NAMES[language] }).click();
  await expect(
    page.getByRole('button', { name: WORDS[language]['welcome.begin'], exact: true }),
  ).toBeVisible();
};

/** From the first screen to the results of the example person. */
export const openExample = async (page: Page, language: Language): Promise<void> => {
  await choose(page, language);
  await lookAtExample(page, language);
};

/** From the first screen to the welcome, on one's own computer: files are then written without a question. */
export const chooseOnOwn = async (page: Page, language: Language): Promise<void> => {
  await choose(page, language);
  await page.getByRole('button', { name: WORDS[language]['welcome.begin'], exact: true }).click();
  await page.getByRole('radio', { name: WORDS[language]['you.computer.mine'], exact: true }).press('Space');
  await page.locator('.rail-brand').click();
};

export const openExampleOnOwn = async (page: Page, language: Language): Promise<void> => {
  await chooseOnOwn(page, language);
  await lookAtExample(page, language);
};

const lookAtExample = async (page: Page, language: Language): Promise<void> => {
  await page.getByRole('button', { name: WORDS[language]['welcome.example'] }).click();
  await expect(page.locator('.results')).toBeVisible({ timeout: 20_000 });
};

export const goTo = async (
  page: Page,
  language: Language,
  step: 'you' | 'apps' | 'threats' | 'results' | 'report',
) =>
  page
    .getByRole('navigation', { name: WORDS[language]['way.label'] })
    .getByRole('button', { name: WORDS[language][`way.${step}`] })
    .click();
