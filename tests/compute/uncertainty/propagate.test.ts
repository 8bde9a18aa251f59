// Error propagation: roots of sums of squares that can be reckoned by head, and the laws they keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_ERRORS, halfWidthOf, type Errors } from '../../../src/compute/uncertainty/propagate.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import { cause, contribution, contributionsOf } from '../../support/uncertainty.ts';

describe('half the range of a sum', () => {
  const width = (parts: Parameters<typeof halfWidthOf>[0], errors?: Errors): string =>
    halfWidthOf(parts, errors).toExactText();
  const [petrol, coal] = [
    contribution('100', { activity: cause('meter 1', '4'), factor: cause('factor', '3', 'factor at 1') }),
    contribution('200', { activity: cause('meter 2', '2'), factor: cause('factor', '2', 'factor at 2') }),
  ];

  it.each<[string, Parameters<typeof halfWidthOf>[0], Errors | undefined, string]>([
    ['of one part: its errors add as squares', [petrol], undefined, '5'], // √(4² + 3²)
    ['of one error alone', [petrol], { of: ['activity'] }, '4'],
    ['of the other alone', [petrol], { of: ['factor'] }, '3'],
    // the factor is wrong for both together: 3 + 4 = 7; √(4² + 4² + 7²)
    ['of two parts that share a factor', [petrol, coal], undefined, '9'],
    ['of two parts that share a factor: that error alone', [petrol, coal], { of: ['factor'] }, '7'],
    ['of two parts whose factors are taken apart', [petrol, coal], { of: ['factor'], areApart: true }, '5'], // √(3² + 4²)
    ['of a part of which nothing is stated', [contribution('100')], undefined, '0'],
    ['of nothing', [], undefined, '0'],
  ])('%s', (_, parts, errors, expected) => expect(width(parts, errors)).toBe(expected));

  it('what takes away takes its shared error away', () => {
    const back = contribution('-100', { factor: cause('factor', '3') });
    expect(width([petrol, back], { of: ['factor'] })).toBe('0');
  });
});

const PARTS = fc.array(
  fc.record({
    amount: fc.bigInt(0n, 10n ** 9n),
    activity: fc.bigInt(0n, 500n),
    factor: fc.bigInt(0n, 500n),
    shares: fc.nat(3),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the laws of propagation', () => {
  it('a shared error of positive amounts is never narrower than errors apart, nor wider than all added', () => {
    fc.assert(
      fc.property(PARTS, (parts) => {
        const contributions = contributionsOf(parts);
        const together = halfWidthOf(contributions);
        const apart = halfWidthOf(contributions, { ...ALL_ERRORS, areApart: true });
        const each = contributions.map((one) => Number(halfWidthOf([one]).toFixed(6)));
        expect(together.compare(apart)).toBeGreaterThanOrEqual(0);
        expect(Number(together.toFixed(6))).toBeLessThanOrEqual(each.reduce((sum, one) => sum + one, 0) + 1e-4);
      }),
    );
  });

  it('twice the amounts are sure to twice the tonnes, and order does not matter', () => {
    fc.assert(
      fc.property(PARTS, (parts) => {
        const once = halfWidthOf(contributionsOf(parts));
        const twice = halfWidthOf(contributionsOf(parts.map((part) => ({ ...part, amount: 2n * part.amount }))));
        expect(twice.toFixed(20)).toBe(once.times(Fraction.of(2n)).toFixed(20));
        expect(halfWidthOf(contributionsOf(parts).toReversed()).equals(once)).toBe(true);
      }),
    );
  });
});
