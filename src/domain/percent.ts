// Shares as people read them, in per cent.
import { Fraction } from './fraction.ts';

const HUNDRED = Fraction.of(100n);

/** How much of `from` lies between it and `to`: -0.1 for ten per cent less; above zero for a rise, from a negative figure too; undefined from zero. */
export function changeShare(from: Fraction, to: Fraction): Fraction | undefined {
  return from.isZero() ? undefined : to.minus(from).over(from.magnitude());
}

/** A change as percent with its sign, rounded once to one decimal: `+14.2 %`, `-13.9 %`, `0.0 %`. */
export function percentText(share: Fraction): string {
  const text = share.times(HUNDRED).toFixed(1);
  return `${text === '0.0' || text.startsWith('-') ? '' : '+'}${text} %`;
}

/** A part of a whole as percent: `62.1 %`. */
export function shareText(share: Fraction): string {
  return `${share.times(HUNDRED).toFixed(1)} %`;
}
