// What each factor of a product has of the product's change: by logarithmic means, or by Shapley's mean over all orders.
import type { ChangeMethod, Pair } from '../../domain/change.ts';
import { logarithmicEffectText } from '../../domain/decimal.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';

/**
 * The effects of the pairs, in their order. By Shapley they add up to the change exactly; by LMDI to 1e-40 of it, for logarithms
 * have no last digit. LMDI takes positive amounts only (`isLogarithmic`).
 */
export function effectsOf(pairs: readonly Pair[], method: ChangeMethod): Fraction[] {
  return method === 'shapley' ? shapley(pairs) : logarithmic(pairs);
}

/** Whether logarithms can be taken of all of it. */
export function isLogarithmic(pairs: readonly Pair[]): boolean {
  return pairs.every(({ was, is }) => was.compare(Fraction.zero) > 0 && is.compare(Fraction.zero) > 0);
}

function logarithmic(pairs: readonly Pair[]): Fraction[] {
  const [from, to] = [productOf(pairs.map(({ was }) => was)), productOf(pairs.map(({ is }) => is))];
  return pairs.map(({ was, is }) =>
    was.equals(is) ? Fraction.zero : (Fraction.parse(logarithmicEffectText(from, to, was, is)) ?? Fraction.zero),
  );
}

/**
 * The mean of the one-at-a-time change over all orders of the factors: a factor's change times every product of the others, some
 * before and some after, weighted by |S|! (n − |S| − 1)! / n! (Shapley value; Ang, Liu and Chew, Energy Policy 31 (2003) 1561).
 */
function shapley(pairs: readonly Pair[]): Fraction[] {
  const count = pairs.length;
  return pairs.map(({ was, is }, own) => {
    const others = pairs.filter((_, index) => index !== own);
    const terms = Array.from({ length: 2 ** others.length }, (_, subset) => {
      const isAfter = others.map((_other, index) => (subset >> index) % 2 === 1);
      const size = isAfter.filter(Boolean).length;
      const weight = Fraction.of(factorial(size) * factorial(count - size - 1), factorial(count));
      return productOf([weight, ...others.map((pair, index) => (isAfter[index] === true ? pair.is : pair.was))]);
    });
    return is.minus(was).times(sumOf(terms));
  });
}

function productOf(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((product, amount) => product.times(amount), Fraction.one);
}

function factorial(number: number): bigint {
  return number < 2 ? 1n : BigInt(number) * factorial(number - 1);
}
