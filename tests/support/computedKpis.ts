// The KPIs of a small inventory, as tests of sums, quantities, measures and ratios look at them.
import { expect } from 'vitest';
import { computeKpis, type KpiBasis } from '../../src/compute/computeKpis.ts';
import type { Inventory } from '../../src/compute/takeInventory.ts';
import type { Figure, KpiValue } from '../../src/domain/figure.ts';
import type { Kpi } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { saidIn, shown } from './inWords.ts';
import { inventoryOf } from './inventories.ts';
import { kpi, kpiBasis } from './kpis.ts';

export type Computed = {
  readonly of: (key: string, year?: string) => KpiValue;
  readonly said: readonly string[];
  readonly units: readonly string[];
};

/** The KPIs of an inventory in 2025, or in the years named. */
export function computed(
  kpis: readonly Kpi[],
  inventory: Partial<Inventory>,
  own: Partial<KpiBasis> = {},
  years = ['2025'],
): Computed {
  const { value, diagnostics } = computeKpis(inventoryOf(inventory), years, kpiBasis(kpis, own));
  expect(value.map((row) => row.kpi)).toEqual(kpis);
  const of = (key: string, year = '2025'): KpiValue => {
    const found = value.find((row) => row.kpi.key === key)?.values.get(year);
    if (found === undefined) throw new Error(`${key} has nothing in ${year}`);
    return found;
  };
  return { of, said: saidIn(diagnostics), units: value.map((row) => row.unit.symbol) };
}

/** The figure of a value; where it has none the test is mistaken. */
export const figureOf = (value: KpiValue): Figure => {
  if (value.status !== 'value') throw new Error(`it is ${value.status}`);
  return value.figure;
};
/** A value as `12.5 kg`, or its status. */
export const text = (value: KpiValue): string =>
  value.status === 'value' ? (shown(value.figure) ?? '') : value.status;
/** What a value lacks. */
export const without = (value: KpiValue): unknown => (value.status === 'value' ? value.without : undefined);

/** A KPI of the litres, or whatever the unit is, of diesel. */
export const ofDiesel = (unitText: string): Kpi => kpi('diesel', { kind: 'quantity', activity: 'diesel' }, unitText);

export const SCOPE1 = kpi('scope1', { kind: 'emissions', scope: '1' }, 'tCO2e');
export const REVENUE = kpi('revenue', { kind: 'measure', measure: 'revenue' }, 'RMB 1M');
export const STAFF = kpi('staff', { kind: 'measure', measure: 'headcount' }, 'person');

/** A ledger line without a number: its row says `/`, `n/a` or nothing. */
export const silent = (line: LedgerLine, own: Partial<LedgerLine>): LedgerLine => ({ ...line, rows: 0, ...own });
