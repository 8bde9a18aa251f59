// The value of a measure in a year: a flow adds up over the year and its sites, a stock is counted once a site.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { stockRepeated } from '../domain/faults/resultFaults.ts';
import { MISSING, NOT_APPLICABLE, type Figure, type KpiValue } from '../domain/figure.ts';
import { sumOf } from '../domain/fraction.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Measure } from '../domain/activity.ts';
import { sameDimension, type Unit } from '../domain/unit.ts';
import { rowsFigure, stepTo } from './multiply.ts';

/** Adds the year's ledger lines of one measure in the KPI's unit. */
export function measureValue(
  kpi: Kpi,
  unit: Unit,
  lines: readonly LedgerLine[],
  year: string,
  diagnostics: Diagnostic[],
): KpiValue {
  const counted = lines.filter((line) => line.rows > 0 && sameDimension(line.unit, unit));
  if (counted.length === 0) return lines.some((line) => line.notApplicable > 0) ? NOT_APPLICABLE : MISSING;
  for (const line of counted) {
    if ((line.subject as Measure).adds === 'stock' && line.rows > 1) {
      const place = { file: line.first.file, record: line.first.record, field: 'quantity' };
      diagnostics.push(stockRepeated(place, { measure: line.subject.name, year, rows: line.rows }));
    }
  }
  const parts = counted.map((line) => stepTo(rowsFigure(line), unit));
  const figure: Figure = {
    name: kpi.key,
    amount: sumOf(parts.map((part) => part.amount)),
    unit,
    because: { kind: 'sum', parts },
  };
  return { status: 'value', figure, without: [] };
}
