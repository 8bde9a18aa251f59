// Error propagation, approach 1 of the IPCC 2006 Guidelines, volume 1, chapter 3: independent errors add as squares, what shares an
// error adds linearly before. Products need no other rule: a part is wrong by its quantity's error and by its factor's.
import { squareRootText } from '../../domain/decimal.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { Cause, Contribution } from './contributions.ts';

/** Which errors are meant, and whether factors are taken as each meter's own. */
export type Errors = { readonly of: readonly ('activity' | 'factor')[]; readonly areApart?: boolean };

export const ALL_ERRORS: Errors = { of: ['activity', 'factor'] };

/** Half of the 95 % range of the sum, in tonnes of CO2e: √Σ (Σ amount × half width of an error)², with 34 digits. */
export function halfWidthOf(contributions: readonly Contribution[], errors: Errors = ALL_ERRORS): Fraction {
  const byCause = new Map<string, Fraction>();
  for (const contribution of contributions) {
    for (const part of errors.of) {
      const cause: Cause | undefined = contribution[part];
      if (cause === undefined) continue;
      const name = errors.areApart === true ? cause.apart : cause.name;
      const error = contribution.amount.times(cause.halfWidth);
      byCause.set(name, (byCause.get(name) ?? Fraction.zero).plus(error));
    }
  }
  const variance = sumOf([...byCause.values()].map((error) => error.times(error)));
  return Fraction.parse(squareRootText(variance)) ?? Fraction.zero;
}
