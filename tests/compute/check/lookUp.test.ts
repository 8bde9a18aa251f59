// What the checks look up: printed figures and what their digits stand for, rows, notes, and which KPI holds another.
import { describe, expect, it } from 'vitest';
import { coversKpi } from '../../../src/compute/check/coversKpi.ts';
import {
  amountIn,
  figureOf,
  isNoted,
  isNotedItself,
  kpisOf,
  rowOf,
  scopeRow,
} from '../../../src/compute/check/lookUp.ts';
import {
  asPrinted,
  intervalOf,
  isAmount,
  printedAmount,
  printedYears,
  withCounts,
  type PrintedAmount,
} from '../../../src/compute/check/printedTable.ts';
import type { Kpi } from '../../../src/domain/kpi.ts';
import { measure } from '../../support/ledgerLines.ts';
import { amount, unit } from '../../support/quantities.ts';
import { activityOf, kpiRow, lineOf, printedOf, resultsOf } from '../../support/madeResults.ts';
import { noteOn } from '../../support/remarks.ts';

const rows = [
  kpiRow('scope1', 'emissions 1', 'tCO2e', { 2024: '/', 2025: '2.5' }),
  kpiRow('scope3', 'emissions 3', 'tCO2e'),
  kpiRow('travel', 'emissions 3.6', 'tCO2e'),
  kpiRow('total', 'sum scope1 + scope3', 'tCO2e'),
  kpiRow('intensity', 'ratio total / revenue', 'tCO2e/RMB 1M'),
];

describe('a printed table', () => {
  const printed = printedOf([
    ['a', '2025', '/'],
    ['a', '2024', '1234.50', 'tCO2e'],
    ['b', '2025', '7', 'kWh'],
  ]);

  it('has a figure of a KPI and year where that is a number with a unit', () => {
    expect(printedAmount(printed, 'a', '2024')?.text).toBe('1234.50');
    expect(printedAmount(printed, 'a', '2025')).toBeUndefined();
    expect(printedAmount(printed, 'b', '2024')).toBeUndefined();
    expect(printed.figures.map(isAmount)).toEqual([false, true, true]);
    const [, figure] = printed.figures as [unknown, PrintedAmount];
    expect([isAmount({ ...figure, unit: undefined }), isAmount({ ...figure, amount: undefined })]).toEqual([
      false,
      false,
    ]);
  });

  it('has its years in order, each once', () => expect(printedYears(printed)).toEqual(['2024', '2025']));

  it('shows a figure with its unit', () =>
    expect(asPrinted(printedAmount(printed, 'a', '2024') as PrintedAmount)).toBe('1,234.50 tCO2e'));

  it('means all that prints so, and of a count what it says', () => {
    const figure = printedAmount(printed, 'a', '2024') as PrintedAmount;
    const ends = ({ low, high }: ReturnType<typeof intervalOf>): string[] =>
      [low, high].map((end) => end.amount.toExactText());
    expect(ends(intervalOf(figure))).toEqual(['1234.495', '1234.505']);
    expect(ends(intervalOf({ ...figure, isCount: true }))).toEqual(['1234.5', '1234.5']);
    expect(ends(intervalOf({ ...figure, isCount: false }))).toEqual(['1234.495', '1234.505']);
  });

  it.each<[string, readonly string[], boolean]>([
    ['noughts in two years', ['1281118.00', '1282324.0'], true],
    ['noughts in one year', ['1281118.00'], false],
    ['another digit in one of the years', ['1281118.00', '1282324.50'], false],
    ['no decimals', ['1281118', '1282324'], false],
    ['nothing in one of the years', ['1281118.00', '0.00'], false],
    ['a negative one', ['1281118.00', '-3.00'], false],
    ['a whole number of two digits and decimals', ['10.25', '20.25'], false],
  ])('counts a row with %s: %s', (_, texts, isCount) => {
    const figures = printedOf([
      ...texts.map((text, at) => ['a', String(2024 + at), text, 'kWh'] as const),
      ['b', '2025', '1.5', 'kWh'],
    ]).figures;
    const marked = withCounts(figures);
    expect(marked.map((each) => each.isCount === true)).toEqual([...texts.map(() => isCount), false]);
  });

  it('counts a row beside years that are signs', () =>
    expect(
      withCounts(
        printedOf([
          ['a', '2023', '/'],
          ['a', '2024', '1.0', 'kWh'],
          ['a', '2025', '2.0', 'kWh'],
        ]).figures,
      ).map(({ isCount }) => isCount),
    ).toEqual([true, true, true]));
});

