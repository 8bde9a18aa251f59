// A database as the source of a profile: the same table gives the same figures from a CSV, DuckDB, SQLite and PostgreSQL, each row keeps
// its place, and a change of the rows shows in the digest.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSqlite } from '../src/read/engine/openSqlite.ts';
import { runEsgcalc, type RunOptions } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import { postgresPrograms, startPostgres, type PostgresServer } from './support/postgresServer.ts';

// Final bills of 2025: 1200.50 + 1100.25 + 300.00 = 2600.75 kWh; a draft of 9999 is left out.
const ROWS = [
  ['2025-01-31', 'Kwun Tong', '1200.50', 'final', 'B-1'],
  ['2025-02-28', 'Central', '300.00', 'final', 'B-2'],
  ['2025-02-28', 'Central', '9999.00', 'draft', 'B-3'],
  ['2025-02-28', '觀塘 "2"', '1100.25', 'final', 'B-4'],
];
const NAMES = ['billed_on', 'plant', 'kwh', 'status', 'bill'];
const CSV = `${[NAMES, ...ROWS].map((cells) => cells.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;
const TABLE =
  'CREATE TABLE bills (billed_on DATE, plant VARCHAR(40), kwh DECIMAL(12, 2), status VARCHAR(9), bill VARCHAR(9))';
const INSERT = `INSERT INTO bills VALUES ${ROWS.map((row) => `(${row.map((cell) => `'${cell}'`).join(', ')})`).join(', ')}`;
const QUERY = 'SELECT * FROM bills ORDER BY bill';

/** A company whose bills are where `source` says. */
const company = (key: string, source: string): string => `organisation: Made-up Trading
factors: { electricity: { family: cn-grid-average, dataYear: nearest } }
imports:
  ${key}:
    ${source}
    columns: { date: billed_on, site: plant, quantity: kwh, evidence: bill }
    constants: { activity: electricity, unit: kWh, region: CN }
    leaveOut: [{ column: status, is: draft, why: drafts }]
