// Laws of figures that tests/laws.test.ts does not hold already: whatever is written in a table, the formats agree, groups and gases and
// effects add up to the whole, factors are linear, and an audit finds no fault with what was truly computed and then rounded.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeOds } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';
import { computeJson, type ComputeResult, type Figure } from '../support/computeJson.ts';
import { runEsgcalc } from '../support/fakeShell.ts';
import type { FuzzProperty } from './property.ts';

const HEADER = ['date', 'site', 'activity', 'class', 'quantity', 'unit', 'region', 'department'];

const KINDS = [
  ['electricity', '', 'kWh', 'HK-CLP'],
  ['electricity', '', 'MWh', 'HK-HKE'],
  ['petrol', 'passenger car', 'L', ''],
  ['diesel', '', 'L', ''],
  ['towngas', '', 'unit', ''],
  ['business travel', '', 'tCO2e', ''],
  ['employee commuting', '', 'kgCO2e', ''],
  ['water', '', 'm3', ''],
  ['hazardous waste', '', 't', ''],
] as const;

/** A row whose quantity is plain digits, so that every format can write it. */
type Row = readonly string[];

const quantity = fc
  .tuple(fc.bigInt(0n, 10n ** 12n), fc.nat(6))
  .map(([digits, decimals]) => Fraction.scaled(digits, decimals).toFixed(decimals));

