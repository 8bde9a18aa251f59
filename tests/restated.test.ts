// Earlier years beside what was published: VCREDIT's under one set of factors (fixtures/restated), and what the base year calls for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const RESTATED = join(REPOSITORY, 'fixtures', 'restated');
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-restated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = `date,activity,quantity,unit,region
2024,electricity,100000,kWh,CN
2024,business travel,10,tCO2e,
2025,electricity,100000,kWh,CN
2025,business travel,10,tCO2e,
`;

/** What a company file makes of two years of 100,000 kWh: 53.66 t under the factor 0.5366 of 2024, and 10 t of travel: 63.66 t. */
async function computed(company: string, published?: string): Promise<ComputeResult> {
  writeFileSync(join(folder, 'activity.csv'), ROWS);
  writeFileSync(join(folder, 'esgcalc.yaml'), company);
  if (published !== undefined) writeFileSync(join(folder, 'published.csv'), published);
  return computeJson(['activity.csv'], { cwd: folder });
}

const codesOf = ({ diagnostics }: ComputeResult): string[] =>
  diagnostics.map(({ code }) => code).filter((code) => /^(restatement|base-year)/.test(code));

describe('every year under the factors of 2025-12-31', async () => {
  const { figures, diagnostics } = await computeJson(['--as-of', '2025-12-31'], { cwd: RESTATED });

  // Electricity at 0.5306: 2024 1281.118 × 0.5306 = 679.7612108; 2023 1271.334 × 0.5306 = 674.5698204.
  it.each([
    ['ghg_total', '2024', '929.22', '1044.39', '-115.1697086'], // 50.7390806 + 679.7612108 + 198.72 = 929.2202914
    ['scope2_location', '2024', '679.76', '794.93', '-115.1687892'],
    ['ghg_total', '2023', '754.70', '805.17', '-50.4720018'], // 80.1281778 + 674.5698204 = 754.6979982
    ['scope2_location', '2023', '674.57', '725.04', '-50.4701796'],
  ])('%s of %s is %s instead of %s', (key, year, printed, published, difference) => {
    const cell = cellOf(figures, key, year);
    expect(cell.printed).toBe(printed);
    expect(cell.restated).toMatchObject({ published, unit: 'tCO2e', difference, cause: 'as-of' });
    expect(cell.restated?.why).toBe('recomputed under factors published by 2025-12-31');
  });

  it('the intensity of 2024 is 23.65', () => expect(cellOf(figures, 'ghg_intensity', '2024').printed).toBe('23.65'));

  it('what is the same is not restated', () => {
    for (const [key, year] of [
      ['scope1', '2024'],
      ['scope3', '2023'],
      ['ghg_total', '2025'],
    ] as const)
      expect(cellOf(figures, key, year).restated).toBeUndefined();
  });

  it('is no change of method, and 2023 is not comparable', async () => {
    expect(diagnostics.map(({ code }) => code)).toContain('base-year-kept');
    const { out } = await runEsgcalc(['compute', '--as-of', '2025-12-31'], { cwd: RESTATED });
    expect(out).toMatch(/2023 is without Scope 3 emissions and not\ncomparable with years that hold it\./);
  });
});

it('the factors of the time give back what was published, but for the intensity of 2023', async () => {
  const { figures } = await computeJson([], { cwd: RESTATED });
  const restated = figures.flatMap(({ key, values }) =>
    Object.entries(values).flatMap(([year, cell]) => (cell.restated === undefined ? [] : [`${key} ${year}`])),
  );
  expect(restated).toEqual(['ghg_intensity 2023']);
  expect(cellOf(figures, 'ghg_intensity', '2023').restated).toMatchObject({ published: '22.55', cause: 'error' });
});

describe('the reason', () => {
  const PUBLISHED = 'published: {2024: {ghg_total: 60.00 tCO2e, scope2_location: 50000 kgCO2e}}\n';
  const entry = (text: string): string => `restatements: [{year: 2024, why: so, ${text}}]\n`;

  it.each([
    ['an entry for all figures', 'cause: error', 'error'],
    ['an entry for what the total is computed from', 'cause: error, kpis: [scope2_location]', 'error'],
    ['an entry for a category of another scope', 'cause: error, kpis: [scope3_cat06]', 'error'],
    ['an entry for another figure', 'cause: error, kpis: [electricity_consumption]', null],
  ])('of a total: %s', async (_, text, cause) => {
    const { figures } = await computed(PUBLISHED + entry(text));
    expect(cellOf(figures, 'ghg_total', '2024').restated?.cause).toBe(cause);
  });

  it('is missing in a warning', async () => {
    const result = await computed(PUBLISHED);
    expect(codesOf(result)).toEqual(['restatement-unexplained']);
    expect(result.diagnostics.find(({ code }) => code === 'restatement-unexplained')?.message).toContain(
      'ghg_total, scope2_location of 2024 differ',
    );
  });

  it('converts the unit that was published', async () => {
    const { figures } = await computed(PUBLISHED + entry('cause: error'));
    // 53.66 t = 53,660 kg, less 50,000 kg; 3,660 / 50,000 = 7.32 %.
    const expected = { published: '50000', unit: 'kgCO2e', difference: '3660', percent: '7.32' };
    expect(cellOf(figures, 'scope2_location', '2024').restated).toMatchObject(expected);
  });

  it('is compared at the decimals that were published', async () => {
    const { figures } = await computed('published: {2024: {ghg_total: 63.7 tCO2e, scope2_location: 54 tCO2e}}\n');
    expect(cellOf(figures, 'ghg_total', '2024').restated).toBeUndefined();
    expect(cellOf(figures, 'scope2_location', '2024').restated).toBeUndefined();
  });

  it('is asked for where no figure was published, and where there is none any more', async () => {
    const result = await computed('published: {2024: {ghg_total: /, revenue: 35.70 RMB 100M, packaging: n/a}}\n');
    expect(cellOf(result.figures, 'ghg_total', '2024').restated).toMatchObject({ published: '/', difference: null });
    expect(result.diagnostics.map(({ message }) => message).join()).toContain('revenue, ghg_total, packaging of 2024');
  });
});

