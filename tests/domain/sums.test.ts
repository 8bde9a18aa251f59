// Sums and lowest terms, whatever the size: what is quick for small numbers gives the same as what is slow for all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';

const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.oneof(fc.constantFrom(1n, 10n, 100n, 3n), fc.bigInt(1n, 10n ** 30n)))
  .map(([top, bottom]) => Fraction.of(top, bottom));

describe('a sum', () => {
  it('is that of one addition after another', () => {
    fc.assert(
      fc.property(fc.array(anyFraction, { maxLength: 12 }), (amounts) => {
        const expected = amounts.reduce((sum, each) => sum.plus(each), Fraction.zero);
        expect(sumOf(amounts).equals(expected)).toBe(true);
      }),
    );
  });

  it('of thirds and tenths is in lowest terms', () => {
    // 1/3 + 1/3 + 1/3 + 1/10 + 4/10 = 1 + 1/2
    const amounts = ['1/3', '1/3', '1/3', '0.1', '0.4'].map((text) => Fraction.parse(text) ?? Fraction.zero);
    expect(sumOf(amounts)).toMatchObject({ numerator: 3n, denominator: 2n });
  });
});

describe('lowest terms', () => {
  it.each([
    [3n, 5n],
    [1n, 3n],
    [7n, 1n],
    [10n ** 18n + 9n, 10n ** 18n + 7n], // 2 apart and odd: nothing divides both
  ])('of %s/%s are found under any common factor', (top, bottom) => {
    // 2^53 is where numbers stop being exact.
    for (const factor of [2n, 6n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 61n - 1n, 10n ** 40n])
      expect(Fraction.of(-top * factor, bottom * factor)).toMatchObject({ numerator: -top, denominator: bottom });
  });

  it('of nothing are 0/1', () => {
    expect(Fraction.of(0n, 2n ** 70n)).toMatchObject({ numerator: 0n, denominator: 1n });
    expect(Fraction.of(0n, -7n)).toMatchObject({ numerator: 0n, denominator: 1n });
  });
});
