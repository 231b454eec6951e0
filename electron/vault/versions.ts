import { VaultError } from './vault-error.ts';

/** The version that is written. */
export const VERSION = 1;

/** Brings a table of cases from the version that is its key to the next one. */
export type Migrations = Readonly<Record<number, (table: unknown) => unknown>>;

/** None yet: version 1 is the first. A version leaves this list never: old vaults open for ever. */
export const migrations: Migrations = {};

export const canBeRead = (version: number, steps: Migrations): boolean =>
  version === VERSION || (version < VERSION && version in steps);

/** A table of any version that can be read, as the present version has it. */
export function migrate(version: number, table: unknown, steps: Migrations): unknown {
  let migrated = table;
  for (let from = version; from < VERSION; from++) {
    const step = steps[from];
    if (!step) throw new VaultError('damaged');
    migrated = step(migrated);
  }
  return migrated;
}
