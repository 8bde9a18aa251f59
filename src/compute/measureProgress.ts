// How far each year is from a target. Figures are compared at the decimals the target is printed with unless the company asks for the
// exact ones.
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { measureMissingForTarget } from '../domain/faults/resultFaults.ts';
import { targetBaseDiffers, targetUnitMismatch } from '../domain/faults/companyFaults.ts';
import type { Figure, KpiValue } from '../domain/figure.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { ProgressRole, ProgressStatus, Reason } from '../domain/progress.ts';
import { amountsOf, type Comparison, type Target } from '../domain/target.ts';
import { conversion, sameDimension, type Unit } from '../domain/unit.ts';
import { budgetUse, type BudgetUse } from './budgetUse.ts';
import { comingYears, pathTotal, type ComingYear } from './comingYears.ts';
import { measureName, type KpiRow } from './computeKpis.ts';
import { flipOf, measured, type Flip, type Measured } from './headroom.ts';
import { limitOf, type Limit, type LimitBasis } from './targetLimits.ts';

/** One year against a target. */
export type Progress = {
  readonly year: string;
  readonly role: ProgressRole;
  readonly status: ProgressStatus;
  /** Why it is not assessed, where it is not and could be asked to be. */
  readonly reason: Reason | undefined;
  readonly value: Fraction | undefined;
  readonly limit: Limit | undefined;
  /** The limit less the figure; of a budget what is left of it. The gap to a path is its negative. */
  readonly headroom: Fraction | undefined;
  /** The same in the numerator's unit where the figure is a ratio: limit × measure − numerator. */
  readonly absolute: Measured | undefined;
  /** How much of the way from the base value to the last limit is done. */
  readonly achieved: Fraction | undefined;
  /** The measure at which a ratio would just meet its limit. */
  readonly flip: Flip | undefined;
  readonly budget: BudgetUse | undefined;
};

export type TargetProgress = {
  readonly target: Target;
  readonly row: KpiRow;
  readonly unit: Unit;
  readonly comparison: Comparison;
  readonly base: { readonly amount: Fraction; readonly isWritten: boolean } | undefined;
  /** The limit of the last year, where it is known. */
  readonly lastLimit: Limit | undefined;
  /** Whether the last limit is at or above the base value as printed: a ceiling, which implies no reduction. */
  readonly isCeiling: boolean;
  readonly progress: readonly Progress[];
  readonly coming: readonly ComingYear[];
  /** What a path allows over all the target years together, where figures add up over years. */
  readonly total: Fraction | undefined;
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
    if (!fits(target, row, diagnostics)) return [];
    reportMissingMeasure(target, row, rows, years, diagnostics);
    return [progressOn(target, row, rows, years, exact ? 'exact' : target.comparison, diagnostics)];
  });
  return { value, diagnostics };
}

/** Whether the target's amounts convert to the KPI's unit; without rows that unit is only the table's first choice, and no fault. */
function fits(target: Target, row: KpiRow, diagnostics: Diagnostic[]): boolean {
  const unfit = amountsOf(target).find(({ written }) => !sameDimension(written.unit, row.unit));
  if (unfit === undefined) return true;
  const hasData = [...row.values.values()].some((cell) => cell.status === 'value');
  const { field, written } = unfit;
  const amount = `${written.text} ${written.unit.symbol}`;
  if (hasData)
    diagnostics.push(targetUnitMismatch(written.place, { kpi: target.kpi, field, amount, unit: row.unit.symbol }));
  return false;
}

function progressOn(
  target: Target,
  row: KpiRow,
  rows: readonly KpiRow[],
  years: readonly string[],
  comparison: Comparison,
  diagnostics: Diagnostic[],
): TargetProgress {
  const { goal } = target;
  const unit = amountsOf(target).find(({ field }) => field !== 'pathway')?.written.unit ?? row.unit;
  const amountIn = (year: string): Fraction | undefined => inUnit(row.values.get(year), row.unit, unit);
  const base = baseOf(target, row, unit, amountIn, diagnostics);
  const activity = goal.kind === 'converge' ? goal.sector.activity : undefined;
  const activityRow = rows.find(({ kpi }) => kpi.key === activity);
  const basis: LimitBasis = {
    target,
    unit,
    base: base?.amount,
    decimals: row.kpi.decimals,
    activity: (year) => activityRow && inUnit(activityRow.values.get(year), activityRow.unit, activityRow.unit),
  };
  const last = lastLimit(basis);
  const progress = years.map((year) => {
    const cell = row.values.get(year);
    const figure = cell?.status === 'value' ? cell.figure : undefined;
    const standing = progressOf(basis, year, amountIn, comparison);
    const { limit, headroom, value } = standing;
    return {
      ...standing,
      absolute: headroom && figure && goal.kind !== 'budget' ? measured(headroom, unit, figure) : undefined,
      achieved:
        goal.kind === 'budget' || year <= target.base ? undefined : achievedOf(base?.amount, last?.amount, value),
      // A limit that follows the company's activity flips nowhere that can be told beforehand.
      flip: limit && figure && activity === undefined ? flipOf(limit, unit, figure, comparison) : undefined,
    };
  });
  const figures = years.flatMap((year) => figureOf(row.values.get(year)) ?? []);
  return {
    target,
    row,
    unit,
    comparison,
    base,
    lastLimit: last,
    isCeiling: isCeiling(goal.kind === 'budget' ? undefined : last, base?.amount),
    progress,
    coming: comingYears(basis, years, figures.at(-1)),
    total: pathTotal(basis, row),
  };
}

