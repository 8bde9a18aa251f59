// Changes above ten per cent without a note: one finding for a total, its parts and the ratios that go with it.
import { describe, expect, it } from 'vitest';
import { checkChanges } from '../../../src/compute/check/checkChanges.ts';
import type { KpiRow } from '../../../src/compute/computeKpis.ts';
import type { Company } from '../../../src/domain/company.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { activityOf, kpiRow, lineOf, resultsOf } from '../../support/madeResults.ts';
import { noteOn } from '../../support/remarks.ts';

/** A row with its figures of 2024 and 2025. */
const row = (key: string, content: string, before: string, after: string, unit = 'tCO2e'): KpiRow =>
  kpiRow(key, content, unit, { 2024: before, 2025: after });
const check = (rows: readonly KpiRow[], company: Partial<Company> = {}, years = ['2024', '2025']): Diagnostic[] =>
  checkChanges(
    resultsOf({ rows, company, years, lines: [lineOf(activityOf('electricity', { group: 'electricity' }))] }),
  );
/** `key: members`, in their order. */
const found = (...told: Parameters<typeof check>): string[] =>
  check(...told).map(({ message, about }) => `${about?.names[0]}: ${/; with it (.*)$/.exec(message)?.[1] ?? ''}`);

describe('a change', () => {
  it('is told with both figures and the share', () =>
    expect(check([row('scope1', 'emissions 1', '1000', '1234.567')])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'change-unexplained',
        message: 'scope1 goes from 1,000.00 tCO2e in 2024 to 1,234.57 tCO2e in 2025 (+23.5 %), and no note says why',
        about: { names: ['scope1'], year: '2025' },
        evidence: { 2024: '1000', 2025: '1234.567', change: '0.234567' },
      }),
    ]));

  it.each([
    ['1000', '1100.4', 0], // prints +10.0 %
    ['1000', '1100.5', 1], // prints +10.1 %
    ['1000', '899.6', 0],
    ['1000', '899.5', 1],
    ['0', '5', 0],
    ['', '5', 0],
    ['5', '/', 0],
    ['5', 'n/a', 0],
  ])('from %s to %s is told so often: %i', (before, after, times) =>
    expect(check([row('scope1', 'emissions 1', before, after)])).toHaveLength(times),
  );

  it('is one between neighbouring years, each pair by itself', () => {
    const years = kpiRow('scope1', 'emissions 1', 'tCO2e', { 2023: '10', 2024: '20', 2025: '30', 2026: '31' });
    expect(check([years], {}, ['2023', '2024', '2025', '2026']).map(({ about }) => about?.year)).toEqual([
      '2024',
      '2025',
    ]);
    expect(check([years], {}, ['2023'])).toEqual([]);
  });

  it('that a note of its year explains is none', () => {
    const noted = (kpi: string, year: string): number =>
      check([row('scope1', 'emissions 1', '10', '20')], {
        notes: [noteOn(kpi, year)],
      }).length;
    expect([noted('scope1', '2025'), noted('scope1', '2024'), noted('scope2', '2025')]).toEqual([0, 1, 1]);
  });

  it('of a total that lacks a part in one of the years is none', () => {
    const total = row('total', 'sum scope1 + scope2', '10', '20');
    const lacking = (year: string, kpi: string): KpiRow['values'] =>
      new Map(
        [...total.values].map(([each, value]) => [
          each,
          each === year && value.status === 'value' ? { ...value, without: [{ kpi }] } : value,
        ]),
      );
    expect(found([{ ...total, values: lacking('2024', 'scope2') }])).toEqual([]);
    expect(found([{ ...total, values: lacking('2025', 'scope2') }])).toEqual([]);
    const both = new Map(
      [...lacking('2024', 'scope2')].map(([year, value], at) => [
        year,
        at === 1 ? (lacking('2025', 'scope2').get('2025') ?? value) : value,
      ]),
    );
    expect(found([{ ...total, values: both }])).toEqual(['total: ']);
  });

  it.each([
    ['primary 1', '%'],
    ['carbon cost', 'HKD'],
    ['instruments any', 'MWh'],
    ['market 2', 'tCO2e'],
    ['treated diverted', 't'],
    ['emissions outside', 'tCO2e'],
    ['energy direct', 'MWh'],
    ['energy indirect', 'MWh'],
    ['energy renewable', 'MWh'],
  ])('of %s is not looked at', (content, unit) => expect(found([row('it', content, '10', '20', unit)])).toEqual([]));

  it.each([
    ['energy total', 'MWh'],
    ['emissions 3.6', 'tCO2e'],
    ['gas NOx', 'kg'],
    ['measure revenue', 'RMB 1M'],
    ['group water', 'm3'],
  ])('of %s is', (content, unit) => expect(found([row('it', content, '10', '20', unit)])).toEqual(['it: ']));

  it('of what is computed from something left out is not looked at', () => {
    const rows = [row('cost', 'carbon cost', '10', '20', 'HKD'), row('share', 'ratio cost / cost', '10', '20', 'HKD')];
    expect(found(rows)).toEqual([]);
  });
});

