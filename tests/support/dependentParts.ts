// Contributions of one scope by plain numbers, some of which share an error: for tests of propagation and of draws.
import type { Cause, Contribution } from '../../src/compute/uncertainty/contributions.ts';
import { Fraction } from '../../src/domain/fraction.ts';

/** Contributions of one scope; factors of one name are shared. */
export function contributionsOf(
  parts: readonly { amount: bigint; activity: bigint; factor: bigint; shares: number }[],
  times = 1n,
): Contribution[] {
  const cause = (name: string, apart: string, perMille: bigint): Cause => {
    return { name, apart, halfWidth: Fraction.of(perMille, 1000n), spread: undefined };
  };
  return parts.map(({ amount, activity, factor, shares }, index): Contribution => ({
    scope: '1',
    emission: {} as Contribution['emission'],
    amount: Fraction.of(amount * times, 100n),
    source: String(index),
    activity: cause(`activity ${index}`, `activity ${index}`, activity),
    factor: cause(`factor ${shares}`, `factor ${shares} ${index}`, factor),
    pedigree: undefined,
  }));
}
