import { expect, it } from 'vitest';
import { missingFromLock } from '../../scripts/check-lock.mjs';

it('names an optional package that the lock file lacks', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-windows': '1.0.0' } },
    'node_modules/tool/node_modules/tool-linux': {},
  };
  expect(missingFromLock(packages)).toEqual(['node_modules/tool wants tool-windows']);
});

it('finds one that stands further up', () => {
  const packages = {
    'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0' } },
    'node_modules/tool-linux': {},
  };
  expect(missingFromLock(packages)).toEqual([]);
});
