// How numbers and cells are written: the only place where figures are rounded, half up, from their exact value.
import type { KpiValue } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
import { grouped } from '../domain/grouped.ts';

export { grouped } from '../domain/grouped.ts';
export { percentText } from '../domain/percent.ts';

const HUNDRED = Fraction.of(100n);

/** A cell for people: rounded and grouped, or the signs for no figure and for not applicable. */
export function cellText(
  value: KpiValue,
  decimals: number,
  signs: { readonly missing: string; readonly notApplicable: string },
): string {
  if (value.status === 'missing') return signs.missing;
  if (value.status === 'not-applicable') return signs.notApplicable;
  return grouped(value.figure.amount.toFixed(decimals));
}

/** A cell for programs, the same in every language: no thousands marks, `/` and `n/a`. */
export function printedText(value: KpiValue, decimals: number): string {
  if (value.status === 'missing') return '/';
  return value.status === 'not-applicable' ? 'n/a' : value.figure.amount.toFixed(decimals);
}

/** A rounded amount that never reads `-0.00`. */
export function signedText(amount: Fraction, decimals: number): string {
  const text = amount.toFixed(decimals);
  return grouped(/^-0(\.0*)?$/.test(text) ? text.slice(1) : text);
}

/** What became of an amount, in per cent with its sign and two decimals; empty where there was nothing. */
export function changePercent(was: Fraction, is: Fraction): string {
  const share = changeShare(was, is);
  if (share === undefined) return '';
  const text = share.times(HUNDRED).toFixed(2);
  return `${text.startsWith('-') || /^0\.0*$/.test(text) ? '' : '+'}${text} %`;
}

/** An amount of a sample, a float, rounded; it never reads `-0.00`. */
export function sampleText(amount: number, decimals: number): string {
  return amount.toFixed(decimals).replace(/^-(0(?:\.0*)?)$/, '$1');
}
