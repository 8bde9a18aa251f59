// One target measured over a row of the table, and what is said of each year in one line.
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { measureProgress, type Progress, type TargetProgress } from '../../src/compute/measureProgress.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Target } from '../../src/domain/target.ts';
import { kpiRow, plain } from './targetParts.ts';

/** The total of each year in tonnes. */
export const totals = (amounts: Readonly<Record<string, string>>): KpiRow =>
  kpiRow(
    'ghg_total',
    'tCO2e',
    Object.fromEntries(
      Object.entries(amounts).map(([year, text]) => [year, text === '/' ? '/' : plain(`${text} tCO2e`)]),
    ),
  );
export const yearsOf = (row: KpiRow): string[] => [...row.values.keys()].sort();

export function one(of: Target, row: KpiRow, exact = false, others: readonly KpiRow[] = []): TargetProgress {
  const [first] = measureProgress([of], [row, ...others], yearsOf(row), exact).value;
  if (first === undefined) throw new Error('the target is measured');
  return first;
}
export const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`);
export const standing = ({ year, role, status, reason, limit, headroom }: Progress): string =>
  [year, role, status, reason, limit?.amount.toExactText(), headroom?.toExactText()]
    .map((each) => each ?? '-')
    .join(' ');
