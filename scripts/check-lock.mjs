// `npm install` can write a lock that lacks optional platform packages; `npm ci` then refuses it.
import fs from 'node:fs';
import { inRepository } from './repository.mjs';

export function missingFromLock(packages) {
  const missing = [];
  for (const [at, entry] of Object.entries(packages))
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!installedFor(packages, at, name)) missing.push(`${at} wants ${name}`);
  return missing;
}

function installedFor(packages, at, name) {
  for (let folder = at; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const outer = folder.lastIndexOf('node_modules/');
    folder = outer <= 0 ? '' : folder.slice(0, outer - 1);
  }
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(fs.readFileSync(inRepository('package-lock.json'), 'utf8'));
  const missing = missingFromLock(lock.packages);
  if (missing.length > 0) {
    console.error(
      `package-lock.json lacks packages; take an older version of the tool:\n${missing.join('\n')}`,
    );
    process.exit(1);
  }
}
