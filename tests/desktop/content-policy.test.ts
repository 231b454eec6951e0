import { expect, test } from './program.ts';

test('the screen breaks no rule of its own policy', async ({ page, violations }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('a planted style and a planted script are seen and refused', async ({ page, violations }) => {
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    try {
      document.body.innerHTML = '<b>planted</b>';
    } catch {
      // Trusted Types
    }
  });
  const seen = await violations();
  expect(seen.some((line) => line.startsWith('style-src'))).toBe(true);
  expect(seen.some((line) => line.startsWith('require-trusted-types-for'))).toBe(true);
  await expect(page.getByText('planted')).toHaveCount(0);
});

test('text cannot become code', async ({ page }) => {
  // Through a timer, because what a debugger evaluates is exempt.
  await page.evaluate(() => {
    setTimeout(() => {
      try {
        new Function('globalThis.planted = true')();
      } catch {
        Object.assign(globalThis, { refused: true });
      }
    });
  });
  await expect.poll(() => page.evaluate(() => 'refused' in globalThis)).toBe(true);
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
});

test('nothing but the files of the program has an address', async ({ page }) => {
  const addresses = [
    'app://ui/../main.cjs',
    'app://ui/%2e%2e/main.cjs',
    'app://ui/missing.js',
    'app://other/index.html',
  ];
  for (const address of addresses) {
    const loaded = await page.evaluate(
      (source) =>
        new Promise((resolve) => {
          const script = document.createElement('img');
          script.onload = () => resolve(true);
          script.onerror = () => resolve(false);
          script.src = source;
        }),
      address,
    );
    expect(loaded, address).toBe(false);
  }
});