`;
const asking = (database: string, query = QUERY): string => company('warehouse', `${database}\n    query: ${query}`);

const bin = postgresPrograms();
let server: PostgresServer | undefined;
beforeAll(() => {
  if (bin !== undefined) server = startPostgres(bin);
}, 120_000);
afterAll(() => server?.stop());

async function writeDuckdb(path: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

type Result = {
  readonly figures: readonly { readonly key: string; readonly values: Record<string, { readonly value: string }> }[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[];
};

async function compute(cwd: string, options: RunOptions = {}): Promise<Result> {
  const { out, err, exitCode } = await runEsgcalc(['compute', '--format', 'json'], { ...options, cwd });
  expect([exitCode, err.replace(/^(note|warning).*|^\S+: note: .*|^ hint: .*/gm, '').trim()]).toEqual([0, '']);
  return JSON.parse(out) as Result;
}

describe('the same table', () => {
  it('gives the same figures from a CSV and from DuckDB, and the digest that is documented', async () => {
    const fromFile = await inFolder({ 'esgcalc.yaml': company('bills.csv', 'header: 1'), 'bills.csv': CSV }, compute);
    const used = fromFile.figures.find(({ key }) => key === 'electricity_consumption');
    expect(used?.values['2025']?.value).toBe('2600.75');
    await inFolder({ 'esgcalc.yaml': asking('duckdb: warehouse.duckdb') }, async (cwd) => {
      await writeDuckdb(join(cwd, 'warehouse.duckdb'), TABLE, INSERT);
      const fromDuckdb = await compute(cwd);
      expect(fromDuckdb.figures).toEqual(fromFile.figures);
      // The answer as CSV is the very file above.
      const sha256 = createHash('sha256').update(CSV).digest('hex');
      expect(fromDuckdb.inputs).toEqual([{ file: 'warehouse', sha256, rows: 3 }]);
      await writeDuckdb(join(cwd, 'warehouse.duckdb'), "UPDATE bills SET status = 'void' WHERE bill = 'B-3'");
      expect((await compute(cwd)).inputs[0]?.sha256).not.toBe(sha256);
    });
  });

  it.skipIf(bin === undefined)('gives them from PostgreSQL, whose connection nobody is told', async () => {
    const client = new pg.Client({ connectionString: server?.url ?? '' });
    await client.connect();
    for (const statement of [TABLE, INSERT]) await client.query(statement);
    await client.end();
    const environment = { BILLS: server?.url ?? '' };
    const fromFile = await inFolder({ 'esgcalc.yaml': company('bills.csv', 'header: 1'), 'bills.csv': CSV }, compute);
    await inFolder({ 'esgcalc.yaml': asking('postgres: BILLS') }, async (cwd) => {
      const fromPostgres = await compute(cwd, { environment });
      expect(fromPostgres.figures).toEqual(fromFile.figures);
      expect(fromPostgres.inputs[0]?.sha256).toBe(createHash('sha256').update(CSV).digest('hex'));
    });
    await inFolder({ 'esgcalc.yaml': asking('postgres: postgresql://me:hunter2@host/db') }, async (cwd) => {
      const { all, exitCode } = await runEsgcalc(['compute'], { cwd });
      expect([exitCode, all]).toEqual([2, expect.stringContaining('is no name of a variable of the environment')]);
      expect(all).not.toContain('hunter2');
    });
  });

  it('gives them from SQLite where Node brings it', async () => {
    if (!hasSqlite()) console.log(`skipped: Node ${process.versions.node} brings no SQLite`);
    await inFolder(
      { 'esgcalc.yaml': asking('sqlite: w.sqlite', 'SELECT 1 AS billed_on ORDER BY 1'), 'w.sqlite': '' },
      async (cwd) => {
        const { err, exitCode } = await runEsgcalc(['compute'], { cwd });
        expect([exitCode, err]).toEqual([
          2,
          expect.stringContaining(hasSqlite() ? '[column-absent]' : '[engine-missing]'),
        ]);
      },
    );
  });
});

describe('a query', () => {
  const inWarehouse = (yaml: string, task: (cwd: string) => Promise<void>): Promise<void> =>
    inFolder({ 'esgcalc.yaml': yaml }, async (cwd) => {
      await writeDuckdb(join(cwd, 'warehouse.duckdb'), TABLE, INSERT);
      await task(cwd);
    });
  const yaml = asking('duckdb: warehouse.duckdb');

  it('is imported by its name, and its rows keep their places through explain, check and messages', async () => {
    await inWarehouse(yaml, async (cwd) => {
      const { out } = await runEsgcalc(['import', 'warehouse', '-o', 'rows.csv'], { cwd });
      expect(out).toBe('');
      expect(readFileSync(join(cwd, 'rows.csv'), 'utf8').split('\n')[2]).toBe(
        '2025-02-28,Central,electricity,300.00,kWh,CN,B-2,warehouse!row 2!kwh',
      );
      const explained = await runEsgcalc(['explain', 'electricity_consumption', 'warehouse', '--rows'], { cwd });
      expect(explained.out).toContain(
        '[3] warehouse!row 4!kwh: 2025-02-28,"觀塘 ""2""",electricity,1100.25,kWh,CN,B-4',
      );
      const checked = await runEsgcalc(['check', '--all-errors'], { cwd });
      expect(checked.err + checked.out).toContain(
        'warehouse: note: 4 rows read, 3 used for 3 rows of activities; left out: 1 drafts',
      );
      await writeDuckdb(
        join(cwd, 'warehouse.duckdb'),
        'ALTER TABLE bills ALTER kwh TYPE VARCHAR',
        "UPDATE bills SET kwh = '12 apples' WHERE bill = 'B-2'",
      );
      const { err, exitCode } = await runEsgcalc(['compute'], { cwd });
      expect([exitCode, err]).toEqual([1, expect.stringMatching(/^warehouse!row 2!kwh: error: .*12 apples/m)]);
      expect(err).toContain(' 2 | 2025-02-28 | Central | 12 apples | final | B-2\n');
    });
  });

  it('needs no columns where it names them as the activity table does', async () => {
    const query =
      "SELECT billed_on AS date, plant AS site, 'electricity' AS activity, kwh AS quantity FROM bills WHERE status = 'final' ORDER BY bill";
    const own = `imports:\n  warehouse: bills.yaml\n`;
    await inWarehouse(own, async (cwd) => {
      writeFileSync(
        join(cwd, 'bills.yaml'),
        `duckdb: warehouse.duckdb\nquery: >\n  ${query};\nconstants: { unit: kWh, region: CN }\n`,
      );
      const { out, exitCode } = await runEsgcalc(['import', 'warehouse'], { cwd });
      expect([exitCode, out.split('\n').slice(0, 2)]).toEqual([
        0,
        [
          'date,site,activity,quantity,unit,region,imported from',
          '2025-01-31,Kwun Tong,electricity,1200.50,kWh,CN,warehouse!row 1!quantity',
        ],
      ]);
    });
  });

  it('is named once, has no sheet, and what it asks is not written over', async () => {
    await inWarehouse(yaml, async (cwd) => {
      const twice = await runEsgcalc(['compute', 'warehouse', 'warehouse'], { cwd });
      expect([twice.exitCode, twice.err]).toEqual([2, expect.stringContaining('[file-twice]')]);
      const sheet = await runEsgcalc(['import', 'warehouse', '--sheet', 'x'], { cwd });
      expect([sheet.exitCode, sheet.err]).toEqual([2, expect.stringContaining('warehouse is a query, and not a file')]);
      const over = await runEsgcalc(['compute', '-o', 'warehouse.duckdb'], { cwd });
      expect([over.exitCode, over.err]).toEqual([
        2,
        expect.stringContaining('the files that the figures are computed from'),
      ]);
      const without = await runEsgcalc(['compute'], { cwd, without: ['@duckdb/node-api'] });
      expect([without.exitCode, without.err]).toEqual([2, expect.stringContaining('npm install @duckdb/node-api')]);
      const engine = await runEsgcalc(['compute', '--engine', 'duckdb', '--format', 'csv'], { cwd });
      expect(engine.out).toBe((await runEsgcalc(['compute', '--format', 'csv'], { cwd })).out);
    });
  });

  it.each([
    ['duckdb: a\n    sqlite: b', 'sqlite: is a second database'],
    ['sheet: Bills\n    duckdb: a', 'sheet: is of files'],
  ])('is refused where its profile is unclear: %s', async (source, said) => {
    await inFolder({ 'esgcalc.yaml': asking(source) }, async (cwd) => {
      const { err, exitCode } = await runEsgcalc(['compute'], { cwd });
      expect([exitCode, err]).toEqual([2, expect.stringContaining(said)]);
    });
  });
});
