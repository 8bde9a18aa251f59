// What the checks look up in results: rows and figures by key, and whether a note of the company speaks of a figure.
import type { Figure } from '../../domain/figure.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Kpi } from '../../domain/kpi.ts';
import { conversion, sameDimension, type Unit } from '../../domain/unit.ts';
import type { KpiRow } from '../computeKpis.ts';
import { restsOn } from '../kpiParts.ts';
import type { Results } from '../results.ts';

/** The row of a KPI. */
export function rowOf({ rows }: Pick<Results, 'rows'>, key: string): KpiRow | undefined {
  return rows.find(({ kpi }) => kpi.key === key);
}

/** The figure of a KPI and year, where there is one. */
export function figureOf(row: KpiRow | undefined, year: string): Figure | undefined {
  const value = row?.values.get(year);
  return value?.status === 'value' ? value.figure : undefined;
}

/** The exact amount of a KPI and year in another unit, where it has a figure that converts. */
export function amountIn(row: KpiRow | undefined, year: string, unit: Unit): Fraction | undefined {
  const figure = figureOf(row, year);
  if (figure === undefined || !sameDimension(figure.unit, unit)) return undefined;
  return figure.amount.times(conversion(figure.unit, unit));
}

/** The row of what a scope emits: the whole of scope 1, of a category. */
export function scopeRow({ rows }: Pick<Results, 'rows'>, scope: string): KpiRow | undefined {
  return rows.find(({ kpi: { content } }) => content.kind === 'emissions' && content.scope === scope);
}

/** Whether a note of the company speaks of the KPI, or of what it is computed from, in that very year. */
export function isNoted(kpi: Kpi, year: string, results: Results): boolean {
  const kpis = kpisOf(results);
  return results.company.notes.some((note) => note.year === year && restsOn(kpi, note.kpi, kpis));
}

/** Whether a note speaks of the KPI itself, in that very year or, without one, in any. */
export function isNotedItself(kpi: string, { company }: Results, year?: string): boolean {
  return company.notes.some((note) => note.kpi === kpi && (year === undefined || note.year === year));
}

/** The KPIs of the table by key. */
export function kpisOf({ rows }: Pick<Results, 'rows'>): ReadonlyMap<string, Kpi> {
  return new Map(rows.map(({ kpi }) => [kpi.key, kpi]));
}
