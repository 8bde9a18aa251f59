// Robust statistics of exact amounts: half of the values may be wild and the middle stays where it is.
import { Fraction } from '../../domain/fraction.ts';

const HALF = Fraction.of(1n, 2n);

/** The middle value, or the mean of the two in the middle; exact. Throws where there are none. */
export function medianOf(values: readonly Fraction[]): Fraction {
  const sorted = values.map(placed).sort(inOrder);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]?.value, sorted[Math.floor(sorted.length / 2)]?.value];
  if (low === undefined || high === undefined) throw new Error('nothing has no median');
  return low === high ? low : low.plus(high).times(HALF);
}

/** A value with a number near it, by which nearly all are told apart many times faster than by whole numbers of any size. */
type Placed = { readonly value: Fraction; readonly near: number };

/** Farther apart than numbers are from what they stand for. */
const CLEARLY = 1e-12;
/** Below, numbers lose their digits. */
const SMALL = 1e-290;

function placed(value: Fraction): Placed {
  return { value, near: Number(value.numerator) / Number(value.denominator) };
}

function inOrder(a: Placed, b: Placed): number {
  const apart = a.near - b.near;
  const size = Math.max(Math.abs(a.near), Math.abs(b.near));
  return size > SMALL && Math.abs(apart) > CLEARLY * size ? apart : a.value.compare(b.value);
}

/** The median of the distances from the median (MAD); exact, and not scaled to a standard deviation. */
export function deviationOf(values: readonly Fraction[], median: Fraction): Fraction {
  return medianOf(values.map((value) => distance(value, median)));
}

/** How far apart two amounts are. */
export function distance(a: Fraction, b: Fraction): Fraction {
  const difference = a.minus(b);
  return difference.isNegative() ? difference.negated() : difference;
}

/** The median of whole numbers, such as days. */
export function medianDays(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
