// Two results of the same ledger lines: which KPIs moved and by what share, and which lines moved them.
import { describe, expect, it } from 'vitest';
import { compareResults, type Impact } from '../../src/compute/compareResults.ts';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import type { Results } from '../../src/compute/results.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { publishedFactor } from '../support/printedParts.ts';
import { emissionOf } from '../support/inventories.ts';
import { tonnesRow } from '../support/kpis.ts';
import { line } from '../support/ledgerLines.ts';

const side = (rows: readonly KpiRow[], emissions: readonly Emission[] = [], years = ['2024', '2025']): Results =>
  ({ rows, years, inventory: { emissions } }) as unknown as Results;

describe('a KPI', () => {
  const scope1 = (texts: Readonly<Record<string, string>>): KpiRow => tonnesRow('scope1', texts);
  const moved = (before: readonly KpiRow[], after: readonly KpiRow[]): string[] =>
    compareResults(side(before), side(after)).kpis.map(
      ({ kpi, unit, year, before: was, after: is, difference, change }) =>
        [
          kpi.key,
          year,
          was.toExactText(),
          is.toExactText(),
          difference.toExactText(),
          change?.toExactText() ?? '-',
          unit.symbol,
        ].join(' '),
    );

  it('moves by its difference, and by a share of what it was', () => {
    expect(moved([scope1({ 2024: '10', 2025: '8' })], [scope1({ 2024: '10', 2025: '6' })])).toEqual([
      'scope1 2025 8 6 -2 -0.25 tCO2e',
    ]);
    expect(moved([scope1({ 2024: '0', 2025: '8' })], [scope1({ 2024: '3', 2025: '10' })])).toEqual([
      'scope1 2024 0 3 3 - tCO2e',
      'scope1 2025 8 10 2 0.25 tCO2e',
    ]);
  });

  it('is found by its key, and moves only where both sides have it', () => {
    const scope2 = tonnesRow('scope2', { 2024: '7' });
    expect(moved([scope2, scope1({ 2024: '1', 2025: '/' })], [scope1({ 2024: '2', 2025: '9' })])).toEqual([
      'scope1 2024 1 2 1 1 tCO2e',
    ]);
    expect(moved([scope1({ 2024: '1' })], [scope1({ 2024: '/' }), scope2])).toEqual([]);
    expect(moved([scope1({ 2024: '1', 2025: '2' })], [scope1({ 2024: '1' })])).toEqual([]);
  });
});

describe('a ledger line', () => {
  const diesel = line('diesel', { class: 'B7', site: 'Depot', region: 'HK' });
  const of = (tonnes: string, own: Partial<Emission> & { readonly at?: LedgerLine } = {}): Emission => {
    const { at = diesel, ...rest } = own;
    return emissionOf({ tonnes, of: at, factor: publishedFactor('e/1', '2.6 kg/L'), ...rest });
  };
  const impact = (before: readonly Emission[], after: readonly Emission[]): Impact =>
    compareResults(side([], before), side([], after));
  const lines = (before: readonly Emission[], after: readonly Emission[]): string[] =>
    impact(before, after).lines.map(
      ({ label, before: was, after: is }) =>
        `${label}: ${was.factor} ${was.amount.toExactText()} to ${is.factor} ${is.amount.toExactText()}`,
    );

  it('moves with the factors of both sides, in kilograms', () => {
    const other = publishedFactor('e/2', '2.70 kgCO2e/L');
    expect(lines([of('1')], [of('2', { factor: other })])).toEqual([
      '2025, diesel, B7, Depot, HK, CO2: 2.6 kg/L 1000 to 2.70 kgCO2e/L 2000',
    ]);
  });

  it('that has the same amount does not move, whatever its factor', () => {
    expect(lines([of('1')], [of('1', { factor: publishedFactor('e/2', '9 kg/L') })])).toEqual([]);
  });

  it('given by a supplier moves as given', () => {
    expect(lines([of('1', { factor: undefined })], [of('2')])).toEqual([
      '2025, diesel, B7, Depot, HK, CO2: as given 1000 to 2.6 kg/L 2000',
    ]);
  });

  it('has a gas that only one side has move from or to none', () => {
    const CO2e = { gas: 'CO2e' };
    expect(lines([of('1')], [of('1', CO2e)])).toEqual([
      '2025, diesel, B7, Depot, HK, CO2e: none 0 to 2.6 kg/L 1000',
      '2025, diesel, B7, Depot, HK, CO2: 2.6 kg/L 1000 to none 0',
    ]);
  });

  it('has a gas that comes to nothing on the one side that has it stay', () => {
    expect(lines([of('0')], [])).toEqual([]);
    expect(lines([], [of('0')])).toEqual([]);
  });

  it('has its purposes, and its places, apart', () => {
    const yard = line('diesel', { site: 'Yard' });
    const before = [of('1'), of('2', { purpose: 'upstream' }), of('3', { at: yard })];
    expect(lines(before, [of('1'), of('5', { purpose: 'upstream' }), of('4', { at: yard })])).toEqual([
      '2025, diesel, B7, Depot, HK, CO2: 2.6 kg/L 2000 to 2.6 kg/L 5000',
      '2025, diesel, Yard, CO2: 2.6 kg/L 3000 to 2.6 kg/L 4000',
    ]);
  });

  it('has what each instrument covers of it, and what none does, apart', () => {
    const [certificate, contract] = [line('certificate'), line('contract')];
    const market = (tonnes: string, coveredBy?: LedgerLine): Emission =>
      of(tonnes, { purpose: 'market', gas: 'CO2e', ...(coveredBy === undefined ? {} : { coveredBy }) });
    const before = [market('0', certificate), market('3', contract), market('5')];
    expect(lines(before, [market('0', certificate), market('4', contract), market('5')])).toEqual([
      '2025, diesel, B7, Depot, HK, contract, CO2e: 2.6 kg/L 3000 to 2.6 kg/L 4000',
    ]);
    expect(lines(before, [market('0', certificate), market('3', contract), market('6')])).toEqual([
      '2025, diesel, B7, Depot, HK, CO2e: 2.6 kg/L 5000 to 2.6 kg/L 6000',
    ]);
  });

  it('is counted once, moved or still, whatever gases it has', () => {
    const [yard, port] = [line('diesel', { site: 'Yard' }), line('diesel', { site: 'Port' })];
    const before = [of('1'), of('1', { gas: 'CH4' }), of('1', { at: yard })];
    const after = [of('2'), of('2', { gas: 'CH4' }), of('1', { at: yard }), of('0', { at: port })];
    const { moved, still } = impact(before, after);
    expect([moved, still]).toEqual([1, 2]);
  });
});
