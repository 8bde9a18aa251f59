// Exact amounts. A fraction of whole numbers loses nothing in sums, products, unit steps or ratios, whatever the order;
// it is rounded once, half up away from zero, when it is printed.
import { quotientText } from './decimal.ts';

/** More characters than this are no amount that anybody wrote; what the program prints of one is far shorter. */
const LONGEST_TEXT = 1000;

/** Up to here a number is exact. */
const LARGEST_NUMBER = BigInt(Number.MAX_SAFE_INTEGER);
const LARGEST_SHORT = 2 ** 31 - 1;

const PLAIN_DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** An exact rational number in lowest terms; the denominator is positive. Immutable. */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  /** `numerator / denominator` in lowest terms. Throws on a zero denominator: callers decide first what no ratio means. */
  static of(numerator: bigint, denominator: bigint = 1n): Fraction {
    if (denominator === 0n) throw new Error('a fraction needs a denominator other than zero');
    if (denominator === 1n) return new Fraction(numerator, 1n);
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator, denominator);
    if (divisor === 1n) return new Fraction(sign * numerator, sign * denominator);
    return new Fraction((sign * numerator) / divisor, (sign * denominator) / divisor);
  }

  /** `digits` shifted by `decimals` places: scaled(12345n, 2) is 123.45. */
  static scaled(digits: bigint, decimals: number): Fraction {
    return Fraction.of(digits, 10n ** BigInt(decimals));
  }

  /** Reads plain decimal text (`-0.5306`, `1282324`) or `num/den` of such texts; anything else is undefined. */
  static parse(text: string): Fraction | undefined {
    const slash = text.indexOf('/');
    if (slash >= 0) {
      const top = Fraction.parse(text.slice(0, slash).trim());
      const bottom = Fraction.parse(text.slice(slash + 1).trim());
      return top === undefined || bottom === undefined || bottom.isZero() ? undefined : top.over(bottom);
    }
    const match = text.length > LONGEST_TEXT ? null : PLAIN_DECIMAL.exec(text);
    if (match === null) return undefined;
    const [, sign, whole = '', decimals = ''] = match;
    const digits = BigInt(whole + decimals);
    return Fraction.scaled(sign === '-' ? -digits : digits, decimals.length);
  }

  plus(other: Fraction): Fraction {
    if (this.denominator === other.denominator) return Fraction.of(this.numerator + other.numerator, this.denominator);
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    // Steps by one are many, and looking for a common divisor is what takes time.
    if (other.numerator === other.denominator) return this;
    if (this.numerator === this.denominator) return other;
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws when `other` is zero. */
  over(other: Fraction): Fraction {
    if (other.numerator === other.denominator) return this;
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** Without its sign. */
  magnitude(): Fraction {
    return this.isNegative() ? this.negated() : this;
  }

  /** A whole power; negative exponents turn the fraction over. */
  power(exponent: number): Fraction {
    const size = BigInt(Math.abs(exponent));
    const raised = new Fraction(this.numerator ** size, this.denominator ** size);
    return exponent < 0 ? Fraction.one.over(raised) : raised;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  compare(other: Fraction): number {
    if (this.denominator === other.denominator)
      return this.numerator < other.numerator ? -1 : this.numerator > other.numerator ? 1 : 0;
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** Rounded half up, away from zero, to `decimals` places, as a fraction. */
  rounded(decimals: number): Fraction {
    return Fraction.scaled(this.#roundedDigits(decimals), decimals);
  }

  /** Rounded half up, away from zero, as text with exactly `decimals` places and no thousands marks; never `-0`. */
  toFixed(decimals: number): string {
    return placePoint(this.#roundedDigits(decimals), decimals);
  }

  /** Every digit where the decimal ends, else 34 significant digits. */
  toExactText(): string {
    const decimals = decimalsOf(this.denominator);
    if (decimals === undefined) return quotientText(this.numerator, this.denominator);
    return placePoint((this.numerator * 10n ** BigInt(decimals)) / this.denominator, decimals);
  }

  /** Whether the decimal ends, so that `toExactText` is the whole truth. */
  terminates(): boolean {
    return decimalsOf(this.denominator) !== undefined;
  }

  #roundedDigits(decimals: number): bigint {
    const scaled = this.numerator * 10n ** BigInt(decimals);
    const magnitude = scaled < 0n ? -scaled : scaled;
    const rounded = (2n * magnitude + this.denominator) / (2n * this.denominator);
    return scaled < 0n ? -rounded : rounded;
  }
}

/** The exact sum; zero of nothing. */
export function sumOf(amounts: Iterable<Fraction>): Fraction {
  // What is over one denominator is added as whole numbers: only its sum has to be brought to lowest terms.
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of amounts)
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  let total = Fraction.zero;
  for (const [denominator, numerator] of numerators) total = total.plus(Fraction.of(numerator, denominator));
  return total;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right > LARGEST_NUMBER) [left, right] = [right, left % right];
  if (right === 0n) return left;
  // From here on all are numbers, which divide many times faster, and those of 31 bits many times faster again.
  let [larger, smaller] = [Number(right), Number(left % right)];
  while (smaller > LARGEST_SHORT) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0) return BigInt(larger);
  let [short, shorter] = [smaller | 0, (larger % smaller) | 0];
  while (shorter !== 0) [short, shorter] = [shorter, (short % shorter) | 0];
  return BigInt(short);
}

/** How many decimal places 1/denominator needs, or undefined where it never ends. */
function decimalsOf(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function placePoint(digits: bigint, decimals: number): string {
  if (decimals === 0) return digits.toString();
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
