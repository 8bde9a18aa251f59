// Figures from rows that DuckDB adds up in place are those of the rows read here, byte for byte: over Parquet, CSV, JSON and DuckDB
// files of every fixture company and of columns of every type, with each trap of its readers.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const FIXTURES = join(REPOSITORY, 'fixtures');
let folder = '';
let instance: DuckDBInstance;
let connection: DuckDBConnection;
let made = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esgcalc-engine-'));
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  const path = join(folder, String(made++));
  mkdirSync(path);
  return path;
};

/** All that must not change, and what was said of the engine. */
async function outcomeOf(cwd: string, files: readonly string[], ...options: readonly string[]): Promise<Outcome> {
  const args = ['compute', ...files, ...options];
  const json = await runEsgcalc([...args, '--format', 'json'], { cwd });
  const { inputs: _, diagnostics, ...said } = JSON.parse(json.out);
  const csv = await runEsgcalc([...args, '--format', 'csv', '--by', 'month,site'], { cwd });
  const unused = diagnostics.filter(({ code }: { code: string }) => code === 'engine-unused');
  return {
    figures: { said, csv: csv.out, exitCode: json.exitCode },
    unused: unused.map(({ message }: { message: string }) => message),
  };
}

type Outcome = { readonly figures: unknown; readonly unused: readonly string[] };

type Format = 'parquet' | 'csv' | 'json' | 'jsonl' | 'duckdb';

/** The CSV file in another format, all its cells as texts. */
async function converted(csv: string, path: string, format: Format): Promise<void> {
  const rows = `read_csv('${csv}', all_varchar = true, header = true, nullstr = '\\N')`;
  if (format === 'csv') cpSync(csv, path);
  else if (format === 'parquet') await connection.run(`COPY (FROM ${rows}) TO '${path}' (FORMAT parquet)`);
  else if (format === 'duckdb') {
    await connection.run(`ATTACH '${path}' AS made`);
    await connection.run(`CREATE TABLE made.bills AS FROM ${rows}`);
    await connection.run('DETACH made');
  } else await connection.run(`COPY (FROM ${rows}) TO '${path}' (FORMAT json, ARRAY ${format === 'json'})`);
}

describe('rows of fixture companies', () => {
  const companies = ['group', 'office', 'resources', 'scope3', 'vcredit', 'restated'];
  const formats: readonly Format[] = ['parquet', 'csv', 'json', 'jsonl', 'duckdb'];
  it.each(companies.flatMap((name) => formats.map((format) => [name, format] as const)))(
    'of %s as %s',
    async (name, format) => {
      const home = join(FIXTURES, name);
      const cwd = newFolder();
      const company = ['--company', join(home, 'esgcalc.yaml')];
      const files = readdirSync(home).filter(
        (file) => file.endsWith('.csv') && !/^(expected|working|published|known)/.test(file),
      );
      expect(existsSync(join(home, 'esgcalc.yaml'))).toBe(true);
      for (const file of files) await converted(join(home, file), join(cwd, `${file}.${format}`), format);
      const given = files.map((file) => `${file}.${format}`);
      const engine = await outcomeOf(cwd, given, ...company, '--engine', 'duckdb');
      const ours = await outcomeOf(home, files, ...company);
      expect(engine.figures).toEqual(ours.figures);
    },
    120_000,
  );
});

const HEADER = 'date,site,activity,class,quantity,unit,region,note,team';
const row = (quantity: string, date = '2025-01-31', note = ''): string =>
  `${date},HQ,electricity,,${quantity},kWh,CN,${note},red`;

/** What the engine and we make of the same file. */
async function both(
  file: string,
  bytes: string | Uint8Array,
): Promise<{ readonly engine: Outcome; readonly ours: Outcome }> {
  const cwd = newFolder();
  writeFileSync(join(cwd, file), bytes);
  const none = ['--company', 'none'];
  return {
    engine: await outcomeOf(cwd, [file], ...none, '--engine', 'duckdb'),
    ours: await outcomeOf(cwd, [file], ...none),
  };
}

