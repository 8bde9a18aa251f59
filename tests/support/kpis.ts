// KPIs, the table of them with the figures of each year, and what they are computed from.
import type { KpiBasis, KpiRow } from '../../src/compute/computeKpis.ts';
import type { CarbonPrice } from '../../src/domain/carbonPrice.ts';
import { UNNAMED_COMPANY } from '../../src/domain/company.ts';
import { MISSING, type Figure, type KpiValue } from '../../src/domain/figure.ts';
import type { Kpi, KpiContent } from '../../src/domain/kpi.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { plain } from './figures.ts';
import { byYear, resultUnits, shippedUnits, unit } from './quantities.ts';

/** A KPI of the table. */
export const kpi = (key: string, content: KpiContent, unitText: string, own: Partial<Kpi> = {}): Kpi => ({
  key,
  section: 'emissions',
  content,
  unit: unitText,
  decimals: 2,
  labels: sameInAll(key),
  hkex: '',
  gri: '',
  shown: 'section',
  ...own,
});

/** KPIs by their keys. */
export const kpiTable = (...kpis: readonly Kpi[]): ReadonlyMap<string, Kpi> =>
  new Map(kpis.map((each) => [each.key, each]));

/** KPIs of one unit by their keys and contents. */
export const kpisOf = (contents: Readonly<Record<string, KpiContent>>, unitText = 'tCO2e'): ReadonlyMap<string, Kpi> =>
  kpiTable(...Object.entries(contents).map(([key, content]) => kpi(key, content, unitText)));

/** What KPIs are computed from, where a company has said nothing. */
export const kpiBasis = (kpis: readonly Kpi[], own: Partial<KpiBasis> = {}): KpiBasis => ({
  kpis: kpiTable(...kpis),
  units: shippedUnits(),
  resultUnits: resultUnits(),
  currency: undefined,
  counting: UNNAMED_COMPANY,
  price: undefined,
  treatments: new Map(),
  ...own,
});

/** A row of the KPI table with the figure of each year; `/` where nothing is known. */
export function kpiRow(
  key: string,
  unitText: string,
  figures: Readonly<Record<string, Figure | '/'>>,
  content: KpiContent = { kind: 'emissions', scope: '1' },
): KpiRow {
  const cell = (figure: Figure | '/'): KpiValue =>
    figure === '/' ? MISSING : { status: 'value', figure, without: [] };
  return {
    kpi: kpi(key, content, unitText),
    unit: unit(unitText),
    values: new Map(Object.entries(figures).map(([year, figure]) => [year, cell(figure)])),
  };
}

/** A row of tonnes by year: `tonnesRow('scope1', { 2024: '1', 2025: '/' })`. */
export function tonnesRow(key: string, amounts: Readonly<Record<string, string>>): KpiRow {
  const figures = Object.entries(amounts).map(
    ([year, text]) => [year, text === '/' ? '/' : plain(`${text} tCO2e`)] as const,
  );
  return kpiRow(key, 'tCO2e', Object.fromEntries(figures));
}

/** A carbon price by year: `{ 2025: '100 RMB/tCO2e' }`. */
export const carbonPrice = (
  prices: Readonly<Record<string, string>>,
  own: Partial<Extract<CarbonPrice, { use: 'priced' }>> = {},
): CarbonPrice => ({
  use: 'priced',
  prices: byYear(prices),
  currency: 'RMB',
  kind: 'shadow',
  covers: ['scope1'],
  label: undefined,
  why: undefined,
  place: { file: 'esgcalc.yaml', line: 3 },
  ...own,
});
