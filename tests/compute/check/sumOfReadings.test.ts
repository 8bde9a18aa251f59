// Readings add up by their digits as by fractions, whatever their decimals and units; what numbers cannot hold goes the long way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedByPeriod, sumOfReadings, type Counted } from '../../../src/compute/check/series.ts';
import { Fraction, sumOf } from '../../../src/domain/fraction.ts';
import { cubicMetre, litre, meterOf, type MeterRow } from '../../support/meter.ts';

const counted = (rows: readonly MeterRow[]): Counted[] => meterOf(rows).readings as Counted[];

/** A row with the digits that a reading of a file has. */
const row = (digits: number, decimals: number, more: MeterRow[2] = {}): MeterRow => [
  '2025-03',
  Fraction.scaled(BigInt(digits), decimals).toFixed(decimals),
  { digits, ...more },
];

describe('the sum of readings', () => {
  it('is in base units: 1.5 L, 0.25 L and 3 L are 0.00475 m3', () => {
    expect(sumOfReadings(counted([row(15, 1), row(25, 2), row(3, 0)])).toExactText()).toBe('0.00475');
  });

  it('takes readings of several units, and of none', () => {
    // 2 L and 3 m3
    expect(sumOfReadings(counted([row(2, 0), row(3, 0, { unit: cubicMetre })])).toExactText()).toBe('3.002');
    expect(sumOfReadings([])).toBe(Fraction.zero);
  });

  it('takes readings whose digits no number holds', () => {
    const long: MeterRow = ['2025-03', '12345678901234567890.5', {}];
    // 12,345,678,901,234,567,890.5 L and 1 L, in m3
    expect(sumOfReadings(counted([row(1, 0), long])).toExactText()).toBe('12345678901234567.8915');
  });

  it('is the same by digits as by fractions, past what a number holds too', () => {
    const digits = fc.oneof(fc.nat(100_000), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
    const readings = fc.array(fc.tuple(digits, fc.nat(15), fc.constantFrom(litre, litre, litre, cubicMetre)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(readings, (rows) => {
        const all = counted(rows.map(([each, decimals, unit]) => row(each, decimals, { unit })));
        expect(sumOfReadings(all).equals(sumOf(all.map(({ amount }) => amount)))).toBe(true);
      }),
    );
  });
});

describe('readings by period', () => {
  it('stand together under one name, wherever their periods come again', () => {
    const [march, april, again] = counted([
      ['2025-03', '1'],
      ['2025-04', '2'],
      ['2025-03', '3'],
    ]).toSorted((a, b) => a.record - b.record) as [Counted, Counted, Counted];
    const names = groupedByPeriod([march, april, again], ({ first }) => first.slice(0, 7));
    expect([...names]).toEqual([
      ['2025-03', [march, again]],
      ['2025-04', [april]],
    ]);
    expect([...groupedByPeriod([march, april, again], ({ first }) => first.slice(0, 4))]).toEqual([
      ['2025', [march, april, again]],
    ]);
  });
});
