// Marks between thousands, and amounts in messages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import { amountText, grouped } from '../../src/domain/grouped.ts';

describe('grouped', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['12345', '12,345'],
    ['123456', '123,456'],
    ['1282324.00', '1,282,324.00'],
    ['0.123456', '0.123456'], // no marks behind the point
    ['-350.5', '-350.5'],
    ['-123456', '-123,456'],
    ['+1000.5', '+1,000.5'],
  ])('%s as %s', (text, marked) => expect(grouped(text)).toBe(marked));

  it('adds marks only, as the locale en-US sets them', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), (amount) => {
        expect(grouped(String(amount))).toBe(amount.toLocaleString('en-US'));
      }),
    );
  });
});

describe('amountText', () => {
  it.each([
    [12345n, 1n, '12,345'],
    [1n, 8n, '0.125'],
    [1n, 65536n, '0.0000152587890625'], // 2⁻¹⁶: it ends, however long
    [1n, 3n, '0.3333'],
    [-20_000n, 3n, '-6,666.6667'], // 6666.66666…, half up
  ])('%i/%i as %s', (top, bottom, text) => expect(amountText(Fraction.of(top, bottom))).toBe(text));
});
