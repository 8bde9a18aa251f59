// A zero among bills is a missing bill, unless the meter is used so: a season, several zeros, or something that comes and goes.
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../../src/compute/check/series.ts';
import { findZeros } from '../../../src/compute/check/zeros.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { meterOf, monthAt, type MeterRow } from '../../support/meter.ts';

/** Monthly bills in litres from January 2024 on; `group` is that of the activity, `noted` the rows with a note. */
function zerosOf(litres: readonly number[], group = 'water', noted: readonly number[] = []): Diagnostic[] {
  const rows = litres.map((amount, at): MeterRow => [monthAt(at), String(amount), { isNoted: noted.includes(at) }]);
  const series = meterOf(rows, { group });
  return findZeros(series, pointsOf(series.readings));
}

describe('a zero', () => {
  it('among four bills is said at its cell, with the middle of the others in the unit of the row', () =>
    expect(zerosOf([60, 0, 70, 64])).toMatchObject([
      {
        message: 'Water of HQ is 0 in 2024-02; its 3 other periods have 64 L in the middle',
        place: { file: 'a.csv', record: 3, field: 'quantity' },
      },
    ]));

  it.each([
    ['first', [0, 60, 61, 62, 63]],
    ['last', [60, 61, 62, 63, 0]],
  ])('is said where it is the %s', (_, litres) => expect(zerosOf(litres)).toHaveLength(1));

  it('among three bills is not: there is no history', () => expect(zerosOf([60, 0, 70])).toEqual([]));

  it('in one of four periods is rare, in two of seven how the meter is used', () => {
    expect(zerosOf([60, 0, 61, 62, 63, 64, 0, 65])).toHaveLength(2);
    expect(zerosOf([60, 0, 61, 62, 63, 64, 0])).toEqual([]);
  });

  it('of what comes and goes is none', () => {
    expect(zerosOf([60, 0, 70, 64], 'travel')).toEqual([]);
    expect(zerosOf([60, 0, 70, 64], 'fuel')).toHaveLength(1);
  });

  it('with a note is explained', () => expect(zerosOf([60, 0, 70, 64], 'water', [1])).toEqual([]));

  it('that is not there is not said', () => expect(zerosOf([60, 65, 70, 64])).toEqual([]));

  it('in the same month of both years is a season, in two months apart it is not', () => {
    const year = [60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71];
    const without = (...at: readonly number[]): number[] =>
      [...year, ...year].map((each, index) => (at.includes(index) ? 0 : each));
    expect(zerosOf(without(7, 19))).toEqual([]);
    expect(zerosOf(without(7, 20))).toHaveLength(2);
    // Three in three months of two years, none near another, are three bills that are missing.
    expect(zerosOf(without(2, 8, 15))).toHaveLength(3);
    // Two in a row may be two bills that are missing; three are a pause, even with a bill between them.
    expect(zerosOf(without(7, 8))).toHaveLength(2);
    expect(zerosOf(without(7, 8, 9))).toEqual([]);
    expect(zerosOf(without(7, 9))).toHaveLength(2);
  });
});
