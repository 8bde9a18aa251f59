// The same quantity to the last digit: how often chance would bring it follows from its digits, or from the meter's spread.
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/compute/check/copiedForward.ts';
import { cubicMetre, litre, meterOf, monthAt, type MeterRow } from '../../support/meter.ts';
import type { Reading } from '../../../src/compute/check/series.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';

/** Monthly bills from January 2024 on. */
function copiesOf(amounts: readonly (string | undefined)[], more: Partial<Reading> = {}): readonly Diagnostic[] {
  return findCopies(meterOf(amounts.map((amount, at): MeterRow => [monthAt(at), amount, more])));
}

/** How often chance would bring what is told. */
const chances = (...amounts: readonly (string | undefined)[]): (string | undefined)[] =>
  copiesOf(amounts).map(({ evidence }) => evidence?.['expected by chance']);

describe('a quantity that is repeated', () => {
  it('is told at the last of its bills', () =>
    // 12345 has five digits, of which the first two are taken as given: 1000 values. 3 bills / 1000 = 0.003.
    expect(copiesOf(['12345', '12345', '12001'])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'quantity-repeated',
        message:
          'Water of HQ has 12345 L to the last digit in 2 periods: 2024-01, 2024-02; by chance about 0.003 such would be expected',
        place: { file: 'a.csv', record: 3, field: 'quantity' },
        evidence: { amount: '12345 L', periods: '2', 'expected by chance': '0.003' },
      }),
    ]));

  it('is said where chance would bring it no more than once in fifty', () => {
    // Four digits leave 100 values: 2 / 100 is one in fifty, 3 / 100 more.
    expect(chances('1234', '1234')).toEqual(['0.02']);
    expect(chances('1234', '1234', '1300')).toEqual([]);
  });

  it('apart is told of every pair that there is', () => {
    // 3 bills are 3 pairs: 3 / 1000.
    expect(chances('12345', '12001', '12345')).toEqual(['0.003']);
    // 5 bills are 10 pairs: 10 / 1000 is one in a hundred.
    expect(chances('12345', '12001', '12345', '13002', '12777')).toEqual(['0.01']);
    // Of 4 bills apart 6 pairs: 6 / 100.
    expect(chances('1234', '1300', '1234', '1400')).toEqual([]);
  });

  it('in a row of several is the rarer the longer', () => {
    // Three digits leave 10 values: 4 bills / 10 x 10 x 10 for four in a row; 4 / 100 for three.
    expect(chances('123', '123', '123', '123')).toEqual(['0.004']);
    expect(chances('123', '123', '123', '140')).toEqual([]);
  });

  it('names the longest run alone, of two as long the first', () => {
    const run = (...amounts: readonly string[]): string | undefined =>
      / periods: (.*); /.exec(copiesOf(amounts)[0]?.message ?? '')?.[1];
    expect(run('123456', '140001', '123456', '123456', '150002')).toBe('2024-03, 2024-04');
    expect(run('123456', '123456', '140001', '123456', '123456')).toBe('2024-01, 2024-02');
    expect(run('123456', '140001', '123456', '150002', '123456')).toBe('2024-01, 2024-03, 2024-05');
  });

  it('is told of each quantity', () =>
    // 4 / 1000 each: two runs of two.
    expect(chances('12345', '12345', '54321', '54321')).toEqual(['0.004', '0.004']));

  it.each([
    ['12300', '12300', []], // three digits beside the noughts: 2 / 10
    ['12340', '12340', ['0.02']], // four: 2 / 100
    ['10234', '10234', ['0.002']], // five: 2 / 1000
    ['12.34', '12.34', ['0.02']],
    ['1.2340', '1.2340', ['0.02']],
    ['0.01234', '0.01234', ['0.02']],
    ['12345', '12346', []],
  ])('counts the digits of %s that are no noughts at its end', (one, other, expected) => {
    expect(chances(one, other)).toEqual(expected);
  });

  it('is of one unit', () => {
    const rows: MeterRow[] = [
      ['2024-01', '12345', { unit: litre }],
      ['2024-02', '12.345', { unit: cubicMetre }],
    ];
    expect(findCopies(meterOf(rows))).toEqual([]);
  });

  it.each<[string, Partial<Reading>]>([
    ['an estimate', { isEstimated: true }],
    ['a day', { period: { first: '2024-01-01', last: '2024-01-01', grain: 'day' } }],
  ])('is not looked at in %s', (_, more) => expect(copiesOf(['12345', '12345'], more)).toEqual([]));

  it.each([
    ['0.0000', '0.0000'],
    ['-12345', '-12345'],
    [undefined, undefined],
  ])('%s and %s are no copies', (...amounts) => {
    expect(chances(...amounts)).toEqual([]);
  });
});

describe('the room of six bills or more', () => {
  // The values 1000, 1100, 1234, 1234, 1300, 1400: the median is 1234, its distances 234, 134, 0, 0, 66, 166, their middle 100.
  const six = ['1000', '1100', '1234', '1234', '1300', '1400'];

  it('is four times their spread in steps of the last digit', () => {
    expect(chances(...six)).toEqual(['0.015']); // 6 / 400
    // Of five bills the digits decide: 5 / 100.
    expect(chances(...six.slice(1))).toEqual([]);
    // In steps of a tenth, 10 times as many: 6 / 4000; a nought at the end is no step.
    expect(chances(...six.map((each) => each.replace('1234', '1234.1')))).toEqual(['0.0015']);
    expect(chances(...six.map((each) => each.replace('1234', '1234.10')))).toEqual(['0.0015']);
  });

  it('is in steps of ten where the quantity ends with a nought', () =>
    // 10000 … 14000, ten times as much: the MAD is 1000, the room 4000 / 10.
    expect(chances(...six.map((each) => `${each}0`))).toEqual(['0.015']));

  it('is no more than a fifth up or down', () => {
    // The median of 1000, 1234, 1234, 3000, 5000, 9000 is 2117, its distances 1117, 883, 883, 883, 2883, 6883, their middle 1000:
    // four times as much is beyond 1234 x 2 / 5 = 493.6; 6 / 493.6 = 0.0121555…
    expect(chances('1000', '1234', '1234', '5000', '9000', '3000')).toEqual(['0.01216']);
  });

  it('follows from the digits where there is no spread', () =>
    // Four of six are the same, so that the MAD is nothing: 6 / 100^3 for four in a row.
    expect(chances('1234', '1234', '1234', '1234', '1000', '1400')).toEqual(['0.000006']));
});
