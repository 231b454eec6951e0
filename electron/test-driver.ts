import inspector from 'node:inspector';

/**
 * In the copy made for tests the window waits for Playwright, which calls this name once it is attached: to
 * attach in the middle of the first load loses the page. In the program people get there is no inspector.
 */
export function testDriverAttached(): Promise<void> {
  if (inspector.url() === undefined) return Promise.resolve();
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}