describe('changes that go together', () => {
  it('are told with the total: its parts, its ratio, and theirs', () =>
    expect(
      found([
        row('scope1', 'emissions 1', '40', '60'),
        row('scope2', 'emissions 2', '60', '80'),
        row('total', 'sum scope1 + scope2', '100', '140'),
        row('intensity', 'ratio total / revenue', '1', '1.4', 'tCO2e/RMB 1M'),
        row('own', 'ratio scope1 / revenue', '1', '1.5', 'tCO2e/RMB 1M'),
      ]),
      // 20 / 40, 20 / 60; 40 / 100; their ratios.
    ).toEqual(['total: scope1 +50.0 %, scope2 +33.3 %, intensity +40.0 %, own +50.0 %']));

  it('are told of the part where the total does not move', () =>
    expect(
      found([
        row('scope1', 'emissions 1', '40', '60'),
        row('scope2', 'emissions 2', '60', '40'),
        row('total', 'sum scope1 + scope2', '100', '100'),
      ]),
    ).toEqual(['scope1: ', 'scope2: ']));

  it('have the first total that holds them', () =>
    expect(
      found([
        row('scope1', 'emissions 1', '40', '60'),
        row('scope2', 'emissions 2', '60', '80'),
        row('scope3', 'emissions 3', '50', '70'),
        row('ours', 'sum scope1 + scope2', '100', '140'),
        row('all', 'sum scope1 + scope2 + scope3', '150', '210'),
      ]),
    ).toEqual(['all: scope1 +50.0 %, scope2 +33.3 %, scope3 +40.0 %, ours +40.0 %']));

  it('of a ratio go with its numerator, else with its denominator, else by themselves', () => {
    const ratio = row('intensity', 'ratio scope1 / revenue', '1', '2', 'tCO2e/RMB 1M');
    const top = (after: string): KpiRow => row('scope1', 'emissions 1', '10', after);
    const per = (after: string): KpiRow => row('revenue', 'measure revenue', '10', after, 'RMB 1M');
    expect(found([top('20'), per('5'), ratio])).toEqual(['scope1: intensity +100.0 %', 'revenue: ']);
    expect(found([top('10'), per('5'), ratio])).toEqual(['revenue: intensity +100.0 %']);
    expect(found([top('10'), per('10'), ratio])).toEqual(['intensity: ']);
  });

  it('names all that it speaks for', () =>
    expect(
      check([
        row('scope1', 'emissions 1', '40', '60'),
        row('own', 'ratio scope1 / revenue', '1', '1.5', 'tCO2e/RMB 1M'),
      ])[0]?.about,
    ).toEqual({ names: ['scope1', 'own'], year: '2025' }));
});

describe('a part', () => {
  /** A part of its total beside another part, which has no figure of its own. */
  const pair = (part: KpiRow, before: string, after: string): KpiRow[] => [
    part,
    row('scope2', 'emissions 2', '', ''),
    row('total', 'sum scope1 + scope2', before, after),
  ];
  const scope1 = (before: string, after: string, unit?: string): KpiRow =>
    row('scope1', 'emissions 1', before, after, unit);

  it('is worth a word from a hundredth of its total on, whatever unit it is in', () => {
    // The total is 1000: 10 are a hundredth.
    expect(found(pair(scope1('20', '30'), '1000', '1000'))).toEqual(['scope1: ']);
    expect(found(pair(scope1('20', '29.99'), '1000', '1000'))).toEqual([]);
    expect(found(pair(scope1('20', '10'), '1000', '1000'))).toEqual(['scope1: ']);
    expect(found(pair(scope1('20', '10.01'), '1000', '1000'))).toEqual([]);
    expect(found(pair(scope1('20000', '30000', 'kgCO2e'), '1000', '1000'))).toEqual(['scope1: ']);
    expect(found(pair(scope1('20000', '29990', 'kgCO2e'), '1000', '1000'))).toEqual([]);
    expect(found(pair(scope1('-20', '-30'), '-1000', '-1000'))).toEqual(['scope1: ']);
  });

  it('that is all of its total says nothing beside it', () => {
    expect(found(pair(scope1('100', '140'), '100', '140'))).toEqual(['total: ']);
    expect(found(pair(scope1('100000', '140000', 'kgCO2e'), '100', '140'))).toEqual(['total: ']);
    // The same in the first year alone, or with another part that moves as much, is not all of it.
    expect(found(pair(scope1('100', '140'), '100', '150'))).toEqual(['total: scope1 +40.0 %']);
    expect(found(pair(scope1('50', '70'), '100', '140'))).toEqual(['total: scope1 +40.0 %']);
  });

  it('of another dimension than its total is compared with nothing', () =>
    expect(
      found([
        row('electricity', 'activity electricity', '1', '2', 't'),
        row('energy', 'energy total', '1000', '1000', 'MWh'),
      ]),
    ).toEqual(['electricity: ']));
});
