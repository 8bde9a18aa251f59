// Exact amounts against cases worked by hand, and against the laws of arithmetic.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';

const of = (text: string): Fraction => {
  const fraction = Fraction.parse(text);
  if (fraction === undefined) throw new Error(`"${text}" is no fraction`);
  return fraction;
};
const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([numerator, denominator]) => Fraction.of(numerator, denominator));

describe('parse', () => {
  it.each([
    ['0.5306', 2653n, 5000n], // 5306/10000, both halved
    ['1282324', 1282324n, 1n],
    ['-350.5', -701n, 2n],
    ['+7', 7n, 1n],
    ['007.50', 15n, 2n],
    ['-0', 0n, 1n],
    ['44/12', 11n, 3n],
    ['1.5 / 0.5', 3n, 1n],
    ['-1/-3', 1n, 3n],
  ])('%s', (text, numerator, denominator) => {
    const { numerator: top, denominator: bottom } = of(text);
    expect([top, bottom]).toEqual([numerator, denominator]);
  });

  it.each(['', '.5', '5.', '1,234', '1e3', '0x10', '--1', 'NaN', 'Infinity', '１', '1/0', '1/0.00', '1/', '/2', ' 1'])(
    '"%s" is none',
    (text) => expect(Fraction.parse(text)).toBeUndefined(),
  );

  it('reads a thousand digits and no more', () => {
    expect(of('1'.repeat(1000)).toExactText()).toBe('1'.repeat(1000));
    expect(Fraction.parse('1'.repeat(1001))).toBeUndefined();
  });
});

describe('of', () => {
  it('is in lowest terms with the sign above the line', () => {
    const half = Fraction.of(-6n, -12n);
    expect([half.numerator, half.denominator]).toEqual([1n, 2n]);
    const negative = Fraction.of(6n, -12n);
    expect([negative.numerator, negative.denominator]).toEqual([-1n, 2n]);
    const nothing = Fraction.of(0n, -12n);
    expect([nothing.numerator, nothing.denominator]).toEqual([0n, 1n]);
  });

  it('refuses to divide by zero', () => {
    expect(() => Fraction.of(1n, 0n)).toThrow('denominator');
    expect(() => Fraction.one.over(Fraction.zero)).toThrow('denominator');
    expect(() => Fraction.zero.power(-1)).toThrow('denominator');
  });
});

