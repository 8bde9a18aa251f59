// Reads which activity may explain a printed total alone (factors/implied-factors.csv), so that its factor can be told.
import { join } from 'node:path';
import type { FactorPair } from '../domain/factorPair.ts';
import { parseUnit, type UnitTable } from '../domain/unit.ts';
import { readTable } from './readTable.ts';

/** The pairs in the order of the table; a unit that is not known is our own fault and thrown. */
export function readFactorPairs(folder: string, units: UnitTable): readonly FactorPair[] {
  return readTable(join(folder, 'implied-factors.csv')).rows.map((row) => {
    const reading = parseUnit(row.cell('unit'), units);
    if ('fault' in reading) throw new Error(`implied-factors.csv: ${row.cell('unit')} is no unit`);
    return {
      total: row.cell('total'),
      activityKpi: row.cell('activity_kpi'),
      activity: row.cell('activity'),
      gas: row.cell('gas'),
      unit: reading.unit,
    };
  });
}