describe('a CSV file', () => {
  const good = [
    row('0.1'),
    row('0.2'),
    row('1234567890.123456'),
    row('12345678901234.5678901234'),
    row('/'),
    row('n/a', '2025-02'),
  ];

  it('is added up by the engine', async () => {
    for (const text of [[HEADER, ...good].join('\n'), `\uFEFF${[HEADER, ...good, ''].join('\r\n')}`]) {
      const { engine, ours } = await both('a.csv', text);
      expect(engine).toEqual(ours);
      expect(engine.unused).toEqual([]);
    }
  });

  // A cast to DECIMAL(18, 6) would round 0.1234567, and make NULL of the others.
  it.each(['0.12345678901234567', '"1,234.50"', '１２.５', '-3.5', '1234567890123456789', ' 12.5 kWh'])(
    'with %s is the same',
    async (quantity) => {
      const { engine, ours } = await both('a.csv', [HEADER, ...good, row(quantity, '2025-01-31', 'credit')].join('\n'));
      expect(engine.figures).toEqual(ours.figures);
    },
  );

  it.each([
    ['a quantity that is no number', [row('12O5')]],
    ['a negative one without a note', [row('-5')]],
    ['an exponent', [row('1.28E+06')]],
    ['an empty quantity', [row('')]],
    ['an unknown activity', [row('5').replace('electricity', 'elektricity')]],
    ['a date that is none', [row('5', '2025-02-30')]],
    ['a ragged row', [`${row('5')},more`]],
    ['a quote within a cell', [row('5', '2025-01-31', 'the 5" pipe')]],
    ['columns called alike', undefined],
  ])('with %s is blamed in the same words', async (_, rows) => {
    const cwd = newFolder();
    const text =
      rows === undefined ? `${HEADER},用量\n${row('5')},5` : [HEADER, row('1'), ...rows, row('2')].join('\n');
    writeFileSync(join(cwd, 'a.csv'), text);
    const args = ['compute', 'a.csv', '--company', 'none'];
    const [engine, ours] = [
      await runEsgcalc([...args, '--engine', 'duckdb'], { cwd }),
      await runEsgcalc(args, { cwd }),
    ];
    expect(
      engine.err.replace(/^note: .*\[engine-unused\]\n/m, '').replace(/^a\.csv: note: .*\[engine-unused\]\n+/m, ''),
    ).toBe(ours.err);
    expect([engine.exitCode, engine.out]).toEqual([ours.exitCode, ours.out]);
  });

  it.each([
    ['blank lines', [HEADER, '', row('1'), '', ',,,,,,,,', row('2')].join('\n')],
    ['mixed line ends', `${HEADER}\r\n${row('1')}\n${row('2')}\r${row('3')}`],
    [
      'GB18030',
      Buffer.from([
        ...Buffer.from(`${HEADER}\n${row('1')}\n2025-01,`),
        0xb9,
        0xa4,
        ...Buffer.from(',electricity,,1,kWh,CN,,'),
      ]),
    ],
    [
      'words that mean nothing',
      [HEADER, row('1', '2025-01', 'NULL'), row('2').replace('HQ', 'NA'), row('3').replace('HQ', '#1')].join('\n'),
    ],
  ])('with %s is the same', async (_, text) => {
    const { engine, ours } = await both('a.csv', text);
    expect(engine.figures).toEqual(ours.figures);
  });
});

