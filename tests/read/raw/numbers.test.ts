// Numbers, formats and dates of sources as texts: exact digits, and what a number format makes of them.
import { assert, bigInt, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleDigits, percentText, plainDigits, sheetNumber } from '../../../src/read/raw/plainNumber.ts';
import { dateText, isoDateText } from '../../../src/read/raw/workbook/dateText.ts';
import { formatKind } from '../../../src/read/raw/workbook/numberFormat.ts';
import { cellAt, cellName } from '../../../src/read/raw/addresses.ts';

describe('plain digits', () => {
  it.each([
    ['1e3', '1000'],
    ['1.50E-2', '0.0150'],
    ['-2.5e-7', '-0.00000025'],
    ['12345678901234567890.123', '12345678901234567890.123'],
    ['1.10', '1.10'],
    ['-0.0', '0.0'],
    ['1e999999999', '1e999999999'],
    ['12a', '12a'],
  ])('%s is %s', (text, expected) => expect(plainDigits(text)).toBe(expected));

  it('are the same number, whatever the exponent', () =>
    assert(
      property(bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), integer({ min: 0, max: 60 }), (digits, exponent) => {
        expect(plainDigits(`${digits}e${exponent}`)).toBe(String(digits * 10n ** BigInt(exponent)));
        const fraction = plainDigits(`${digits}e-${exponent}`);
        const [whole = '', decimals = ''] = fraction.split('.');
        expect(BigInt(whole + decimals)).toBe(digits * 10n ** BigInt(Math.max(0, decimals.length - exponent)));
        expect(decimals).toHaveLength(exponent);
      }),
    ));

  it('of a double give it again', () =>
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = doubleDigits(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    ));

  it.each([
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['106860.33', '106860.33'],
    ['1.0000000000000001E-7', '0.0000001'],
    ['1E+21', '1000000000000000000000'],
    ['2.5', '2.5'],
    ['', ''],
    ['Infinity', 'Infinity'],
  ])('of a sheet: %s is %s', (text, expected) => expect(sheetNumber(text)).toBe(expected));

  it.each([
    ['0.125', '12.5%'],
    ['1', '100%'],
    ['0.0875', '8.75%'],
    ['-0.005', '-0.5%'],
    ['0', '0%'],
    ['0.3', '30%'],
  ])('a hundred times %s is %s', (text, expected) => expect(percentText(text)).toBe(expected));
});

describe('a number format', () => {
  it.each([
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]-0.00;[Blue]0', 'number'],
    ['0.00" days"', 'number'],
    ['#,##0.00\\ "dm³"', 'number'],
    ['[$¥-804]#,##0.00', 'number'],
    ['_-* #,##0_-', 'number'],
    ['@', 'number'],
    ['0\\%', 'number'],
    ['0.0%', 'percent'],
    ['0%;[Red]-0%', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[$-404]e"年"m"月"d"日"', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['d-mmm', 'date'],
    ['m"月"', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['yyyy"年"m"月"', 'month'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'month'],
    ['yyyy年m月', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm AM/PM', 'time'],
    ['h"时"mm"分"', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
  ])('%s is a %s', (code, expected) => expect(formatKind(code)).toBe(expected));
});

describe('a day of a sheet', () => {
  it.each([
    // Day 1 is 1900-01-01; Excel's calendar has a 29 February of 1900, so that from day 61 on it is one ahead.
    ['1', 1900, '1900-01-01'],
    ['36526', 1900, '2000-01-01'],
    ['45688.999999', 1900, '2025-02-01'],
    ['45688.9999', 1900, '2025-01-31 23:59:51'],
    ['0', 1904, '1904-01-01'],
    ['44226', 1904, '2025-01-31'],
    ['2958466', 1900, '2958466'],
    ['n/a', 1900, 'n/a'],
  ] as const)('%s from %d on is %s', (serial, epoch, expected) =>
    expect(dateText(serial, 'date', epoch)).toBe(expected),
  );

  it.each([
    ['2025-01-31', '2025-01-31'],
    ['2025-01-31T00:00:00', '2025-01-31'],
    ['2025-01-31T14:30:05.123Z', '2025-01-31 14:30:05'],
    ['next week', 'next week'],
  ])('%s is %s', (text, expected) => expect(isoDateText(text, 'date')).toBe(expected));
});

describe('the name of a cell', () => {
  it('is found again', () =>
    assert(
      property(integer({ min: 1, max: 1_048_576 }), integer({ min: 0, max: 16_383 }), (row, column) => {
        expect(cellAt(cellName(row, column))).toEqual({ row, column });
      }),
    ));

  it.each(['', 'A', '1', 'A0', 'ABCD1', 'A1.5', '$A$1'])('is not %j', (name) => expect(cellAt(name)).toBeUndefined());
});
