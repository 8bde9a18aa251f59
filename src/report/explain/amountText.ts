// How exact amounts and steps read in an explanation: every digit where the decimal ends, else 34 of them behind a sign that says so.
import { asDecimals } from '../../compute/figureSteps.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { ExplainAmount } from './explainNode.ts';

/** What stands before 34 digits of a decimal that does not end. */
export const ABOUT = '≈';

/** An amount with its unit. */
export function amountText({ amount, unit, of }: ExplainAmount): string {
  const times = /^\d/.test(unit) ? '× ' : '';
  return `${amount.toExactText()} ${times}${unit}${of === undefined ? '' : ` ${of}`}`;
}

/** `= 12.5 kg`, or `≈ 0.3333 kg` where the decimal does not end. */
export function equalsText(amount: ExplainAmount): string {
  return `${equalSign(amount.amount)} ${amountText(amount)}`;
}

export function equalSign(amount: Fraction): string {
  return amount.terminates() ? '=' : ABOUT;
}

/** The amount of a figure. */
export function amountOf({ amount, unit }: Pick<Figure, 'amount' | 'unit'>, of?: string): ExplainAmount {
  return { amount, unit: unit.symbol, ...(of === undefined ? {} : { of }) };
}

/** A ratio that a figure is multiplied by. */
export function ratioText(ratio: Fraction): string {
  const { times, over } = asDecimals(ratio);
  return timesText(times, over);
}

/** A number that a figure is multiplied by, as a calculator takes it: ÷ 3.6 rather than × 0.2777... */
export function timesText(times: Fraction, over: Fraction): string {
  if (over.equals(Fraction.one)) return `× ${times.toExactText()}`;
  return times.equals(Fraction.one) ? `÷ ${over.toExactText()}` : `× ${times.toExactText()}/${over.toExactText()}`;
}