describe('typed columns', () => {
  const TABLE = `(VALUES
    (DATE '2025-01-31', 'HQ', 'electricity', 0.1, 'kWh', 'CN'),
    (DATE '2025-02-01', 'HQ', 'electricity', 0.2, 'kWh', 'CN'),
    (DATE '2025-02-02', 'HQ', 'electricity', 4502.4, 'kWh', 'CN')) AS t(date, site, activity, quantity, unit, region)`;
  const TYPES = ['DECIMAL(18, 6)', 'DECIMAL(38, 10)', 'DOUBLE', 'FLOAT'];

  // 0.1 + 0.2 + 4502.4 = 4502.7; of doubles it would be 4502.700000000001 or the like.
  it.each(TYPES)('%s adds up to 4502.7', async (type) => {
    const cwd = newFolder();
    await connection.run(
      `COPY (SELECT * REPLACE (CAST(quantity AS ${type}) AS quantity) FROM ${TABLE}) TO '${cwd}/a.parquet' (FORMAT parquet)`,
    );
    const engine = await outcomeOf(cwd, ['a.parquet'], '--company', 'none', '--engine', 'duckdb');
    const ours = await outcomeOf(cwd, ['a.parquet'], '--company', 'none');
    expect(engine.unused).toEqual([]);
    expect(engine.figures).toEqual(ours.figures);
    expect(JSON.stringify(engine.figures)).toContain('"value":"4502.7"');
  });

  it.each(['1e-9::DOUBLE', '1e17::DOUBLE', "TIMESTAMPTZ '2025-01-31 20:00:00+08'", 'NULL'])(
    '%s is read here',
    async (value) => {
      const cwd = newFolder();
      const replaced = value.startsWith('TIME')
        ? `${value} AS date`
        : `CASE WHEN quantity = 0.1 THEN ${value} ELSE quantity END AS quantity`;
      await connection.run(
        `COPY (SELECT * REPLACE (${replaced}) FROM ${TABLE}) TO '${cwd}/a.parquet' (FORMAT parquet)`,
      );
      const engine = await outcomeOf(cwd, ['a.parquet'], '--company', 'none', '--engine', 'duckdb');
      expect(engine.unused.length).toBe(1);
      expect(engine.figures).toEqual((await outcomeOf(cwd, ['a.parquet'], '--company', 'none')).figures);
    },
  );

  it('of JSON keep the digits that the engine would lose', async () => {
    const record = (quantity: string): string =>
      `{"date": "2025-01", "activity": "water", "quantity": ${quantity}, "unit": "m3"}`;
    for (const [quantity, isUsed] of [
      ['1282324.1234567890123', false],
      ['1282324.5', true],
      ['1e3', true],
    ] as const) {
      const { engine, ours } = await both('a.json', `[${record(quantity)},\n ${record('0.25')}]`);
      expect(engine.figures).toEqual(ours.figures);
      expect(engine.unused.length).toBe(isUsed ? 0 : 1);
    }
    const nested = await both('a.json', `{"rows": [${record('1')}]}`);
    expect(nested.engine.figures).toEqual(nested.ours.figures);
  });
});

describe('a DuckDB file', () => {
  it('is read where one of its tables is an activity table, and never written to', async () => {
    const cwd = newFolder();
    const path = join(cwd, 'w.duckdb');
    await connection.run(`ATTACH '${path}' AS made`);
    await connection.run(
      `CREATE TABLE made.bills AS SELECT '2025-01' AS date, 'water' AS activity, 1.5 AS quantity, 'm3' AS unit, 'x' AS note`,
    );
    await connection.run('CREATE TABLE made.other AS SELECT 1 AS a');
    await connection.run('DETACH made');
    const before = readFileSync(path);
    const { out, err, exitCode } = await runEsgcalc(
      ['compute', 'w.duckdb', '--engine', 'duckdb', '--company', 'none', '--format', 'csv'],
      { cwd },
    );
    expect([exitCode, err]).toEqual([0, expect.stringContaining('other')]);
    expect(out).toContain('water_consumption,Water consumption,m3,2025,1.5,');
    expect(readFileSync(path).equals(before)).toBe(true);
    const refused = await runEsgcalc(['compute', 'w.duckdb', '--company', 'none'], { cwd });
    expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('--engine duckdb')]);
  });

  it('with a fault in it is blamed with the row', async () => {
    const cwd = newFolder();
    await connection.run(`ATTACH '${join(cwd, 'w.duckdb')}' AS made`);
    await connection.run(
      `CREATE TABLE made.bills AS FROM (VALUES ('2025-01', 'water', '1', 'm3'), ('2025-01', 'watr', '2', 'm3')) AS t(date, activity, quantity, unit)`,
    );
    await connection.run('DETACH made');
    const { err, exitCode } = await runEsgcalc(['compute', 'w.duckdb', '--engine', 'duckdb', '--company', 'none'], {
      cwd,
    });
    expect([exitCode, err]).toEqual([1, expect.stringContaining('w.duckdb!bills!row 2!activity')]);
  });
});
