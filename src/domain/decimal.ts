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
