// How far each year is from a target. A cap is compared at the decimals it is printed with unless the company asks for the exact figure.
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { measureMissingForTarget } from '../domain/faults/resultFaults.ts';
import { targetUnitMismatch } from '../domain/faults/companyFaults.ts';
import type { Figure } from '../domain/figure.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { Comparison, Target } from '../domain/target.ts';
import { conversion, overUnit, sameDimension, type Unit } from '../domain/unit.ts';
import { measureName, type KpiRow } from './computeKpis.ts';

/** Where a year stands; `not-assessed` where it has no figure or is neither the base nor a target year. */
export type ProgressStatus = 'met' | 'at-cap' | 'exceeded' | 'not-assessed';

/** What a year is to the target. */
export type ProgressRole = 'base-year' | 'target-year' | 'other-year';

/** One year against a target. `headroom` is the cap less the figure; `absolute` is the same in the numerator's unit (cap × measure − numerator). */
export type Progress = {
  readonly year: string;
  readonly role: ProgressRole;
  readonly status: ProgressStatus;
  readonly value: Fraction | undefined;
  readonly headroom: Fraction | undefined;
  readonly absolute: { readonly amount: Fraction; readonly unit: Unit } | undefined;
};

export type TargetProgress = {
  readonly target: Target;
  readonly row: KpiRow;
  readonly comparison: Comparison;
  readonly progress: readonly Progress[];
};

/** Measures every target over the years of the table; `exact` overrules the targets' own way of comparing. */
export function measureProgress(
  targets: readonly Target[],
  rows: readonly KpiRow[],
  years: readonly string[],
  exact: boolean,
): Checked<readonly TargetProgress[]> {
  const diagnostics: Diagnostic[] = [];
  const value = targets.flatMap((target) => {
    const row = rows.find(({ kpi }) => kpi.key === target.kpi);
    if (row === undefined) return [];
    const hasData = [...row.values.values()].some((cell) => cell.status === 'value');
    if (!sameDimension(target.unit, row.unit)) {
      if (hasData)
        diagnostics.push(
          targetUnitMismatch(target.place, {
            kpi: target.kpi,
            cap: `${target.capText} ${target.unit.symbol}`,
            unit: row.unit.symbol,
          }),
        );
      return [];
    }
    reportMissingMeasure(target, row, rows, years, diagnostics);
    const comparison = exact ? 'exact' : target.comparison;
    return [{ target, row, comparison, progress: years.map((year) => progressOf(target, row, year, comparison)) }];
  });
  return { value, diagnostics };
}

function progressOf(target: Target, row: KpiRow, year: string, comparison: Comparison): Progress {
  const role = year === target.base ? 'base-year' : target.years.includes(year) ? 'target-year' : 'other-year';
  const cell = row.values.get(year);
  if (cell?.status !== 'value')
    return { year, role, status: 'not-assessed', value: undefined, headroom: undefined, absolute: undefined };
  const value = cell.figure.amount.times(conversion(row.unit, target.unit));
  if (role === 'other-year')
    return { year, role, status: 'not-assessed', value, headroom: undefined, absolute: undefined };
  const compared = comparison === 'printed' ? value.rounded(target.capDecimals) : value;
  const order = compared.compare(target.cap);
  const headroom = target.cap.minus(value);
  return {
    year,
    role,
    status: order < 0 ? 'met' : order === 0 ? 'at-cap' : 'exceeded',
    value,
    headroom,
    absolute: absoluteOf(headroom, cell.figure, target),
  };
}

/** Headroom of an intensity in the numerator's own unit: headroom × measure. methods: cap × R(t) − E(t). */
function absoluteOf(headroom: Fraction, { because }: Figure, target: Target): Progress['absolute'] {
  if (because.kind !== 'ratio') return undefined;
  const { top, bottom } = because;
  const quotient = overUnit(top.unit, bottom.unit);
  return { amount: headroom.times(conversion(target.unit, quotient)).times(bottom.amount), unit: top.unit };
}

function reportMissingMeasure(
  target: Target,
  row: KpiRow,
  rows: readonly KpiRow[],
  years: readonly string[],
  diagnostics: Diagnostic[],
): void {
  const { content } = row.kpi;
  if (content.kind !== 'ratio') return;
  const kpis = new Map(rows.map(({ kpi }) => [kpi.key, kpi]));
  const valueOf = (key: string, year: string): string | undefined =>
    rows.find(({ kpi }) => kpi.key === key)?.values.get(year)?.status;
  for (const year of years.filter((each) => each === target.base || target.years.includes(each))) {
    if (valueOf(content.top, year) === 'value' && valueOf(content.per, year) === 'missing') {
      diagnostics.push(
        measureMissingForTarget(target.place, { measure: measureName(content.per, kpis), year, kpi: target.kpi }),
      );
    }
  }
}
