/**
 * How long nobody has touched the program. By two clocks, because one may stand still while a computer sleeps and the
 * other may be set: the one that says longer counts.
 */
export class Idleness {
  readonly #clocks: readonly (() => number)[];
  #seenAt: readonly number[] = [];

  /** @param clocks each says milliseconds */
  constructor(clocks: readonly (() => number)[] = [() => Date.now(), () => performance.now()]) {
    this.#clocks = clocks;
    this.seen();
  }

  seen(): void {
    this.#seenAt = this.#clocks.map((now) => now());
  }

  /** Set back, a clock says nothing. */
  milliseconds(): number {
    return Math.max(0, ...this.#clocks.map((now, index) => now() - (this.#seenAt[index] ?? 0)));
  }
}
