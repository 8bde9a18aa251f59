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

function decimal({ numerator, denominator }: Quotient): InstanceType<typeof Decimal> {
  return new Decimal(numerator.toString()).div(denominator.toString());
}

/**
 * `from × (to / from) ^ (step / steps)` of positive amounts, as decimal text. A root is no fraction: it is taken with 60 digits
 * and given with 34, and is not exact beyond these.
 */
export function rootText(from: Quotient, to: Quotient, step: number, steps: number): string {
  const start = decimal(from);
  const exponent = new Decimal(step).div(steps);
  return start.times(decimal(to).div(start).pow(exponent)).toSignificantDigits(RATIO_DIGITS).toFixed();
}

/** How many significant digits a logarithm is worked to before it is added up: what a sum of such is off by lies far below 1e-40. */
const LOGARITHM_DIGITS = 50;

/**
 * The part of the change of a product that one of its factors made, by the logarithmic mean: L(from, to) × ln(is / was), with
 * L(a, b) = (a − b) / (ln a − ln b) and L(a, a) = a (LMDI-I, additive; Ang, Energy Policy 33 (2005) 867). All are positive. As decimal text.
 */
export function logarithmicEffectText(from: Quotient, to: Quotient, was: Quotient, is: Quotient): string {
  const [a, b] = [decimal(from), decimal(to)];
  const mean = a.eq(b) ? a : b.minus(a).div(b.div(a).ln());
  const share = decimal(is).div(decimal(was)).ln();
  return mean.times(share).toSignificantDigits(LOGARITHM_DIGITS).toFixed();
}