const rowOf = (years: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .tuple(
      fc.constantFrom(...years),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('North', 'South', '東廠', '__proto__'),
      fc.constantFrom(...KINDS),
      quantity,
      fc.constantFrom('', 'a', 'b'),
    )
    .map(([year, month, site, [activity, name, unit, region], amount, department]) => {
      return [`${year}-${String(month).padStart(2, '0')}`, site, activity, name, amount, unit, region, department];
    });

const tableOf = (...years: readonly string[]): fc.Arbitrary<readonly Row[]> => {
  const revenue = years.map((year) =>
    fc.bigInt(1n, 10n ** 6n).map((digits): Row => [year, '', 'revenue', '', String(digits), 'HKD 1M', '', '']),
  );
  return fc
    .tuple(fc.tuple(...revenue), fc.array(rowOf(years), { minLength: 1, maxLength: 12 }))
    .map(([first, rows]) => first.concat(rows));
};

const root = mkdtempSync(join(tmpdir(), 'esgcalc-fuzz-laws-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** The files in a folder that held others before. */
function inRoot(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = join(root, name);
  rmSync(cwd, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

const csvOf = (rows: readonly Row[], between = ','): string =>
  `${[HEADER, ...rows].map((row) => row.join(between)).join('\n')}\n`;

const amountOf = (text: string | null | undefined): Fraction => Fraction.parse(text ?? '0') ?? Fraction.zero;

/** Quotients that do not end are printed to 34 digits; what is added up from them is the same to 25. */
function isSame(a: Fraction, b: Fraction): boolean {
  const [difference, size] = [a.minus(b).magnitude(), a.magnitude()];
  return difference.times(Fraction.of(10n ** 25n)).compare(size) <= 0;
}

const saidOf = ({ figures, targets }: ComputeResult): unknown => ({ figures, targets });

// Sheets write numbers as doubles: what a double cannot hold stands there as text, as a careful export writes it.
const cellOf = (text: string): string | number => (/^\d{1,9}(\.\d{1,5})?$/.test(text) ? Number(text) : text);

/** The table in every format that can be written here. */
async function inEveryFormat(rows: readonly Row[]): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const records = rows.map((row) => Object.fromEntries(HEADER.map((name, at) => [name, row[at] ?? ''])));
  const sheet = {
    sheets: [
      { name: 'S', rows: [HEADER, ...rows.map((row) => row.map((text, at) => (at === 4 ? cellOf(text) : text)))] },
    ],
  };
  const lineOf = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return {
    'a.csv': csvOf(rows),
    'quoted.csv': csvOf(rows.map((row) => row.map((cell) => `"${cell}"`))),
    'crlf.csv': `\uFEFF${csvOf(rows).replaceAll('\n', '\r\n')}`,
    'semicolons.csv': csvOf(rows, ';'),
    'tabs.txt': csvOf(rows, '\t'),
    'utf16.csv': Buffer.from(`\uFEFF${csvOf(rows, '\t')}`, 'utf16le'),
    'a.json': JSON.stringify(records),
    'lines.json': records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    'page.xls': `<html><table>${[HEADER, ...rows].map(lineOf).join('')}</table></html>`,
    'a.xlsx': await writeXlsx(sheet),
    'a.ods': await writeOds(sheet),
  };
}

const BY = [
  'site',
  'month',
  'quarter',
  'scope',
  'category',
  'gas',
  'activity',
  'department',
  'site,gas',
  'month,activity',
];
const SUMS = ['ghg_total', 'scope1', 'scope2_location', 'scope3', 'water_consumption', 'electricity_consumption'];

function figureOf(figures: readonly Figure[], key: string): Figure | undefined {
  return figures.find((figure) => figure.key === key);
}

const EDITION = {
  id: 'own-2025',
  family: 'own',
  kind: 'average',
  publisher: 'P',
  title: 'T',
  dataYear: '2025',
  published: '2026-01-01',
};

/** Computes with a factor of one's own, and gives the scope 2 that comes of it. */
async function scope2With(factor: string, rows: readonly Row[]): Promise<Fraction> {
  const cwd = inRoot('factor', {
    'a.csv': csvOf(rows),
    'esgcalc.yaml': 'factors: { electricity: own }\n',
    'factors/own-2025/edition.json': JSON.stringify({ ...EDITION, licence: 'L', publishedEvidence: 'E' }),
    'factors/own-2025/factors.csv': `activity,gas,region,value,unit,source,checked\nelectricity,CO2e,XX,${factor},kg/kWh,p. 1,yes\n`,
  });
  const { figures } = await computeJson(['a.csv'], { cwd });
  return amountOf(figureOf(figures, 'scope2_location')?.values['2025']?.value);
}

const digits = (most: bigint): fc.Arbitrary<bigint> => fc.bigInt(1n, most);

/** A published table whose figures were computed exactly and then rounded, each to its own decimals. */
const published = fc.record({
  scope1: digits(10n ** 9n),
  scope2: digits(10n ** 9n),
  revenue: digits(10n ** 9n),
  decimals: fc.record({
    scope1: fc.nat(3),
    scope2: fc.nat(3),
    total: fc.nat(3),
    ratio: fc.integer({ min: 2, max: 6 }),
  }),
});

/** The cells of the workbook's sheet of figures, by key and year. */
async function cellsOfWorkbook(cwd: string): Promise<ReadonlyMap<string, unknown>> {
  const { exitCode, err } = await runEsgcalc(['report', 'a.csv', '-o', 'a.xlsx'], { cwd });
  expect(exitCode, err).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(cwd, 'a.xlsx')));
  const rows = sheets.find(({ name }) => name === 'KPIs')?.rows ?? [];
  const head = rows.find((row) => row[0] === 'Indicator') ?? [];
  const key = head.indexOf('Key');
  const years = head.flatMap((cell, at) => (/^\d{4}$/.test(String(cell)) ? [at] : []));
  return new Map(
    rows.flatMap((row) => years.map((at) => [`${String(row[key])} ${String(head[at])}`, row[at]] as const)),
  );
}

/** A spreadsheet holds a double: as near to the exact amount as its fifteen digits go. */
const isDoubleOf = (cell: unknown, exact: string): boolean =>
  typeof cell === 'number' && Math.abs(cell - Number(exact)) <= 1e-14 * Math.abs(cell);

/** The properties of figures. */
export const LAWS: readonly FuzzProperty[] = [
  {
    name: 'law: every format of a table gives the same figures',
    share: 0.2,
    property: fc.asyncProperty(tableOf('2024'), async (rows) => {
      const files = await inEveryFormat(rows);
      const cwd = inRoot('formats', files);
      const whole = await computeJson(['a.csv'], { cwd });
      for (const name of Object.keys(files))
        expect([name, saidOf(await computeJson([name], { cwd }))]).toEqual([name, saidOf(whole)]);
    }),
  },
  {
    name: 'law: a workbook holds the figures of the JSON',
    share: 0.4,
    property: fc.asyncProperty(tableOf('2023', '2024'), async (rows) => {
      const cwd = inRoot('workbook', { 'a.csv': csvOf(rows) });
      const { figures } = await computeJson(['a.csv'], { cwd });
      const cells = await cellsOfWorkbook(cwd);
      for (const { key, values } of figures)
        for (const [year, { value, printed }] of Object.entries(values)) {
          const cell = cells.get(`${key} ${year}`);
          if (value === null) expect([key, year, cell]).toEqual([key, year, printed]);
          else expect(isDoubleOf(cell, value), `${key} ${year}: ${String(cell)} for ${value}`).toBe(true);
        }
    }),
  },
  {
    name: 'law: groups add up to the whole, and gases to CO2e',
    share: 1,
    property: fc.asyncProperty(tableOf('2023', '2024'), fc.constantFrom(...BY), async (rows, by) => {
      const { figures, groups = [] } = await computeJson(['a.csv', '--by', by], {
        cwd: inRoot('by', { 'a.csv': csvOf(rows) }),
      });
      for (const key of SUMS) {
        // Quantities are of no gas, scope or category.
        if (/gas|scope|category/.test(by) && key.endsWith('consumption')) continue;
        for (const [year, cell] of Object.entries(figureOf(figures, key)?.values ?? {})) {
          const parts = groups.map((group) => amountOf(figureOf(group.figures, key)?.values[year]?.value));
          expect([by, key, year, isSame(amountOf(cell.value), sumOf(parts))]).toEqual([by, key, year, true]);
        }
      }
    }),
  },
  {
    name: 'law: the effects of a change add up to it',
    share: 0.7,
    property: fc.asyncProperty(
      tableOf('2023', '2024'),
      fc.constantFrom('ghg_total', 'ghg_intensity', 'scope2_location', 'scope3'),
      fc.constantFrom('lmdi', 'shapley'),
      async (rows, kpi, method) => {
        const cwd = inRoot('compare', { 'a.csv': csvOf(rows) });
        const args = [
          'compare',
          'a.csv',
          '--kpi',
          kpi,
          '--from',
          '2023',
          '--to',
          '2024',
          '--method',
          method,
          '--format',
          'json',
        ];
        const { out, exitCode } = await runEsgcalc(args, { cwd });
        if (exitCode !== 0) return;
        const change = JSON.parse(out) as Change & { readonly sources: readonly Change[] };
        for (const each of [change, ...change.sources]) {
          const effects = sumOf(Object.values(each.effects).map((effect) => amountOf(effect)));
          const residual = effects.minus(amountOf(each.change)).magnitude();
          // Each effect is printed to 34 digits of its own, and may be far larger than the change.
          const size = sumOf(Object.values(each.effects).map((effect) => amountOf(effect).magnitude())).plus(
            amountOf(each.change).magnitude(),
          );
          expect(residual.times(Fraction.of(10n ** 25n)).compare(size)).toBeLessThanOrEqual(0);
        }
        const parts = sumOf(change.sources.map((source) => amountOf(source.change)));
        expect(isClose(parts, amountOf(change.change), change.sources)).toBe(true);
      },
    ),
  },
  {
    name: 'law: results are linear in the factor',
    share: 0.4,
    property: fc.asyncProperty(
      fc.array(quantity, { minLength: 1, maxLength: 5 }),
      fc.bigInt(10n, 700n),
      fc.bigInt(1n, 20n),
      async (quantities, factor, k) => {
        const rows = quantities.map((each): Row => ['2025', 'N', 'electricity', '', each, 'kWh', 'XX', '']);
        const written = (amount: bigint): string => Fraction.scaled(amount, 4).toFixed(4);
        const [once, times] = [await scope2With(written(factor), rows), await scope2With(written(factor * k), rows)];
        expect(times.equals(once.times(Fraction.of(k)))).toBe(true);
        const kilograms = sumOf(quantities.map(amountOf)).times(Fraction.scaled(factor, 4));
        expect(once.equals(kilograms.over(Fraction.of(1000n)))).toBe(true);
      },
    ),
  },
  {
    name: 'law: an audit finds nothing in figures that were computed and rounded',
    share: 0.7,
    property: fc.asyncProperty(published, async ({ scope1, scope2, revenue, decimals }) => {
      const [first, second, measure] = [
        Fraction.scaled(scope1, 3),
        Fraction.scaled(scope2, 3),
        Fraction.scaled(revenue, 3),
      ];
      const total = first.plus(second);
      const ratio = total.over(measure);
      const lines = [
        `scope1,tCO2e,${first.toFixed(decimals.scope1)},sum`,
        `scope2_location,tCO2e,${second.toFixed(decimals.scope2)},`,
        `ghg_total,tCO2e,${total.toFixed(decimals.total)},sum scope1 + scope2_location`,
        `ghg_intensity,tCO2e/HKD 1M,${ratio.toFixed(decimals.ratio)},`,
        `revenue,HKD 1M,${measure.toFixed(3)},`,
      ];
      const table = lines.map((line) => line.split(',').slice(0, 3).join(',')).join('\n');
      const cwd = inRoot('audit', { 'p.csv': `key,unit,2024\n${table}\n` });
      const { out, err } = await runEsgcalc(['audit', 'p.csv', '--region', 'HK-CLP', '--format', 'json'], { cwd });
      const { sums, denominators, findings } = JSON.parse(out) as Audit;
      expect(
        findings.filter(({ severity }) => severity === 'error'),
        err,
      ).toEqual([]);
      for (const sum of sums) expect(sum.holds).toBe(true);
      for (const { low, high } of denominators) {
        if (low !== null) expect(amountOf(low).compare(closely(measure, 1n))).toBeLessThanOrEqual(0);
        if (high !== null) expect(amountOf(high).compare(closely(measure, -1n))).toBeGreaterThanOrEqual(0);
      }
    }),
  },
];

type Change = { readonly change: string | null; readonly effects: Readonly<Record<string, string | null>> };

type Audit = {
  readonly sums: readonly { readonly holds: boolean }[];
  readonly denominators: readonly { readonly low: string | null; readonly high: string | null }[];
  readonly findings: readonly { readonly severity: string }[];
};

/** Whether sums of figures of 34 digits are the same, measured by the largest of them. */
function isClose(a: Fraction, b: Fraction, of: readonly Change[]): boolean {
  const size = sumOf([a.magnitude(), b.magnitude(), ...of.map(({ change }) => amountOf(change).magnitude())]);
  return (
    a
      .minus(b)
      .magnitude()
      .times(Fraction.of(10n ** 25n))
      .compare(size) <= 0
  );
}

/** An amount a little above or below itself: ends of intervals are printed to 34 digits. */
function closely(amount: Fraction, sign: bigint): Fraction {
  return amount.times(Fraction.of(10n ** 30n + sign, 10n ** 30n));
}
