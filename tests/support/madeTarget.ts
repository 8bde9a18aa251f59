// A target with its progress, for tests of what is found in targets.
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import type { Progress, TargetProgress } from '../../src/compute/measureProgress.ts';
import type { Target } from '../../src/domain/target.ts';
import { amount } from './quantities.ts';
import { kpiRow } from './madeResults.ts';

export const TARGET_PLACE = { file: 'esgcalc.yaml', line: 7 };
/** A row with a figure of its base year. */
export const ROW = kpiRow('scope1', 'emissions 1', 'tCO2e', { 2023: '100' });

/** A target on a row, measured from 2023; its years are target years that were met. */
export function targetOn(
  row: KpiRow,
  { years = ['2025'], ...more }: Partial<TargetProgress> & { readonly years?: readonly string[] } = {},
  told: Partial<Target> = {},
): TargetProgress {
  const progress = years.map((year) => ({ year, role: 'target-year', status: 'met' }) as Progress);
  return {
    target: {
      kpi: row.kpi.key,
      base: '2023',
      baseValue: undefined,
      years: ['2025'],
      goal: { kind: 'cap' } as Target['goal'],
      comparison: 'printed',
      condition: undefined,
      place: TARGET_PLACE,
      ...told,
    },
    row,
    unit: row.unit,
    comparison: 'printed',
    base: { amount: amount('100'), isWritten: false },
    lastLimit: { amount: amount('100'), decimals: 2 },
    isCeiling: false,
    progress,
    coming: [],
    total: undefined,
    ...more,
  };
}
