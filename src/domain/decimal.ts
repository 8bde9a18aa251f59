// The one decimal setting of the program: 60 significant digits, half up. Only this file imports decimal.js.
// Sums, products and unit steps are exact fractions (fraction.ts); decimals carry what cannot be exact: endless quotients as text.
import { Decimal as BaseDecimal } from 'decimal.js';

/** decimal.js with 60 working digits, rounding half up, and plain notation at every size. */
export const Decimal = BaseDecimal.clone({
  precision: 60,
  rounding: BaseDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** How many significant digits an endless quotient is printed with. */
export const RATIO_DIGITS = 34;

/** The quotient of two whole numbers as decimal text with 34 significant digits, half up, without padding zeros. */
export function quotientText(numerator: bigint, denominator: bigint): string {
  return new Decimal(numerator.toString()).div(denominator.toString()).toSignificantDigits(RATIO_DIGITS).toFixed();
}

/** A whole fraction as a decimal asks for it. */
type Quotient = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * `from × (to / from) ^ (step / steps)` of positive amounts, as decimal text. A root is no fraction: it is taken with 60 digits
 * and given with 34, and is not exact beyond these.
 */
export function rootText(from: Quotient, to: Quotient, step: number, steps: number): string {
  const decimal = ({ numerator, denominator }: Quotient): InstanceType<typeof Decimal> =>
    new Decimal(numerator.toString()).div(denominator.toString());
  const start = decimal(from);
  const exponent = new Decimal(step).div(steps);
  return start.times(decimal(to).div(start).pow(exponent)).toSignificantDigits(RATIO_DIGITS).toFixed();
}
