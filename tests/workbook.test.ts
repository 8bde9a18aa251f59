// The workbook: its structure and formulas as written, and the figures that LibreOffice computes from them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fraction } from '../src/domain/fraction.ts';
import { computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import { hasLibreOffice, recalculated, withCell, type Sheets } from './support/libreOffice.ts';

const FIXTURES = ['vcredit', 'group', 'office', 'resources', 'targets', 'certificates', 'scope3', 'travel'];

/** The files of fixtures whose company file names none. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  certificates: ['electricity.csv', 'certificates-1283.csv'],
};

const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-workbook-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The workbook of a fixture as bytes. */
async function workbookOf(fixture: string, ...options: readonly string[]): Promise<Uint8Array> {
  const path = join(scratch, `${fixture}.xlsx`);
  const cwd = join(REPOSITORY, 'fixtures', fixture);
  const { exitCode, err } = await runEsgcalc(['report', ...(FILES[fixture] ?? []), '-o', path, ...options], { cwd });
  expect(exitCode, err).toBe(0);
  return readFileSync(path);
}

function computed(fixture: string): Promise<ComputeResult> {
  return computeJson(FILES[fixture] ?? [], { cwd: join(REPOSITORY, 'fixtures', fixture) });
}

/** The figures of the sheet of KPIs by `key year`, as they print; signs stay as they are. */
function figuresIn(sheets: Sheets, decimals: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const rows = sheets.get('KPIs') ?? [];
  const head = rows.find((row) => row[0] === 'Indicator') ?? [];
  const [key, years] = [head.indexOf('Key'), head.flatMap((cell, at) => (/^\d{4}$/.test(String(cell)) ? [at] : []))];
  return new Map(
    rows
      .filter((row) => decimals.has(String(row[key])))
      .flatMap((row) =>
        years.map((at): [string, string] => [
          `${String(row[key])} ${String(head[at])}`,
          printed(row[at], decimals.get(String(row[key])) ?? 0),
        ]),
      ),
  );
}

/** A cell as it prints: a spreadsheet shows 15 digits of a number, rounded half up. */
function printed(cell: unknown, decimals: number): string {
  if (typeof cell !== 'number') return String(cell);
  const digits = Number(cell.toPrecision(15));
  return Fraction.parse(digits.toFixed(12).replace(/0+$/, '').replace(/\.$/, ''))?.toFixed(decimals) ?? '';
}

function decimalsIn({ figures }: ComputeResult): ReadonlyMap<string, number> {
  return new Map(figures.map((figure) => [figure.key, (figure as unknown as { decimals: number }).decimals]));
}

function printedIn({ figures, years }: ComputeResult): ReadonlyMap<string, string> {
  return new Map(
    figures.flatMap(({ key, values }) =>
      years.map((year): [string, string] => [`${key} ${year}`, values[year]?.printed ?? '']),
    ),
  );
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

function formulasIn({ cells }: Sheet): string[] {
  return [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []);
}

describe('a workbook as it is written', () => {
  it('is the same bytes on every run', async () => {
    expect(Buffer.from(await workbookOf('group')).equals(Buffer.from(await workbookOf('group')))).toBe(true);
  });

  it.each(FIXTURES)(
    'of fixtures/%s holds the printed figures beside formulas, before anything recalculates',
    async (fixture) => {
      const book = await readXlsx(await workbookOf(fixture));
      const result = await computed(fixture);
      const sheets = new Map(book.sheets.map(({ name, rows }) => [name, rows]));
      expect(figuresIn(sheets, decimalsIn(result))).toEqual(printedIn(result));
      const { rows, cells } = sheetNamed(book, 'KPIs');
      for (const [row, { length }] of [...rows.entries()].slice(4))
        for (let column = 2; column < length; column++) {
          const cell = cells?.get(`${row},${column}`);
          if (typeof rows[row]?.[column] === 'number') expect(cell?.formula, `${row} ${column}`).toBeDefined();
        }
    },
  );

  it('leads from a figure over a product to the quantity and the factor', async () => {
    const book = await readXlsx(await workbookOf('vcredit'));
    const figures = sheetNamed(book, 'KPIs');
    const row = figures.rows.findIndex((cells) => cells.includes('scope2_location'));
    const formula = figures.cells?.get(`${row},4`)?.formula ?? '';
    const [, product = ''] = /^'Workings'!([A-Z]+\d+)$/.exec(formula) ?? [];
    const workings = sheetNamed(book, 'Workings');
    const at = Number(/\d+/.exec(product)?.[0]) - 1;
    // 1,282,324.00 kWh × 0.5306 kg/kWh, and 1000 kg are a tonne: 680.4011144 t.
    expect(workings.rows[at]?.slice(0, 3)).toEqual(['Scope 2, location-based', 'scope2_location', 2025]);
    expect(workings.cells?.get(`${at},5`)?.formula).toMatch(/^'Ledger lines'!H\d+$/);
    expect(workings.cells?.get(`${at},7`)?.formula).toMatch(/^'Factors'!B\d+$/);
    expect(workings.rows[at]?.filter((cell) => typeof cell === 'number')).toEqual(
      expect.arrayContaining([1282324, 0.5306, 0.001, 680.4011144]),
    );
  });

  it('says below the table what its marked figures are without', async () => {
    const { rows, cells } = sheetNamed(await readXlsx(await workbookOf('vcredit'), { readStyles: true }), 'KPIs');
    const total = rows.findIndex((row) => row.includes('ghg_total'));
    // The table of 2023 holds no scope 3; those of 2024 and 2025 are whole.
    const marked = [2, 3, 4].map((column) => cells?.get(`${total},${column}`)?.style?.numFmt?.includes('†') === true);
    expect(marked).toEqual([true, false, false]);
    expect(rows.slice(total).map(([first]) => first)).toContainEqual(
      expect.stringMatching(/^† Total greenhouse gas emissions: 2023 .*; Scope 3 emissions/),
    );
  });

  it('takes totals and intensities from the figures they are made of', async () => {
    const { cells, rows } = sheetNamed(await readXlsx(await workbookOf('vcredit')), 'KPIs');
    const at = (key: string): number => rows.findIndex((row) => row.includes(key)) + 1;
    const formula = (key: string): string | undefined => cells?.get(`${at(key) - 1},4`)?.formula;
    expect(formula('ghg_total')).toBe(`E${at('scope1')}+E${at('scope2_location')}+E${at('scope3')}`);
    expect(formula('ghg_intensity')).toBe(`E${at('ghg_total')}/E${at('revenue')}`);
    // Revenue stands in RMB 100M, the intensity in RMB 1M.
    expect(formula('electricity_intensity')).toBe(`E${at('electricity_consumption')}/E${at('revenue')}*0.01`);
  });

  it('names its figures, keeps heads in sight and on every printed page, and knows no day but one', async () => {
    const bytes = await workbookOf('vcredit');
    const { namedRanges = [], sheets, properties } = await readXlsx(bytes);
    const names = new Map(namedRanges.map(({ name, range }) => [name, range]));
    expect(names.get('ghg_total_2025')).toMatch(/^'KPIs'!\$E\$\d+$/);
    expect(names.get('revenue_2023')).toMatch(/^'KPIs'!\$C\$\d+$/);
    for (const { freezePane, pageSetup } of sheets) {
      expect(freezePane?.rows).toBe(4);
      expect(pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        printTitlesRow: '$4:$4',
      });
    }
    expect(properties?.created?.toISOString()).toBe('2000-01-01T00:00:00.000Z');
    expect(properties?.modified?.toISOString()).toBe('2000-01-01T00:00:00.000Z');
    expect(Buffer.from(bytes).includes('vbaProject')).toBe(false);
  });

  it.each([
    ['en', ['KPIs', 'Targets', 'Workings', 'Ledger lines', 'Factors', 'Checks', 'Notes']],
    ['zh-Hant', ['指標', '目標', '計算', '匯總行', '排放因子', '核對', '附註']],
    ['zh-Hans', ['指标', '目标', '计算', '汇总行', '排放因子', '核对', '附注']],
  ])('speaks %s', async (language, names) => {
    const { sheets } = await readXlsx(await workbookOf('targets', '--lang', language));
    expect(sheets.map(({ name }) => name)).toEqual(names);
  });

  it('runs no text of a row, whatever it begins with', async () => {
    const sites = ['=HYPERLINK("http://example.org")', '+1+1', '-2+3', '@SUM(A1)', '<img src=x onerror=alert(1)>'];
    const rows = sites.map((site) => `2024,"${site.replaceAll('"', '""')}",electricity,1000,kWh,HK-CLP,INV-1`);
    const files = { 'a.csv': `date,site,activity,quantity,unit,region,evidence\n${rows.join('\n')}\n` };
    await inFolder(files, async (cwd) => {
      const { exitCode, err } = await runEsgcalc(['report', 'a.csv', '-o', 'a.xlsx'], { cwd });
      expect(exitCode, err).toBe(0);
      const book = await readXlsx(readFileSync(join(cwd, 'a.xlsx')), { readStyles: true });
      const ledger = sheetNamed(book, 'Ledger lines');
      expect(ledger.rows.flat()).toEqual(expect.arrayContaining(sites));
      expect(formulasIn(ledger)).toEqual([]);
      const formulas = book.sheets.flatMap(formulasIn);
      expect(formulas.filter((formula) => /HYPERLINK|@SUM|1\+1/.test(formula))).toEqual([]);
      // Typed again in a spreadsheet, it stays text too.
      for (const [place, { value, style }] of ledger.cells ?? [])
        if (sites.includes(String(value))) expect(style?.numFmt, place).toBe('@');
    });
  });

  it('goes to a pipe as bytes, and not to a terminal', async () => {
    const cwd = join(REPOSITORY, 'fixtures', 'vcredit');
    const { bytes, out, exitCode } = await runEsgcalc(['compute', '--format', 'xlsx'], { cwd });
    expect(exitCode).toBe(0);
    expect(out).toBe('');
    expect(Buffer.from(bytes).equals(Buffer.from(await workbookOf('vcredit')))).toBe(true);
    const refused = await runEsgcalc(['compute', '--format', 'xlsx'], { cwd, columns: 80 });
    expect(refused.exitCode).toBe(2);
    expect(refused.bytes.length).toBe(0);
    expect(refused.err).toContain('--format does not take "xlsx"');
  });

  it('holds no groups, and says so where they are asked for', async () => {
    const cwd = join(REPOSITORY, 'fixtures', 'vcredit');
    const { exitCode, err } = await runEsgcalc(['compute', '--format', 'xlsx', '--by', 'site', '-o', 'never.xlsx'], {
      cwd,
    });
    expect(exitCode).toBe(2);
    expect(err).toContain('--by does not take "site"');
  });
});

describe.runIf(hasLibreOffice())('a workbook recalculated by LibreOffice', () => {
  const results = new Map<string, ComputeResult>();
  let sheetsOf: ReadonlyMap<string, Sheets>;

  beforeAll(async () => {
    const books = new Map<string, Uint8Array>();
    for (const fixture of FIXTURES) {
      books.set(fixture, await workbookOf(fixture));
      results.set(fixture, await computed(fixture));
    }
    const isElectricity = (row: readonly unknown[]): boolean => row.includes(2025) && row.includes('Electricity');
    books.set(
      'changed',
      await withCell(await workbookOf('vcredit'), 'Ledger lines', isElectricity, 'Quantity', 1_283_324),
    );
    const halves =
      'date,site,activity,quantity,unit\n2023,A,water,1.005,t\n2024,A,water,2.675,t\n2025,A,water,1.115,t\n';
    await inFolder({ 'a.csv': halves }, async (cwd) => {
      const { bytes } = await runEsgcalc(['compute', 'a.csv', '--format', 'xlsx'], { cwd });
      books.set('halves', bytes);
    });
    sheetsOf = await recalculated(books);
  }, 300_000);

  const sheets = (name: string): Sheets => sheetsOf.get(name) ?? new Map();
  const resultOf = (fixture: string): ComputeResult => {
    const result = results.get(fixture);
    if (result === undefined) throw new Error(`there is no ${fixture}`);
    return result;
  };

  it.each(FIXTURES)('comes to every printed figure of fixtures/%s', (fixture) => {
    const result = resultOf(fixture);
    const found = figuresIn(sheets(fixture), decimalsIn(result));
    expect(found.size).toBeGreaterThan(0);
    expect(found).toEqual(printedIn(result));
  });

  it.each(FIXTURES)('finds no difference in fixtures/%s', (fixture) => {
    const rows = sheets(fixture).get('Checks') ?? [];
    const sign = rows.find((row) => row.includes('Recomputed'))?.indexOf('Check') ?? -1;
    const signs = rows.slice(4).map((row) => row[sign]);
    expect(signs.length).toBeGreaterThan(0);
    expect([...new Set(signs)]).toEqual(['✓']);
    expect(String(sheets(fixture).get('KPIs')?.[2]?.[0])).toMatch(
      /^Check: (\d+) of \1 figures are as esgcalc computed them\.$/,
    );
  });

  it('moves exactly the figures that stand on a changed kWh', () => {
    const before = printedIn(resultOf('vcredit'));
    const after = figuresIn(sheets('changed'), decimalsIn(resultOf('vcredit')));
    const moved = new Map([...after].filter(([name, figure]) => before.get(name) !== figure));
    // 1,000 kWh more: × 0.5306 kg/kWh are 0.5306 t; revenue is 38.709 RMB 100M, 3,870.9 RMB 1M.
    expect(Object.fromEntries(moved)).toEqual({
      'scope2_location 2025': '680.93', // 680.4011144 + 0.5306 = 680.9317144
      'ghg_total 2025': '900.11', // 899.5806246 + 0.5306 = 900.1112246
      'ghg_intensity 2025': '23.25', // 900.1112246 / 38.709 = 23.25328...
      'energy_total 2025': '1502.49', // 1,501.49 + 1, in '000 kWh
      'energy_indirect 2025': '1283.32', // 1,282.324 + 1
      // 24,589 L × 0.745 kg/L × 43.070 GJ/t / 3.6 are 219.164...; (1,283.324 + 219.164...) / 38.709 = 38.8149...
      'energy_intensity 2025': '38.81',
      'electricity_consumption 2025': '1283324.00',
      'electricity_intensity 2025': '331.53', // 1,283,324 / 3,870.9 = 331.5311...
    });
    const checks = sheets('changed').get('Checks') ?? [];
    const differing = checks.filter((row) => row.includes('≠')).map((row) => `${String(row[1])} ${String(row[3])}`);
    expect(differing.sort()).toEqual([...moved.keys()].sort());
    expect(sheets('changed').get('KPIs')?.[2]?.[0]).toBe(
      'Check: 8 of 79 figures are no longer as esgcalc computed them, because inputs were changed. See the sheet Checks.',
    );
  });

  it('comes to the limits, gaps and standings that fixtures/targets works by hand', () => {
    const expected = readFileSync(join(REPOSITORY, 'fixtures', 'targets', 'expected.csv'), 'utf8');
    const rows = sheets('targets').get('Targets') ?? [];
    const [first = '', ...lines] = expected.trim().split('\n');
    const names = first.split(',');
    const head = rows[3] ?? [];
    const column = (name: string): number => head.indexOf(name);
    // The years of a target stand below one another, targets in the order of the company file; coming years have no figure.
    const found = rows.slice(4).filter((row) => row[column('Status')] !== null);
    expect(found.length).toBe(lines.length);
    for (const [at, line] of lines.entries()) {
      const cells = new Map(line.split(',').map((cell, index) => [names[index], cell]));
      const row = found[at] ?? [];
      expect(row[column('Year')], line).toBe(Number(cells.get('year')));
      const near = (name: string, amount: string | undefined, sign: number): void => {
        const cell = row[column(name)];
        if (typeof cell === 'number' && amount !== '') expect(cell, line).toBeCloseTo(sign * Number(amount), 2);
      };
      near('Limit', cells.get('limit'), 1);
      near('Figure', cells.get('printed'), 1);
      if (cells.get('type') !== 'budget') near('Headroom', cells.get('gap'), -1);
      const status = cells.get('status') ?? '';
      const isBase = cells.get('year') === '2025' && cells.get('type') !== 'cap';
      expect(String(row[column('Status')]), line).toContain(
        isBase ? 'base year' : status.replace('-', ' ').replace('-', ' '),
      );
    }
    // 3,931.16 less 850 and 830.
    expect(
      found.find((row) => row[column('Limit')] === 3931.16 && row[column('Year')] === 2027)?.[column('Headroom')],
    ).toBeCloseTo(2251.16, 6);
  });

  it('rounds what lies half way between two printed figures as they were printed', () => {
    // 1.005, 2.675 and 1.115 t are less than that as doubles; half up they print 1.01, 2.68 and 1.12.
    const rows = sheets('halves').get('KPIs') ?? [];
    const water = rows.find((row) => row.includes('water_consumption')) ?? [];
    expect(water.slice(2, 5)).toEqual([1.005, 2.675, 1.115]);
    const checks = sheets('halves').get('Checks') ?? [];
    const recomputed = checks[3]?.indexOf('Recomputed') ?? -1;
    const ours = checks.filter((row) => row.includes('water_consumption'));
    expect(ours.map((row) => row[recomputed])).toEqual([1.01, 2.68, 1.12]);
    expect(ours.map((row) => row.at(-1))).toEqual(['✓', '✓', '✓']);
  });

  it('judges targets anew', () => {
    const statuses = (name: string): unknown[] => {
      const rows = sheets(name).get('Targets') ?? [];
      const at = rows.find((row) => row.includes('Status'))?.indexOf('Status') ?? -1;
      return rows.slice(4).flatMap((row) => (typeof row[at] === 'string' ? [row[at]] : []));
    };
    // Caps on greenhouse gases (23.24), electricity (331.27), water and waste; the changed figures are 23.25 and 331.53.
    expect(statuses('vcredit')).toEqual(Array.from({ length: 4 }, () => 'at cap (base year)'));
    expect(statuses('changed')).toEqual([
      'exceeded (base year)',
      'exceeded (base year)',
      'at cap (base year)',
      'at cap (base year)',
    ]);
  });
});
