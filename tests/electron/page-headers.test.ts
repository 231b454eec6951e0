import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { printHeaders, windowHeaders } from '../../electron/page-headers.ts';

const policyOf = (headers: Record<string, string>): string => headers['content-security-policy'] ?? '';

it('the window takes nothing that is not its own', () => {
  const policy = policyOf(windowHeaders);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

it('a report admits exactly the styles that it carries', () => {
  const styles = ['p { color: red }', '\n@page { size: A5 }\n'];
  const policy = policyOf(
    printHeaders(styles.map((style) => `<style media="print">${style}</style>`).join('<p>')),
  );
  for (const style of styles)
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).not.toMatch(/script-src|unsafe|https?:/);
});

it('a report without styles admits none', () => {
  expect(policyOf(printHeaders('<p>text</p>'))).toContain("style-src 'none'");
});
