// A meter in a scope, for tests of what is found across scopes: of trips, of fuel and claims, of one row in two places.
import type { Series } from '../../src/compute/check/series.ts';
import type { RowKey } from '../../src/domain/ledger.ts';
import { unit } from './quantities.ts';
import { meterOf, type MeterRow, type MeterTraits } from './meter.ts';

/** What is not as usual about the meter; its unit is a text. */
export type ScopedTraits = Omit<MeterTraits, 'unit'> &
  Partial<Pick<RowKey, 'class' | 'details'>> & {
    readonly unit?: string;
    /** The scope of its rows, where that is not the activity's. */
    readonly scope?: string;
    /** The activity's own scope. */
    readonly own?: string;
    /** The record of the first row. */
    readonly first?: number;
  };

/** The rows of one file in their order, from a record on. */
export function scopedMeter(rows: readonly MeterRow[], traits: ScopedTraits = {}): Series {
  const { unit: symbol = 'L', scope = '', own = '1', class: kind = '', details = {}, first = 2, ...usual } = traits;
  const placed = rows.map(([period, amount, more], at): MeterRow => {
    const record = first + at;
    return [period, amount, { at: { file: 'a.csv', record }, record, ...more }];
  });
  const series = meterOf(placed, { ...usual, unit: unit(symbol) });
  const key = { ...series.key, scope, class: kind, details };
  return { ...series, key, subject: { ...series.subject, scope: own } };
}
