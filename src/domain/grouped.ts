// Digits as people read them: with marks between thousands, the same in the three languages.
import type { Fraction } from './fraction.ts';

/** `1282324.00` as `1,282,324.00`. */
export function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? marked : `${marked}.${decimals}`;
}

/** An amount as a message says it: every digit where it ends, else at four decimals, half up. */
export function amountText(amount: Fraction): string {
  return grouped(amount.terminates() ? amount.toExactText() : amount.toFixed(4));
}
