// The laws of the README as properties: the order of rows and how they are split over files change nothing, results are linear in
// the quantities, and the way a number is written does not matter.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fraction } from '../src/domain/fraction.ts';
import { computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const OFFICE = join(REPOSITORY, 'fixtures', 'office');
const HEADER = 'date,site,activity,class,quantity,unit,region,note';
const COMPANY = `
sites: { North: { region: CN-SH }, South: { region: HK-CLP }, East: { region: HK-HKE }, West: { region: CN } }
targets:
  - { kpi: ghg_intensity, base: 2024, years: 2025-2027, cap: 23.24 tCO2e/HKD 100M, condition: no change }
  - { kpi: water_consumption, base: 2024, years: 2025-2027, cap: 500 m3 }
factors:
  electricity:
    HK-CLP: { 2025: { family: hk-clp, dataYear: nearest } }
    HK-HKE: { 2025: { family: hk-electric, dataYear: nearest } }
`;

/** A row whose quantity is still a number of digits and decimals, or a sign. */
type Row = {
  readonly date: string;
  readonly site: string;
  readonly kind: readonly [activityAndClass: string, unit: string];
  readonly digits: bigint;
  readonly decimals: number;
  readonly sign: '/' | 'n/a' | undefined;
};

/** Activity, class and unit, as a row writes them. Every unit of an activity converts into the others. */
const KINDS = [
  ['electricity,', 'kWh'],
  ['用電量,', '度'],
  ['electricity,', 'MWh'],
  ['petrol,passenger car', 'L'],
  ['汽油,', '公升'],
  ['"vehicle distance","private car, petrol"', 'km'],
  ['towngas,', 'unit'],
  ['business travel,', 'tCO2e'],
  ['employee commuting,', 'kgCO2e'],
  ['water,', 'm3'],
  ['water,', 'L'],
  ['waste paper,', 'kg'],
  ['hazardous waste,', 't'],
  ['packaging,', 't'],
  ['revenue,', 'HKD 1M'],
] as const;

const DATES = ['2024', '2024-02', '2024-Q3', '2024-12-31', '2025', '2025-01-15', '2025年3月', '2025-04-01..2025-06-30'];

const rowOf = (sites: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .record({
      date: fc.constantFrom(...DATES),
      site: fc.constantFrom(...sites),
      kind: fc.constantFrom(...KINDS),
      digits: fc.oneof(fc.bigInt(0n, 10n ** 7n), fc.bigInt(-(10n ** 4n), -1n), fc.bigInt(0n, 10n ** 24n)),
      decimals: fc.nat(9),
      sign: fc.option(fc.constantFrom('/' as const, 'n/a' as const), { nil: undefined, freq: 12 }),
    })
    // A revenue that is not positive is a fault of its own, not a matter of these laws.
    .filter(({ kind, digits }) => kind[0] !== 'revenue,' || digits > 0n);

/** Rows of the sites, and revenue of both years, which the target cannot do without. */
const tableOf = (sites: readonly string[]): fc.Arbitrary<readonly Row[]> => {
  const revenueOf = (year: string): fc.Arbitrary<Row> =>
    fc.record({
      date: fc.constant(year),
      site: fc.constantFrom(...sites),
      kind: fc.constant(['revenue,', 'HKD 1M'] as const),
      digits: fc.bigInt(1n, 10n ** 6n),
      decimals: fc.nat(2),
      sign: fc.constant(undefined),
    });
  return fc
    .tuple(revenueOf('2024'), revenueOf('2025'), fc.array(rowOf(sites), { minLength: 1, maxLength: 30 }))
    .map(([before, after, rows]) => [before, after].concat(rows));
};
const anyTable = tableOf(['North', 'South', 'East', 'West']);

/** `-1234.50` of -123450 and 2. */
const plain = ({ decimals, ...row }: Row, digits: bigint = row.digits): string => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const point = text.length - decimals;
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${decimals === 0 ? '' : `.${text.slice(point)}`}`;
};
const lineOf = (row: Row, textOf: (row: Row) => string = plain): string => {
  const [activity, unit] = row.kind;
  return `${row.date},${row.site},${activity},${row.sign ?? textOf(row)},${unit},,why`;
};
const fileOf = (rows: readonly Row[], textOf?: (row: Row) => string): string =>
  [HEADER, ...rows.map((row) => lineOf(row, textOf))].join('\n');

let folder = '';
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'esgcalc-laws-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own with the company file and the files given; returns where it is. */
function writeFiles(files: Readonly<Record<string, string>>, company: string = COMPANY): string {
  const cwd = join(folder, String(made++));
  mkdirSync(cwd);
  for (const [name, text] of Object.entries({ ...files, 'esgcalc.yaml': company }))
    writeFileSync(join(cwd, name), text);
  return cwd;
}

/** All that must not change: bytes of CSV and table, and what JSON says but for the files it names. */
async function outcomeOf(files: Readonly<Record<string, string>>, company?: string): Promise<unknown> {
  const cwd = writeFiles(files, company);
  const names = Object.keys(files);
  const json = await runEsgcalc(['compute', ...names, '--format', 'json'], { cwd });
  const { schema, organisation, years, figures, targets, factors, notes } = JSON.parse(json.out);
  const csv = await runEsgcalc(['compute', ...names, '--format', 'csv'], { cwd });
  const bySite = await runEsgcalc(['compute', ...names, '--format', 'csv', '--by', 'site,quarter'], { cwd });
  const table = await runEsgcalc(['compute', ...names, '--lang', 'zh-Hant'], { cwd });
  expect(json.err).not.toContain('error:');
  expect([json.exitCode, csv.exitCode, bySite.exitCode, table.exitCode]).toEqual([0, 0, 0, 0]);
  const said = { schema, organisation, years, figures, targets, factors, notes };
  return { said, csv: csv.out, bySite: bySite.out, table: table.out };
}

const compute = (files: Readonly<Record<string, string>>): Promise<ComputeResult> =>
  computeJson(Object.keys(files), { cwd: writeFiles(files) });

const shuffled = fc.noShrink(fc.array(fc.nat(), { minLength: 300, maxLength: 300 }));
const inOrderOf = <T>(items: readonly T[], ranks: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, rank: ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

describe('the order of rows and files', () => {
  it('of any table changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, shuffled, fc.nat(30), async (rows, ranks, cut) => {
        const whole = await outcomeOf({ 'a.csv': fileOf(rows) });
        const mixed = inOrderOf(rows, ranks);
        expect(await outcomeOf({ 'a.csv': fileOf(mixed) })).toEqual(whole);
        const at = 1 + (cut % Math.max(1, rows.length - 1));
        if (at < rows.length) {
          const halves = { 'b.csv': fileOf(mixed.slice(at)), 'a.csv': fileOf(mixed.slice(0, at)) };
          expect(await outcomeOf(halves)).toEqual(whole);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of the office changes nothing', async () => {
    const company = readFileSync(join(OFFICE, 'esgcalc.yaml'), 'utf8');
    const rowsOf = (year: string): string[] =>
      readFileSync(join(OFFICE, `${year}.csv`), 'utf8')
        .trim()
        .split('\n');
    const [header = '', ...rows2024] = rowsOf('2024');
    const rows = [...rows2024, ...rowsOf('2025').slice(1)];
    const whole = await outcomeOf({ 'all.csv': [header, ...rows].join('\n') }, company);
    await fc.assert(
      fc.asyncProperty(shuffled, fc.integer({ min: 1, max: rows.length - 1 }), async (ranks, cut) => {
        const mixed = inOrderOf(rows, ranks);
        const halves = {
          'second.csv': [header, ...mixed.slice(cut)].join('\r\n'),
          'first.csv': [header, ...mixed.slice(0, cut)].join('\n'),
        };
        expect(await outcomeOf(halves, company)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });

  it('a second run gives the same bytes', async () => {
    for (const format of ['table', 'csv', 'json']) {
      const args = ['compute', 'fixtures/office/2024.csv', 'fixtures/office/2025.csv', '--format', format];
      const [first, second] = [await runEsgcalc(args), await runEsgcalc(args)];
      expect(second).toEqual(first);
    }
  });
});

const isRatio = (key: string): boolean => key.endsWith('_intensity');
const amountOf = (text: string | null): Fraction => Fraction.parse(text ?? '0') ?? Fraction.zero;
/** A quotient that does not end, such as MJ in kWh, is printed to 34 digits: what is added up or multiplied from there is one of 15 decimals. */
const settled = (amount: Fraction): string => amount.rounded(15).toExactText();

describe('results are linear', () => {
  it('k times every quantity is k times every sum, and the same ratios', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, fc.bigInt(1n, 10n ** 6n), async (rows, k) => {
        const once = await compute({ 'a.csv': fileOf(rows) });
        const times = await compute({ 'a.csv': fileOf(rows, (row) => plain(row, row.digits * k)) });
        expect(times.figures.map(({ key }) => key)).toEqual(once.figures.map(({ key }) => key));
        for (const [index, { key, values }] of once.figures.entries()) {
          for (const [year, { value, status }] of Object.entries(values)) {
            const cell = times.figures[index]?.values[year];
            const factor = isRatio(key) ? Fraction.one : Fraction.of(k);
            const expected = value === null ? null : settled(amountOf(value).times(factor));
            const found = cell?.value == null ? null : settled(amountOf(cell.value));
            expect([key, year, cell?.status, found]).toEqual([key, year, status, expected]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('two files of different sites add up', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf(['North', 'South']), tableOf(['East', 'West']), async (north, east) => {
        const [first, second] = [await compute({ 'n.csv': fileOf(north) }), await compute({ 'e.csv': fileOf(east) })];
        const both = await compute({ 'n.csv': fileOf(north), 'e.csv': fileOf(east) });
        for (const { key, values } of both.figures) {
          for (const [year, cell] of Object.entries(values).filter(() => !isRatio(key))) {
            const parts = [first, second].flatMap(({ figures }) => {
              const part = figures.find((figure) => figure.key === key)?.values[year];
              return part?.status === 'value' ? [amountOf(part.value)] : [];
            });
            const sum = parts.length === 0 ? null : settled(parts.reduce((a, b) => a.plus(b)));
            expect([key, year, cell.value === null ? null : settled(amountOf(cell.value))]).toEqual([key, year, sum]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('how a number is written', () => {
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  const grouped = (text: string): string =>
    text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => {
      return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}`;
    });
  const WAYS: readonly ((text: string) => string)[] = [
    (text) => text,
    fullWidth,
    (text) => `"${grouped(text)}"`,
    (text) => `"${fullWidth(grouped(text))}"`,
    (text) => ` ${text} `,
    (text) => text.replace('-', '−'),
    (text) => (text.startsWith('-') ? text : `+${text}`),
    (text) => text.replace(/^(-?)/, '$100'),
    (text) => (text.includes('.') ? `${text}000` : `${text}.0`),
  ];

  it('does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        fc.array(fc.nat(WAYS.length - 1), { minLength: 32, maxLength: 32 }),
        async (rows, ways) => {
          const wayOf = (row: Row): ((text: string) => string) =>
            WAYS[ways[rows.indexOf(row)] ?? 0] ?? ((text) => text);
          const written = fileOf(rows, (row) => wayOf(row)(plain(row)));
          expect(await outcomeOf({ 'a.csv': written })).toEqual(await outcomeOf({ 'a.csv': fileOf(rows) }));
        },
      ),
      { numRuns: 15 },
    );
  });
});
