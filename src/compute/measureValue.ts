// The value of a measure in a year: a flow adds up over the year and its sites, a stock is counted once a site.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { stockRepeated } from '../domain/faults/resultFaults.ts';
import { MISSING, NOT_APPLICABLE, type Figure, type KpiValue } from '../domain/figure.ts';
import { sumOf } from '../domain/fraction.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Measure } from '../domain/activity.ts';
import { spellingKey } from '../domain/spelling.ts';
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
  if (counted.some(({ subject }) => (subject as Measure).adds === 'stock')) reportRepeated(counted, year, diagnostics);
  const parts = counted.map((line) => stepTo(rowsFigure(line), unit));
  const figure: Figure = {
    name: kpi.key,
    amount: sumOf(parts.map((part) => part.amount)),
    unit,
    because: { kind: 'sum', parts },
  };
  return { status: 'value', figure, without: [] };
}

/** A stock stands once a site, entity and class, however its rows are written or grouped. */
function reportRepeated(lines: readonly LedgerLine[], year: string, diagnostics: Diagnostic[]): void {
  const rowsOf = new Map<string, { rows: number; line: LedgerLine }>();
  for (const line of lines) {
    const key = [line.site, line.entity, spellingKey(line.class)].join('\u001f');
    rowsOf.set(key, { rows: (rowsOf.get(key)?.rows ?? 0) + line.rows, line });
  }
  for (const { rows, line } of rowsOf.values()) {
    const place = { ...line.first, field: 'quantity' };
    if (rows > 1) diagnostics.push(stockRepeated(place, { measure: line.subject.name, year, rows }));
  }
}
