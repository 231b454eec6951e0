import path from 'node:path';
import { VAULT_LOCKING } from '../../models/contract/message-names.ts';
import type {
  Appearance,
  Destruction,
  LockReason,
  VaultState,
} from '../../models/contract/vault-messages.ts';

/** How long a window has for saving its last change. With the ends of both processes it stays below two seconds. */
const LAST_SAVE_MS = 1_000;

/** What locking needs of the window and of the vault's process. */
export interface Lockable {
  readonly windows: { send(name: string): void; replace(before: Promise<unknown>): Promise<void> };
  readonly host: {
    lock(): Promise<void>;
    makeUnreadable(file: string | undefined): Promise<Destruction>;
  };
}

/**
 * Locks: the vault's process ends, and the process of the window that has shown what was in the vault. Knows which
 * vault it was, by its place alone, for as long as the program runs.
 */
export class VaultLock {
  readonly #windows: Lockable['windows'];
  readonly #host: Lockable['host'];
  #file: string | undefined;
  /** This window's memory holds, or has held, what was in a vault. */
  #shown = false;
  #because: LockReason = 'ended';
  #announced: LockReason | undefined;
  #destruction: Destruction | undefined;
  #appearance: Appearance | undefined;

  constructor({ windows, host }: Lockable) {
    this.#windows = windows;
    this.#host = host;
  }

  /** Whether there is decrypted text to end. */
  get shown(): boolean {
    return this.#shown;
  }

  get file(): string | undefined {
    return this.#file;
  }

  /** From here on there is something to lock. */
  opened(file: string): void {
    this.#file = file;
    this.#shown = true;
    this.#because = 'ended';
    this.#destruction = undefined;
  }

  /** What a fresh window is told. How a vault was made unreadable is told once. */
  state(): VaultState {
    const appearance = this.#appearance ? { appearance: this.#appearance } : {};
    const destruction = this.#destruction;
    this.#destruction = undefined;
    if (destruction) return { vault: 'made-unreadable', ...destruction, ...appearance };
    if (this.#file === undefined) return { vault: 'none', ...appearance };
    return { vault: 'locked', name: path.basename(this.#file), because: this.#because, ...appearance };
  }

  keepAppearance(appearance: Appearance): void {
    this.#appearance = appearance;
  }

  /** Both processes are told to end before this returns, for a computer that sleeps in the next moment. */
  async lock(because: LockReason): Promise<void> {
    if (this.#shown) this.#because = this.#announced ?? because;
    await this.#end(this.#host.lock());
  }

  forget(): void {
    this.#file = undefined;
  }

  /** Lets the window save its last change. It locks by itself when that is done, and is not waited for for long. */
  async lockSoon(because: LockReason): Promise<void> {
    if (this.#announced) return;
    if (this.#shown) {
      this.#announced = because;
      this.#windows.send(VAULT_LOCKING);
      for (const end = performance.now() + LAST_SAVE_MS; this.#shown && performance.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, LAST_SAVE_MS / 50));
    }
    await this.lock(because);
    this.#announced = undefined;
  }

  /** The vault that is chosen, or the one that was locked. Other windows than this one learn of it by `state`. */
  async makeUnreadable(): Promise<Destruction> {
    const shown = this.#shown;
    const destroying = this.#host.makeUnreadable(this.#file);
    const noted = destroying.then((destruction) => {
      this.#file = undefined;
      if (shown) this.#destruction = destruction;
    });
    await this.#end(noted);
    return destroying;
  }

  async #end(before: Promise<unknown>): Promise<void> {
    const shown = this.#shown;
    this.#shown = false;
    await (shown ? this.#windows.replace(before) : before);
  }
}
