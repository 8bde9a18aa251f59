// What a target still allows: the limits of the years to come, and the sum of a path's limits.
import type { Figure } from '../domain/figure.ts';
import { sumOf, type Fraction } from '../domain/fraction.ts';
import type { KpiRow } from './computeKpis.ts';
import { measured, type Measured } from './headroom.ts';
import { limitOf, type Limit, type LimitBasis } from './targetLimits.ts';

/** A year of the target after the last one computed: its limit, and that limit in the numerator's unit at the present measure. */
export type ComingYear = {
  readonly year: string;
  readonly limit: Limit;
  /** Less than the base value by this share. */
  readonly reduction: Fraction | undefined;
  readonly absolute: Measured | undefined;
};

/**
 * The limits of the target years after `years`, with the company's measure and activity as in the last of these; of a reduction
 * without path that is the last year alone.
 */
export function comingYears(
  basis: LimitBasis,
  years: readonly string[],
  figure: Figure | undefined,
): readonly ComingYear[] {
  const { target, base, unit } = basis;
  const present = years.at(-1) ?? '';
  const asToday = { ...basis, activity: (year: string) => basis.activity(year) ?? basis.activity(present) };
  if (target.goal.kind === 'budget') return [];
  return target.years.flatMap((year) => {
    const limit = limitOf(asToday, year);
    if (year <= present || year === target.base || typeof limit === 'string') return [];
    const reduction = base === undefined || base.isZero() ? undefined : base.minus(limit.amount).over(base);
    return [{ year, limit, reduction, absolute: figure && measured(limit.amount, unit, figure) }];
  });
}

/** The sum of a path's limits over the target years, which is the budget it leaves; intensities do not add up. */
export function pathTotal(basis: LimitBasis, { kpi }: KpiRow): Fraction | undefined {
  const { goal, years } = basis.target;
  const isPath = 'shape' in goal && goal.shape !== undefined;
  if (!isPath || kpi.content.kind === 'ratio' || kpi.content.kind === 'measure' || years.length < 2) return undefined;
  const limits = years.map((year) => limitOf(basis, year));
  const amounts = limits.flatMap((limit) => (typeof limit === 'string' ? [] : [limit.amount]));
  return amounts.length === limits.length ? sumOf(amounts) : undefined;
}
