// Targets, what their limits are computed from, and what comes of one that is measured over a row of the table.
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { measureProgress, type Progress, type TargetProgress } from '../../src/compute/measureProgress.ts';
import type { LimitBasis } from '../../src/compute/targetLimits.ts';
import type { Goal, Target } from '../../src/domain/target.ts';
import { tonnesRow } from './kpis.ts';
import { amount, unit } from './quantities.ts';

/** A target on `ghg_total` from 2025, unless told otherwise. */
export const target = (goal: Goal, years: readonly string[], own: Partial<Target> = {}): Target => ({
  kpi: 'ghg_total',
  base: '2025',
  baseValue: undefined,
  years,
  goal,
  comparison: 'printed',
  condition: undefined,
  place: { file: 'esgcalc.yaml', line: 7 },
  ...own,
});

/** What limits in tonnes of CO2e are computed from, with a base value or without. */
export const limitBasis = (of: Target, base: string | undefined, own: Partial<LimitBasis> = {}): LimitBasis => ({
  target: of,
  unit: unit('tCO2e'),
  base: base === undefined ? undefined : amount(base),
  decimals: 2,
  activity: () => undefined,
  ...own,
});

/** The total of each year in tonnes. */
export const totals = (amounts: Readonly<Record<string, string>>): KpiRow => tonnesRow('ghg_total', amounts);

export const yearsOf = (row: KpiRow): string[] => [...row.values.keys()].sort();

/** One target measured over a row, beside others. */
export function measuredOver(of: Target, row: KpiRow, exact = false, others: readonly KpiRow[] = []): TargetProgress {
  const [first] = measureProgress([of], [row, ...others], yearsOf(row), exact).value;
  if (first === undefined) throw new Error('the target is not measured');
  return first;
}

/** How a year stands: its role, its status, why it has none, its limit and its room; `-` for what is not there. */
export const standing = ({ year, role, status, reason, limit, headroom }: Progress): string =>
  [year, role, status, reason, limit?.amount.toExactText(), headroom?.toExactText()]
    .map((each) => each ?? '-')
    .join(' ');