describe('the base year', () => {
  const of = (published: string, cause: string, significance: string): Promise<ComputeResult> =>
    computed(
      `published: {2024: {ghg_total: ${published}}}\nrestatements: [{year: 2024, cause: ${cause}, why: so}]\nbaseYear: {year: 2024, significance: ${significance}}\n`,
    );

  // Today's total is 63.66: from 67.01 it falls by 3.35 / 67.01 = 4.9993 %, from 67.02 by 3.36 / 67.02 = 5.0134 %.
  it.each([
    ['67.01 tCO2e', 'boundary', '5 %', 'base-year-kept'],
    ['67.02 tCO2e', 'boundary', '5 %', 'base-year-recalculate'],
    ['67.02 tCO2e', 'method', '5 %', 'base-year-recalculate'],
    ['67.02 tCO2e', 'error', '5 %', 'base-year-recalculate'],
    ['67.02 tCO2e', 'factor', '5 %', 'base-year-recalculate'],
    ['67.02 tCO2e', 'factor', '10 %', 'base-year-kept'],
    ['67.02 tCO2e', 'grid-factor', '5 %', 'base-year-kept'],
    ['60.00 tCO2e', 'boundary', '6.1 %', 'base-year-recalculate'], // exactly 3.66 / 60 = 6.1 %
  ])('of %s, changed by %s, threshold %s: %s', async (published, cause, significance, code) => {
    expect(codesOf(await of(published, cause, significance))).toEqual([code]);
  });

  it('is not judged by another year, nor by a figure that is no total', async () => {
    const log = 'restatements: [{year: 2024, cause: boundary, why: so}]\n';
    const other = await computed(
      `published: {2024: {ghg_total: 40 tCO2e}}\n${log}baseYear: {year: 2025, significance: 5 %}\n`,
    );
    const category = await computed(`published: {2024: {scope3_cat06: 5 tCO2e}}\n${log}baseYear: {year: 2024}\n`);
    expect([codesOf(other), codesOf(category)]).toEqual([[], []]);
  });
});

it('a comma between braces parts fields, and the message says so', async () => {
  writeFileSync(join(folder, 'activity.csv'), ROWS);
  writeFileSync(join(folder, 'esgcalc.yaml'), 'published: {2024: {ghg_total: 1,044.39 tCO2e}}\n');
  const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv'], { cwd: folder });
  expect([exitCode, err]).toEqual([
    2,
    expect.stringContaining('esgcalc.yaml:1:31: error: ghg_total: "1" is no amount'),
  ]);
  expect(err).toContain('between braces in quotes');
});

describe('a file of published figures', () => {
  it.each([
    ['a column a year', 'key,unit,2024,2025\nghg_total,tCO2e,"1,060.00",\nscope3,tCO2e,/,10.00\n'],
    ['a row a year', 'key,unit,year,printed\nghg_total,tCO2e,2024,1060.00\nscope3,tCO2e,2024,/\n'],
  ])('has %s', async (_, table) => {
    const { figures } = await computed('published: published.csv\n', table);
    expect(cellOf(figures, 'ghg_total', '2024').restated?.published).toBe('1060.00');
    expect(cellOf(figures, 'scope3', '2024').restated?.published).toBe('/');
    expect(cellOf(figures, 'scope3', '2025').restated).toBeUndefined();
  });

  it('may be what esgcalc printed then', async () => {
    await computed('language: en\n');
    const { out } = await runEsgcalc(['compute', 'activity.csv', '--format', 'csv'], { cwd: folder });
    const { figures } = await computed('published: published.csv\n', out);
    expect(figures.flatMap(({ values }) => Object.values(values)).filter(({ restated }) => restated)).toEqual([]);
  });

  it.each([
    ['key,unit,2024\nghg_totl,tCO2e,1\n', 'published.csv:2:1: error: there is no KPI "ghg_totl"'],
    ['key,unit,2024\nghg_total,tCO2e,about 1\n', 'published.csv:2:17: error: 2024: "about 1 tCO2e" is no amount'],
    ['key,unit,2024\nghg_total,tCO3e,1.00\n', 'published.csv:2:17: error: 2024: "tCO3e" is no known unit'],
    ['key,unit,year,printed\nghg_total,tCO2e,then,1\n', 'published.csv:2:17: error: year: "then" is no year'],
    [
      'key,unit,year,printed\nghg_total,tCO2e,2024,1\nghg_total,tCO2e,2024,2\n',
      'published.csv:3:22: error: printed: ghg_total of 2024 stands twice',
    ],
    ['key,year\n', 'esgcalc.yaml:1:12: error: published: "published.csv" has no column unit'],
  ])('with a mistake: %j', async (table, message) => {
    writeFileSync(join(folder, 'activity.csv'), ROWS);
    writeFileSync(join(folder, 'esgcalc.yaml'), 'published: published.csv\n');
    writeFileSync(join(folder, 'published.csv'), table);
    const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv'], { cwd: folder });
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('that is not there is a mistake of the company file', async () => {
    writeFileSync(join(folder, 'esgcalc.yaml'), 'published: elsewhere.csv\n');
    const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv'], { cwd: folder });
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('esgcalc.yaml:1:12: error: published: "elsewhere.csv"'),
    ]);
  });
});
