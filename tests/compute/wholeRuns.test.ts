// Whole runs of the library, quick and in this process, against what stands beside the fixtures: printed reports and figures worked by
// hand. Each run lies within its test, so that a mutant of `compute` is met by the tests that pass through it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compute, type ComputeOptions, type ComputeResult } from '../../src/api/index.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { REPOSITORY } from '../support/fakeShell.ts';

type Row = Readonly<Record<string, string>>;
const run = (fixture: string, options: ComputeOptions = {}): Promise<ComputeResult> =>
  compute('.', { folder: join(REPOSITORY, 'fixtures', fixture), ...options });
const table = (fixture: string, name: string): Row[] =>
  parse<Row>(readFileSync(join(REPOSITORY, 'fixtures', fixture, name)), { columns: true });

type Cell = ComputeResult['figures'][number]['values'][string];
const cellOf = ({ figures }: ComputeResult, key = '', year = ''): Cell | undefined =>
  figures.find((figure) => figure.key === key)?.values[year];
const codes = ({ diagnostics }: ComputeResult): string[] => diagnostics.map(({ code }) => code).sort();

/** An amount at the decimals of another text; empty where there is none. */
const like = (text = '', amount: string | null | undefined = ''): string =>
  text === '' || amount === null || amount === ''
    ? (amount ?? '')
    : (Fraction.parse(amount)?.toFixed(text.split('.')[1]?.length ?? 0) ?? '');

/** Every line of limits, gaps and statuses beside what the run gives. */
function expectTargets(result: ComputeResult, expected: readonly Row[]): void {
  const found = expected.map(({ key, type, year, limit, gap }) => {
    const target = result.targets.find((each) => each.key === key && each.type === type);
    const progress = target?.progress.find((each) => each.year === year);
    const printed = cellOf(result, key, year)?.printed;
    return {
      key,
      type,
      year,
      limit: like(limit, progress?.limit),
      gap: like(gap, progress?.gap),
      status: progress?.status,
      printed,
    };
  });
  expect(
    found.map(({ limit, gap, ...others }, at) => ({
      ...others,
      limit: expected[at]?.['limit'] === '' ? '' : limit,
      gap: expected[at]?.['gap'] === '' ? '' : gap,
    })),
  ).toEqual(expected);
}

describe('whole runs', () => {
  it('of a listed lender print its report but for two figures that it divided by rounded revenue', async () => {
    const result = await run('vcredit');
    const known = new Map(
      table('vcredit', 'known.csv').map((row) => [`${row['key']} ${row['year']}`, row['computed']]),
    );
    for (const row of table('vcredit', 'published.csv')) {
      for (const year of ['2023', '2024', '2025']) {
        const printed = known.get(`${row['key']} ${year}`) ?? row[year]?.replaceAll(',', '').replace('不適用', 'n/a');
        expect([row['key'], year, cellOf(result, row['key'], year)?.printed]).toEqual([row['key'], year, printed]);
      }
    }
    expect(cellOf(result, 'ghg_total', '2023')?.without).toEqual(['scope3']);
  });

  it('of a group of five companies give its table, targets and restatements', async () => {
    const result = await run('group');
    for (const { key, year, expected } of table('group', 'expected.csv'))
      expect([key, year, cellOf(result, key, year)?.printed]).toEqual([key, year, expected]);
    expectTargets(result, table('group', 'expected-targets.csv'));
    for (const { key, year, published, difference, percent } of table('group', 'expected-restatements.csv')) {
      const restated = cellOf(result, key, year)?.restated;
      expect([key, year, like(published, restated?.published), restated?.cause]).toEqual([
        key,
        year,
        published,
        'boundary',
      ]);
      expect(like(difference, restated?.difference)).toBe(difference);
      expect(like(percent, restated?.percent)).toBe(percent);
    }
  });

  it('of targets of every type give their limits, gaps and statuses', async () => {
    const result = await run('targets');
    expectTargets(result, table('targets', 'expected.csv'));
    // 899.58 × 100, 850 × 120, 830 × 300
    const costs = ['2025', '2026', '2027'].map((year) => cellOf(result, 'carbon_cost', year)?.printed);
    expect(costs).toEqual(['89958.00', '102000.00', '249000.00']);
  });

  it('of a kitchen give energy, refrigerants, waste, water and spend to the last digit', async () => {
    const result = await run('resources');
    for (const { key, year, exact, printed } of table('resources', 'expected.csv')) {
      const cell = cellOf(result, key, year);
      expect([key, cell?.value, cell?.printed]).toEqual([key, exact, printed]);
    }
    expect(cellOf(result, 'energy_total', '2025')?.without).toEqual(['petrol (L)']);
    expect(cellOf(result, 'waste_diverted', '2025')?.without).toEqual(['domestic refuse, Shenzhen']);
  });

  it('of earlier years under the factors of one day say how far they are from what was published', async () => {
    const result = await run('restated', { asOf: '2025-12-31' });
    // Electricity at 0.5306: 1281.118 × 0.5306 = 679.7612108, and 50.7390806 + 679.7612108 + 198.72 = 929.2202914
    expect(cellOf(result, 'ghg_total', '2024')?.restated).toMatchObject({
      published: '1044.39',
      difference: '-115.1697086',
      cause: 'as-of',
    });
    expect(cellOf(result, 'scope1', '2024')?.restated).toBeUndefined();
    expect(codes(result)).toContain('base-year-kept');
  });

  it('of an office by site and month add up to the whole', async () => {
    const result = await run('office', { by: ['site', 'month'] });
    for (const { key, year, printed } of table('office', 'expected.csv'))
      expect([key, year, cellOf(result, key, year)?.printed]).toEqual([key, year, printed]);
    expect((result.groups ?? []).length).toBeGreaterThan(1);
  });
});
