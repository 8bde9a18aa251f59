// What the room under a limit is in the numerator's own unit, and the measure at which a ratio would just meet its limit.
import type { Figure } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Comparison } from '../domain/target.ts';
import { conversion, overUnit, type Unit } from '../domain/unit.ts';
import type { Limit } from './targetLimits.ts';

/** An amount in the unit of a ratio's numerator, and the measure it was taken with. */
export type Measured = { readonly amount: Fraction; readonly unit: Unit; readonly measure: string };

/** A measure: at it a ratio just meets its limit, or, where figures are rounded first, above it. */
export type Flip = {
  readonly measure: string;
  readonly amount: Fraction;
  /** The measure as it is. */
  readonly present: Fraction;
  readonly unit: Unit;
  readonly isMetThere: boolean;
};

/** An amount of a ratio's unit times the measure of a figure: cap × R(t). Undefined where the figure is no ratio. */
export function measured(amount: Fraction, unit: Unit, { because }: Figure): Measured | undefined {
  if (because.kind !== 'ratio') return undefined;
  const { top, bottom } = because;
  const ratio = conversion(unit, overUnit(top.unit, bottom.unit));
  return { amount: amount.times(ratio).times(bottom.amount), unit: top.unit, measure: bottom.name };
}

/**
 * The measure at which the numerator just meets the limit: E / cap, met there; as printed E / (cap + half of the last decimal), met
 * above it, for what rounds half up to the cap is not above the cap.
 */
export function flipOf(
  { amount, decimals }: Limit,
  unit: Unit,
  { because }: Figure,
  comparison: Comparison,
): Flip | undefined {
  if (because.kind !== 'ratio') return undefined;
  const { top, bottom } = because;
  const half = Fraction.of(1n, 2n * 10n ** BigInt(decimals));
  const most = comparison === 'printed' ? amount.rounded(decimals).plus(half) : amount;
  if (most.compare(Fraction.zero) <= 0 || top.amount.compare(Fraction.zero) <= 0) return undefined;
  const flip = top.amount.over(most.times(conversion(unit, overUnit(top.unit, bottom.unit))));
  const { name: measure, amount: present, unit: ofMeasure } = bottom;
  return { measure, amount: flip, present, unit: ofMeasure, isMetThere: comparison === 'exact' };
}
