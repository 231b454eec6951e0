/** Whether a process of this number is there, anybody's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const LOOK_EVERY_MS = 20;

/** Waits for a process to end, and ends it after this many milliseconds if it did not. */
export async function gone(pid: number, patienceMs: number): Promise<void> {
  for (let waited = 0; pid > 0 && isRunning(pid); waited += LOOK_EVERY_MS) {
    if (waited >= patienceMs) {
      killAtOnce(pid);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** It may have ended by itself meanwhile. */
export function killAtOnce(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {}
}
