// Shares in per cent: rounded once, half up away from zero, and no minus before nothing.
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import { changeShare, percentText, shareText } from '../../src/domain/percent.ts';

describe('changeShare', () => {
  const amount = (numerator: bigint, denominator?: bigint): Fraction => Fraction.of(numerator, denominator);

  it.each([
    [10n, 9n, '-0.1'],
    [-10n, -9n, '0.1'], // less was given back: a rise
    [-4n, 5n, '2.25'],
    [4n, -5n, '-2.25'],
    [4n, 5n, '0.25'],
    [4n, 4n, '0'],
  ])('from %i to %i is %s', (from, to, share) =>
    expect(changeShare(amount(from), amount(to))?.toExactText()).toBe(share),
  );

  it('from nothing is none', () => expect(changeShare(Fraction.zero, amount(5n))).toBeUndefined());
});

describe('percentText', () => {
  it.each([
    [142n, 1000n, '+14.2 %'],
    [-139n, 1000n, '-13.9 %'],
    [1n, 3n, '+33.3 %'],
    [-1n, 8n, '-12.5 %'],
    [1n, 1n, '+100.0 %'],
    [-10n, 1n, '-1000.0 %'],
    [-100n, 1000n, '-10.0 %'], // ends in 0.0 and is something
    [0n, 1n, '0.0 %'],
    [4n, 10_000n, '0.0 %'], // 0.04 %
    [-4n, 10_000n, '0.0 %'],
    [5n, 10_000n, '+0.1 %'], // 0.05 %, half up
    [-5n, 10_000n, '-0.1 %'],
  ])('%i/%i is %s', (top, bottom, text) => expect(percentText(Fraction.of(top, bottom))).toBe(text));
});

describe('shareText', () => {
  it.each([
    [621n, 1000n, '62.1 %'],
    [2n, 3n, '66.7 %'],
    [0n, 1n, '0.0 %'],
    [1n, 1n, '100.0 %'],
  ])('%i/%i is %s', (top, bottom, text) => expect(shareText(Fraction.of(top, bottom))).toBe(text));
});
