import { addValues, type PlanValue, TIERS, VALUE_LENGTH, ZERO } from './plan-value.ts';

/** Above this a double no longer tells two whole numbers apart. */
const LARGEST = 2 ** 53;

/**
 * Values as two whole numbers, so that a search compares and adds numbers: what stays open, then burdens and
 * number of actions, each in a mixed radix in which no part can spill over into the one before it.
 */
export class CostScale {
  private readonly radix: readonly number[];
  /** False where numbers are too large for this: what is found is then never called proved. */
  readonly exact: boolean;

  /** `most`: no plan has a value with a larger part. */
  constructor(most: PlanValue) {
    this.radix = most.map((part) => part + 1);
    const product = (from: number, to: number): number =>
      this.radix.slice(from, to).reduce((so, part) => so * part, 1);
    this.exact = product(0, TIERS) < LARGEST && product(TIERS, VALUE_LENGTH) < LARGEST;
  }

  open(value: PlanValue): number {
    return this.pack(value, 0, TIERS);
  }

  burden(value: PlanValue): number {
    return this.pack(value, TIERS, VALUE_LENGTH);
  }

  value(open: number, burden: number): number[] {
    return [...this.unpack(open, 0, TIERS), ...this.unpack(burden, TIERS, VALUE_LENGTH)];
  }

  private pack(value: PlanValue, from: number, to: number): number {
    let packed = 0;
    for (let i = from; i < to; i++) packed = packed * (this.radix[i] as number) + (value[i] as number);
    return packed;
  }

  private unpack(packed: number, from: number, to: number): number[] {
    const parts: number[] = [];
    let rest = packed;
    for (let i = to - 1; i > from; i--) {
      const radix = this.radix[i] as number;
      parts.unshift(rest % radix);
      rest = Math.floor(rest / radix);
    }
    // The first part is open upwards.
    return [rest, ...parts];
  }
}

export const sumOfValues = (values: readonly PlanValue[]): number[] =>
  values.reduce<number[]>((so, value) => addValues(so, value), [...ZERO]);
