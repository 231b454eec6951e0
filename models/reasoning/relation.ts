/**
 * Rows of one predicate over interned constants, with an index for each set of positions that a join asks for. An
 * index is a hash: a row found through it may differ, and whoever asks compares it.
 */
export class Relation {
  private readonly indexes: RelationIndex[] = [];
  /** Over all positions; made when first asked for. */
  private whole: RelationIndex | null = null;
  readonly rows: (readonly number[])[] = [];
  /** The atom of each row. */
  readonly atoms: number[] = [];
  /** Rows of this round of semi-naive evaluation: `from` old ones, and new ones up to `to`. */
  from = 0;
  to = 0;

  constructor(readonly predicate: string) {}

  add(constants: readonly number[], atom: number): void {
    const row = this.rows.length;
    this.rows.push(constants);
    this.atoms.push(atom);
    for (const index of this.indexes) index.enter(constants, row);
  }

  /** The atom of this row, or −1. */
  atomOf(constants: readonly number[]): number {
    const whole = this.whole ?? this.indexOver(constants.map((_, position) => position));
    this.whole = whole;
    let hash = emptyHash;
    for (const constant of constants) hash = mix(hash, constant);
    next: for (let row = whole.first(hash); row >= 0; row = whole.next(row)) {
      const there = this.rows[row] as readonly number[];
      for (let i = 0; i < constants.length; i++) if (there[i] !== constants[i]) continue next;
      return this.atoms[row] as number;
    }
    return -1;
  }

  indexOver(positions: readonly number[]): RelationIndex {
    const known = this.indexes.find(({ over }) => over.join() === positions.join());
    if (known) return known;
    const made = new RelationIndex(positions);
    for (const [row, constants] of this.rows.entries()) made.enter(constants, row);
    this.indexes.push(made);
    return made;
  }
}

export const emptyHash = 0x811c9dc5 | 0;
/** One step of FNV-1a over whole numbers. */
export const mix = (hash: number, part: number): number => Math.imul(hash ^ part, 0x01000193);

/** Rows with one hash hang together in a chain, in ascending order: no list of its own for each key. */
export class RelationIndex {
  private readonly heads = new Map<number, number>();
  private readonly following: number[] = [];
  /** By first row of a chain: its last row. */
  private readonly tails: number[] = [];

  constructor(readonly over: readonly number[]) {}

  enter(constants: readonly number[], row: number): void {
    let hash = emptyHash;
    for (const position of this.over) hash = mix(hash, constants[position] as number);
    this.following[row] = -1;
    const head = this.heads.get(hash);
    this.tails[row] = row;
    if (head === undefined) {
      this.heads.set(hash, row);
      return;
    }
    this.following[this.tails[head] as number] = row;
    this.tails[head] = row;
  }

  /** First row with this hash, or −1. */
  first(hash: number): number {
    return this.heads.get(hash) ?? -1;
  }

  /** The next row with the same hash, or −1. */
  next(row: number): number {
    return this.following[row] as number;
  }
}
