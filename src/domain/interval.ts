// An interval of exact numbers: what printed digits stand for, and what follows from them.
import { Fraction } from './fraction.ts';

/** One end; `closed` where the end itself belongs to the interval. */
export type Bound = { readonly amount: Fraction; readonly closed: boolean };

/** All numbers from `low` to `high`, which is not below it. Immutable. */
export class Interval {
  readonly low: Bound;
  readonly high: Bound;

  private constructor(low: Bound, high: Bound) {
    this.low = low;
    this.high = high;
  }

  /** What prints as `amount` at so many decimals, half up away from zero: 22.55 stands for [22.545, 22.555). */
  static ofPrinted(amount: Fraction, decimals: number): Interval {
    const half = Fraction.of(1n, 2n * 10n ** BigInt(decimals));
    const end = (at: Fraction, closed: boolean): Bound => ({ amount: at, closed });
    const [isPositive, isNegative] = [amount.compare(Fraction.zero) > 0, amount.isNegative()];
    return new Interval(end(amount.minus(half), isPositive), end(amount.plus(half), isNegative));
  }

  /** One number and no other. */
  static exactly(amount: Fraction): Interval {
    return new Interval({ amount, closed: true }, { amount, closed: true });
  }

  /** What this divided by `other` can be; neither holds a negative number, and `other` not zero either, else it throws. */
  over(other: Interval): Interval {
    if (this.low.amount.isNegative() || other.low.amount.compare(Fraction.zero) <= 0)
      throw new Error('intervals are divided only where both are positive');
    const quotient = (top: Bound, bottom: Bound): Bound => ({
      amount: top.amount.over(bottom.amount),
      closed: top.closed && bottom.closed,
    });
    return new Interval(quotient(this.low, other.high), quotient(this.high, other.low));
  }

  /** Times a number above zero, such as a unit step. */
  times(ratio: Fraction): Interval {
    const scaled = ({ amount, closed }: Bound): Bound => ({ amount: amount.times(ratio), closed });
    return new Interval(scaled(this.low), scaled(this.high));
  }

  /** What lies in both; undefined where nothing does. */
  intersect(other: Interval): Interval | undefined {
    const low = tighter(this.low, other.low, 1);
    const high = tighter(this.high, other.high, -1);
    const order = low.amount.compare(high.amount);
    return order < 0 || (order === 0 && low.closed && high.closed) ? new Interval(low, high) : undefined;
  }

  contains(amount: Fraction): boolean {
    const [fromLow, fromHigh] = [amount.compare(this.low.amount), amount.compare(this.high.amount)];
    return (
      (fromLow > 0 || (fromLow === 0 && this.low.closed)) && (fromHigh < 0 || (fromHigh === 0 && this.high.closed))
    );
  }
}

/** Of two ends the one that lets less in: the greater for `sign` 1, the lesser for -1, the open one where they are equal. */
function tighter(a: Bound, b: Bound, sign: 1 | -1): Bound {
  const order = a.amount.compare(b.amount) * sign;
  return order > 0 || (order === 0 && !a.closed) ? a : b;
}
