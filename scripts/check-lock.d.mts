interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function missingFromLock(packages: Readonly<Record<string, LockEntry>>): string[];