describe('toFixed', () => {
  it.each([
    // half up, away from zero
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['0.0049999999999999999999999999', 2, '0.00'],
    ['2.5', 0, '3'],
    ['3.5', 0, '4'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'], // a float holds 1.00499999999999989...
    ['8.345', 2, '8.35'], // and 8.3450000000000006...
    ['0.285', 2, '0.29'], // and 0.284999999999999975...
    ['179.9742022', 2, '179.97'],
    ['999.995', 2, '1000.00'],
    ['-999.995', 2, '-1000.00'],
    ['1/3', 4, '0.3333'],
    ['2/3', 4, '0.6667'],
    ['-2/3', 4, '-0.6667'],
    ['1/200', 2, '0.01'], // exactly half a hundredth
    ['7', 2, '7.00'],
    ['0', 2, '0.00'],
    ['12345678901234567890.125', 2, '12345678901234567890.13'],
  ])('%s at %i decimals is %s', (text, decimals, expected) => expect(of(text).toFixed(decimals)).toBe(expected));

  it.each([
    ['-0.001', 2, '0.00'],
    ['-0.0049', 2, '0.00'],
    ['-0.4', 0, '0'],
    ['-1/1000', 1, '0.0'],
  ])('%s at %i decimals is %s, never minus nothing', (text, decimals, expected) =>
    expect(of(text).toFixed(decimals)).toBe(expected),
  );

  it('says what rounded holds', () => {
    fc.assert(
      fc.property(anyFraction, fc.nat(12), (amount, decimals) => {
        const text = amount.toFixed(decimals);
        expect(of(text).equals(amount.rounded(decimals))).toBe(true);
        expect(text).not.toMatch(/^-0(\.0*)?$/);
        // No further than half a unit of the last place.
        const error = amount.minus(of(text)).times(Fraction.of(2n * 10n ** BigInt(decimals)));
        expect(error.compare(Fraction.one)).toBeLessThanOrEqual(0);
        expect(error.negated().compare(Fraction.one)).toBeLessThanOrEqual(0);
        // Away from zero: the opposite amount rounds to the opposite.
        expect(amount.negated().rounded(decimals).equals(amount.rounded(decimals).negated())).toBe(true);
      }),
    );
  });
});

describe('toExactText', () => {
  it.each([
    ['0.50', '0.5'],
    ['100', '100'],
    ['-0.00', '0'],
    ['680.4011144', '680.4011144'],
    ['1/8', '0.125'],
    ['-1/8', '-0.125'],
    ['1/1024', '0.0009765625'], // 2^-10
    ['3/625', '0.0048'], // 3 × 16 / 10000
    ['9999999999999999999999999999999999999/3000', '3333333333333333333333333333333333.333'], // 3 goes into the nines: over 1000
    ['123456789012345678901234567890123456789012.5', '123456789012345678901234567890123456789012.5'], // longer than 34
  ])('%s ends: %s', (text, expected) => {
    expect(of(text).toExactText()).toBe(expected);
    expect(of(text).terminates()).toBe(true);
  });

  it.each([
    ['1/3', '0.3333333333333333333333333333333333'], // 34 threes
    ['2/3', '0.6666666666666666666666666666666667'], // 33 sixes and the rounded one
    ['-2/3', '-0.6666666666666666666666666666666667'],
    ['1/7', '0.1428571428571428571428571428571429'], // period 142857; after 34 digits 5|714..., so up to ...29
    ['1000000/3', '333333.3333333333333333333333333333'], // 6 + 28 digits
    ['1/300', '0.003333333333333333333333333333333333'], // leading zeros are not significant
    ['10000000000000000000000000000000000000/3', '3333333333333333333333333333333333000'], // 37 digits before the point, 34 of them known
  ])('%s does not end: %s', (text, expected) => {
    expect(of(text).toExactText()).toBe(expected);
    expect(of(text).terminates()).toBe(false);
  });

  it('reads back as the same amount where the decimal ends', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 50n), 10n ** 50n), fc.nat(40), (digits, decimals) => {
        const amount = Fraction.scaled(digits, decimals);
        expect(of(amount.toExactText()).equals(amount)).toBe(true);
        expect(amount.toExactText()).not.toMatch(/\.\d*0$|^-0$/);
      }),
    );
  });

  it('is within half a unit of the 34th digit where it does not', () => {
    fc.assert(
      fc.property(anyFraction, (amount) => {
        const text = amount.toExactText();
        if (amount.terminates()) return;
        const decimals = text.split('.')[1]?.length ?? 0;
        expect(text.replace(/^-?0*\.?0*/, '').replace('.', '').length).toBeLessThanOrEqual(34);
        const error = amount.minus(of(text)).times(Fraction.of(2n * 10n ** BigInt(decimals)));
        expect(error.times(error).compare(Fraction.one)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds what floats cannot', () => {
    expect(of('0.1').plus(of('0.2')).equals(of('0.3'))).toBe(true);
    expect(sumOf(Array.from({ length: 10 }, () => of('0.1'))).equals(Fraction.one)).toBe(true);
    expect(sumOf([]).equals(Fraction.zero)).toBe(true);
    expect(of('9007199254740993').plus(of('0.01')).toExactText()).toBe('9007199254740993.01'); // 2^53 + 1
  });

  it('multiplies and divides back', () => {
    expect(of('1282324').times(of('0.5306')).toExactText()).toBe('680401.1144');
    expect(of('-6').over(of('-4')).toExactText()).toBe('1.5');
    expect(of('6').over(of('-4')).toExactText()).toBe('-1.5');
    expect(of('2/3').power(3).equals(of('8/27'))).toBe(true);
    expect(of('2/3').power(-2).equals(of('9/4'))).toBe(true);
    expect(of('-2').power(-3).equals(of('-1/8'))).toBe(true);
    expect(of('5').power(0).equals(Fraction.one)).toBe(true);
  });

  it('tells amounts apart that have a part in common', () => {
    expect([of('1/3').equals(of('2/6')), of('1/3').equals(of('1/4')), of('1/3').equals(of('2/3'))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(of('1/3').equals(of('0.3333333333333333333333333333333333'))).toBe(false);
  });

  it('leaves the sign away', () => {
    expect([of('-0.1'), of('0.1'), of('0')].map((each) => each.magnitude().toExactText())).toEqual(['0.1', '0.1', '0']);
  });

  it('orders', () => {
    expect([of('0.1').compare(of('1/10')), of('-1').compare(of('1/3')), of('1/3').compare(of('0.333'))]).toEqual([
      0, -1, 1,
    ]);
    expect([of('-0.1').isNegative(), of('-0').isNegative(), of('0.00').isZero()]).toEqual([true, false, true]);
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        if (!b.isZero()) expect(a.over(b).times(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(-b.compare(a) + 0);
      }),
    );
  });
});