describe('results', () => {
  it('have rows by key, and by scope', () => {
    expect(rowOf({ rows }, 'travel')).toBe(rows[2]);
    expect(rowOf({ rows }, 'none')).toBeUndefined();
    expect(scopeRow({ rows }, '3')).toBe(rows[1]);
    expect(scopeRow({ rows }, '2')).toBeUndefined();
    expect([...kpisOf({ rows }).keys()]).toEqual(['scope1', 'scope3', 'travel', 'total', 'intensity']);
  });

  it('have a figure where the year has a value, in another unit where that converts', () => {
    const [scope1] = rows;
    expect(figureOf(scope1, '2025')?.amount).toEqual(amount('2.5'));
    expect([figureOf(scope1, '2024'), figureOf(scope1, '2023'), figureOf(undefined, '2025')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(amountIn(scope1, '2025', unit('kgCO2e'))).toEqual(amount('2500'));
    expect([amountIn(scope1, '2025', unit('kWh')), amountIn(scope1, '2024', unit('tCO2e'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are noted where a note of the year speaks of a KPI or what it is computed from', () => {
    const results = resultsOf({ rows, company: { notes: [noteOn('travel', '2025'), noteOn('total')] } });
    const noted = (key: string, year: string): boolean => isNoted(kpisOf(results).get(key) as Kpi, year, results);
    expect(['travel', 'scope3', 'total', 'intensity', 'scope1'].map((key) => noted(key, '2025'))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(noted('travel', '2024')).toBe(false);
    // A note of no year is of no change in one.
    expect(noted('total', '2024')).toBe(false);
  });

  it('are noted themselves in any year, or in one', () => {
    const results = resultsOf({ rows, company: { notes: [noteOn('travel', '2025'), noteOn('total')] } });
    expect([
      isNotedItself('travel', results),
      isNotedItself('scope3', results),
      isNotedItself('total', results),
    ]).toEqual([true, false, true]);
    expect([
      isNotedItself('travel', results, '2025'),
      isNotedItself('travel', results, '2024'),
      isNotedItself('total', results, '2025'),
    ]).toEqual([true, false, false]);
  });
});

describe('a KPI holds another', () => {
  const all = [
    ...rows,
    kpiRow('scope2', 'emissions 2', 'tCO2e'),
    kpiRow('narrow', 'sum travel + scope1', 'tCO2e'),
    kpiRow('same', 'sum scope3 + scope1', 'tCO2e'),
    kpiRow('grand', 'sum total + scope2', 'tCO2e'),
    kpiRow('circle', 'sum circle + scope1', 'tCO2e'),
    kpiRow('half', 'sum scope1 + gone', 'tCO2e'),
    kpiRow('electricity', 'activity electricity', 'kWh'),
    kpiRow('petrol', 'activity petrol', 'L'),
    kpiRow('revenue', 'measure revenue', 'RMB 1M'),
    kpiRow('own', 'activity revenue', 'RMB 1M'),
    kpiRow('idle', 'activity idle', 'kWh'),
    kpiRow('energy', 'energy total', 'MWh'),
    kpiRow('direct', 'energy direct', 'MWh'),
    kpiRow('bought', 'sum petrol + electricity', 'kWh'),
  ];
  const results = resultsOf({
    rows: all,
    lines: [
      lineOf(activityOf('electricity', { group: 'electricity' })),
      lineOf(activityOf('petrol', { group: 'fuel' })),
      lineOf(measure('revenue')),
    ],
  });
  const kpis = kpisOf(results);

  it.each([
    ['scope3', 'travel', true],
    ['travel', 'scope3', false],
    ['scope1', 'travel', false],
    ['total', 'scope1', true],
    ['total', 'travel', true],
    ['total', 'scope2', false],
    ['total', 'narrow', true],
    ['narrow', 'total', false],
    ['grand', 'total', true],
    ['total', 'same', false], // each holds the other: neither is a part
    ['total', 'total', false],
    ['circle', 'scope1', false], // nothing beside it
    ['total', 'circle', true],
    ['half', 'scope1', false], // what is not in the table adds nothing
    ['energy', 'electricity', true],
    ['energy', 'petrol', true],
    ['direct', 'petrol', true],
    ['direct', 'electricity', false],
    ['electricity', 'energy', false],
    ['petrol', 'electricity', false],
    ['bought', 'petrol', true],
    ['energy', 'revenue', false],
    ['energy', 'own', false], // a measure is of no group
    ['energy', 'idle', false], // and so is what has no rows
    ['scope1', 'energy', false],
    ['energy', 'scope1', false],
  ])('%s holds %s: %s', (whole, part, holds) =>
    expect(coversKpi(kpis.get(whole) as Kpi, kpis.get(part) as Kpi, results)).toBe(holds),
  );
});