function figureOf(cell: KpiValue | undefined): Figure | undefined {
  return cell?.status === 'value' ? cell.figure : undefined;
}

function inUnit(cell: KpiValue | undefined, from: Unit, to: Unit): Fraction | undefined {
  return figureOf(cell)?.amount.times(conversion(from, to));
}

/** The base value as written, else as computed; where both are there and print differently, that is said. */
function baseOf(
  { baseValue, base, kpi }: Target,
  row: KpiRow,
  unit: Unit,
  amountIn: (year: string) => Fraction | undefined,
  diagnostics: Diagnostic[],
): TargetProgress['base'] {
  const computed = amountIn(base);
  if (baseValue === undefined) return computed && { amount: computed, isWritten: false };
  const amount = baseValue.amount.times(conversion(baseValue.unit, unit));
  const own = inUnit(row.values.get(base), row.unit, baseValue.unit);
  if (own !== undefined && !own.rounded(baseValue.decimals).equals(baseValue.amount)) {
    const { symbol } = baseValue.unit;
    const [written, ours] = [`${baseValue.text} ${symbol}`, `${own.toFixed(baseValue.decimals)} ${symbol}`];
    diagnostics.push(targetBaseDiffers(baseValue.place, { kpi, base, written, computed: ours }));
  }
  return { amount, isWritten: true };
}

function lastLimit(basis: LimitBasis): Limit | undefined {
  const limit = limitOf(basis, basis.target.years.at(-1) ?? basis.target.base);
  return typeof limit === 'string' ? undefined : limit;
}

/** (x0 − x) / (x0 − target); undefined where nothing is to be reduced. */
function achievedOf(
  base: Fraction | undefined,
  end: Fraction | undefined,
  value: Fraction | undefined,
): Fraction | undefined {
  if (base === undefined || end === undefined || value === undefined || end.compare(base) >= 0) return undefined;
  return base.minus(value).over(base.minus(end));
}

function isCeiling(last: Limit | undefined, base: Fraction | undefined): boolean {
  if (last === undefined || base === undefined) return false;
  return last.amount.rounded(last.decimals).compare(base.rounded(last.decimals)) >= 0;
}

type Standing = Pick<Progress, 'year' | 'role' | 'status' | 'reason' | 'value' | 'limit' | 'headroom' | 'budget'>;

function progressOf(
  basis: LimitBasis,
  year: string,
  amountIn: (year: string) => Fraction | undefined,
  comparison: Comparison,
): Standing {
  const { target } = basis;
  const role = year === target.base ? 'base-year' : target.years.includes(year) ? 'target-year' : 'other-year';
  const value = amountIn(year);
  const limit = limitOf(basis, year);
  const bare = { year, role, value, limit: undefined, headroom: undefined, budget: undefined } as const;
  const unassessed = { ...bare, status: 'not-assessed' } as const;
  if (value === undefined)
    return { ...unassessed, limit: typeof limit === 'string' ? undefined : limit, reason: 'no-figure' };
  if (typeof limit === 'string') {
    const end = limit === 'no-path' ? lastLimit(basis) : undefined;
    const isThere = end !== undefined && orderOf(value, end, comparison) <= 0;
    return isThere ? { ...bare, status: 'on-track', reason: undefined } : { ...unassessed, reason: limit };
  }
  if (target.goal.kind === 'budget') {
    const use = budgetUse(target.years, limit, year, amountIn, comparison);
    if (typeof use === 'string') return { ...unassessed, limit, reason: use };
    return { ...bare, limit, headroom: use.left, status: use.status, reason: undefined, budget: use };
  }
  const order = orderOf(value, limit, comparison);
  const headroom = limit.amount.minus(value);
  return { ...bare, limit, headroom, status: statusOf(target, year, order), reason: undefined };
}

function orderOf(value: Fraction, { amount, decimals }: Limit, comparison: Comparison): number {
  return comparison === 'printed' ? value.rounded(decimals).compare(amount.rounded(decimals)) : value.compare(amount);
}

function statusOf({ goal, base, years }: Target, year: string, order: number): ProgressStatus {
  if (goal.kind === 'cap') return order < 0 ? 'met' : order === 0 ? 'at-cap' : 'exceeded';
  if (year === base) return 'not-assessed';
  if (year === years.at(-1)) return order <= 0 ? 'met' : 'exceeded';
  return order <= 0 ? 'on-track' : 'off-track';
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
  const isNeeded = (year: string): boolean =>
    (year === target.base && target.baseValue === undefined) || target.years.includes(year);
  for (const year of years.filter(isNeeded)) {
    if (valueOf(content.top, year) === 'value' && valueOf(content.per, year) === 'missing') {
      diagnostics.push(
        measureMissingForTarget(target.place, { measure: measureName(content.per, kpis), year, kpi: target.kpi }),
      );
    }
  }
}
