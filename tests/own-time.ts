/**
 * Runs a piece of work and says how long it took by itself: on a busy computer it also waits for others, which is no
 * fault of the work. Threads that collect garbage beside it may make the processor's time longer than the clock's.
 */
export function ownTimeOf<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: Math.min(performance.now() - started, (user + system) / 1_000) };
}
