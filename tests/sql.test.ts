// The SQL that sums are pushed down with: run for real on DuckDB and PostgreSQL over columns of every type, held against computing the
// rows. The text itself, in every dialect, is held in sqlText.test.ts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../src/domain/diagnostic.ts';
import type { QuerySource } from '../src/domain/importProfile.ts';
import { hasSqlite } from '../src/read/engine/openSqlite.ts';
import { openQuery } from '../src/read/raw/openQuery.ts';
import { DIALECT } from '../src/domain/sql/dialect.ts';
import { runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import { postgresPrograms, startPostgres, type PostgresServer } from './support/postgresServer.ts';

type Row = Readonly<Record<string, string>>;
type Engine = { readonly run: (sql: string) => Promise<Row[]>; readonly close: () => Promise<void> };

/** What an engine gives back for a text or a count. */
function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new Error(`${typeof value} is neither text nor count`);
}

async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJson()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openPostgres(url: string): Promise<Engine> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (sql) => {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
    },
    close: () => client.end(),
  };
}

const bin = postgresPrograms();
let server: PostgresServer | undefined;
const engines = new Map<string, Engine>();
beforeAll(async () => {
  engines.set('duckdb', await openDuckdb());
  if (bin === undefined) return;
  server = startPostgres(bin);
  engines.set('postgres', await openPostgres(server.url));
}, 120_000);
afterAll(async () => {
  for (const engine of engines.values()) await engine.close();
  server?.stop();
});

/** The statement alone, as it is printed between its comments. */
async function statement(dialect: string, ...args: readonly string[]): Promise<string> {
  const { out, err, exitCode } = await runEsgcalc(['sql', '--dialect', dialect, ...args]);
  expect([exitCode, err]).toEqual([0, '']);
  return out;
}

const csvOf = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0] ?? {});
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
};

/** Figures of an activity table, without what names files. */
async function figures(text: string, ...options: readonly string[]): Promise<unknown> {
  return inFolder({ 'a.csv': text }, async (cwd) => {
    const args = ['compute', 'a.csv', '--company', 'none', '--format', 'json', ...options];
    const { out, err, exitCode } = await runEsgcalc(args, { cwd });
    expect(exitCode, err).toBe(0);
    const { figures: all, factors, notes } = JSON.parse(out);
    return { all, factors, notes };
  });
}

const RAN = ['duckdb', ...(bin === undefined ? [] : ['postgres'])];
const COLUMNS = 'date=bill date,site=plant,activity=kind,quantity=kwh,unit=unit,region=grid,note=why,team=team';

describe.each(RAN)('on %s', (dialect) => {
  const engine = (): Engine => {
    const found = engines.get(dialect);
    if (found === undefined) throw new Error(`${dialect} has not been started`);
    return found;
  };

  /** A table of texts; an empty cell is NULL. */
  async function fill(table: string, types: Row, rows: readonly Row[]): Promise<void> {
    const { identifier, literal } = DIALECT[dialect === 'postgres' ? 'postgres' : 'duckdb'];
    const names = Object.keys(types);
    const columns = names.map((name) => `${identifier(name)} ${types[name]}`);
    await engine().run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    await engine().run(`CREATE TABLE ${identifier(table)} (${columns.join(', ')})`);
    const values = rows.map(
      (row) => `(${names.map((name) => (row[name] === '' ? 'NULL' : literal(row[name] ?? ''))).join(', ')})`,
    );
    await engine().run(`INSERT INTO ${identifier(table)} VALUES ${values.join(', ')}`);
  }

  const TYPES = {
    'bill date': 'date',
    plant: 'text',
    kind: 'text',
    kwh: 'text',
    unit: 'text',
    grid: 'text',
    why: 'text',
    team: 'text',
  };
  const OURS = ['date', 'site', 'activity', 'quantity', 'unit', 'region', 'note', 'team'];
  const tidy = (rows: readonly Row[]): string =>
    [OURS, ...rows.map((row) => Object.keys(TYPES).map((name) => row[name] ?? ''))]
      .map((cells) => cells.join(','))
      .join('\n');
  const rowsOf = (quantities: readonly string[]): Row[] =>
    quantities.map((kwh, index) => ({
      'bill date': ['2025-01-31', '2025-02-01', '2025-02-28', '2024-02-29'][index % 4] ?? '',
      plant: ['HQ', 'O\'Neil "East"'.replaceAll('"', ''), '工廠'][index % 3] ?? '',
      kind: ['electricity', '用電量'][index % 2] ?? '',
      kwh,
      unit: 'kWh',
      grid: 'CN',
      why: kwh.startsWith('-') ? 'credit' : '',
      team: ['', 'red'][index % 2] ?? '',
    }));

  it.each([
    ['text', ['0.1', '0.2', '12345678901234.5678901234', '/', 'n/a', '-3.50', '99999999', '0.0000001', '不適用', '+4']],
    ['decimal(30, 8)', ['0.1', '0.2', '1234567890123.45678901', '-3.50', '99999999', '0.00000001']],
    ['bigint', ['1', '2', '900719925474099', '-3', '0']],
    // As its shortest text, which is what a person sees: 0.1 + 0.2 is 0.3.
    ['double precision', ['0.1', '0.2', '61.2', '1e3', '-3.5', '4502.4']],
  ])('a column of %s gives the figures of its rows', async (type, quantities) => {
    const rows = rowsOf([...quantities, ...quantities, ...quantities.slice(0, 3)]);
    await fill('bills', { ...TYPES, kwh: type }, rows);
    const result = await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS));
    const plain = rows.map((row) => (row['kwh'] === '1e3' ? { ...row, kwh: '1000' } : row));
    expect(await figures(csvOf(result), '--by', 'month')).toEqual(await figures(tidy(plain), '--by', 'month'));
    expect(await figures(csvOf(result), '--by', 'site,team')).toEqual(await figures(tidy(plain), '--by', 'site,team'));
    expect(result.reduce((sum, row) => sum + Number(row['rows']), 0)).toBe(rows.length);
  });

  const counts = async (
    quantities: readonly string[],
    ...options: readonly string[]
  ): Promise<(string | undefined)[]> => {
    await fill(
      'bills',
      TYPES,
      rowsOf(quantities).map((row) => ({
        ...row,
        'bill date': '2025-01-31',
        plant: 'HQ',
        kind: 'electricity',
        team: '',
        why: '',
      })),
    );
    const rows = await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS, ...options));
    expect(rows.length).toBe(1);
    const [row = {}] = rows;
    return ['quantity', 'rows', 'unreadable', 'too_precise', 'negative'].map((name) => row[name]);
  };

  it('counts whatever is not in the sum', async () => {
    // Never rounded, never cut, never NULL in silence: 0.12345678901 has eleven decimals, 1234567890123456 sixteen digits.
    const bad = [
      '1,234.50',
      '',
      'abc',
      '1.5E8',
      '0.12345678901',
      '1234567890123456',
      'NaN',
      'Infinity',
      '1.',
      '.5',
      '--1',
    ];
    const [quantity, ...guards] = await counts(['1.5', ...bad, '2.25', '-1']);
    expect(Number(quantity)).toBe(2.75);
    expect(guards).toEqual(['14', '9', '2', '1']);
  });

  it('adds up what a cast would round, where more decimals are asked for', async () => {
    const [quantity, ...guards] = await counts(['0.123456789012345678', '1', '999999999999999'], '--decimals', '18');
    expect([quantity, ...guards]).toEqual(['1000000000000000.123456789012345678', '3', '0', '0', '0']);
    const [few, , , tooPrecise] = await counts(['0.1234567', '1'], '--decimals', '6');
    expect([Number(few), tooPrecise]).toEqual([1, '1']);
  });

  it('refuses what does not add up or is not guarded, when it is computed', async () => {
    await fill(
      'bills',
      TYPES,
      rowsOf(['1.5', 'abc', '-3']).map((row) => ({ ...row, why: '' })),
    );
    const result = csvOf(await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS)));
    await inFolder({ 'agg.csv': result }, async (cwd) => {
      const { err, exitCode } = await runEsgcalc(['compute', 'agg.csv', '--company', 'none'], { cwd });
      expect(exitCode).toBe(1);
      expect(new Set(err.match(/aggregate-[a-z]+(?=\])/g))).toEqual(
        new Set(['aggregate-incomplete', 'aggregate-negative']),
      );
    });
  });

  it('lists the rows that its guards count', async () => {
    await fill('bills', TYPES, rowsOf(['1.5', 'abc', '/', '0.12345678901']));
    const text = await statement(dialect, '--table', 'bills', '--columns', COLUMNS);
    const lines = text.split('\n');
    const listing = lines
      .slice(lines.findLastIndex((line) => line.startsWith('-- SELECT')))
      .map((line) => line.replace(/^-- /, ''));
    const found = await engine().run(listing.join('\n'));
    expect(new Set(found.map((row) => row['kwh']))).toEqual(new Set(['0.12345678901', 'abc']));
  });

  it('keeps days, takes timestamps, ranges and pinned factors', async () => {
    const types = { d: 'timestamp', e: 'date', q: 'text', f: 'text', n: 'text' };
    await fill('odd', types, [
      { d: '2025-01-31 23:59:59', e: '2025-02-28', q: '1', f: 'cn-grid-average-2023', n: 'as agreed' },
      { d: '2025-01-01 00:00:00', e: '2025-02-28', q: '2', f: 'cn-grid-average-2023', n: 'as agreed' },
      { d: '2024-02-29 12:00:00', e: '2025-02-28', q: '4', f: '', n: 'whatever' },
      { d: '2024-02-29 13:00:00', e: '2025-02-28', q: '8', f: '', n: 'else' },
    ]);
    const common = ['--table', 'odd', '--constant', 'activity=electricity', '--constant', 'unit=kWh'];
    const keys = (rows: readonly Row[]): string[] =>
      rows
        .map((row) =>
          [
            row['date'] ?? `${row['from']}..${row['to']}`,
            row['factor'],
            row['note'],
            Number(row['quantity']),
            row['rows'],
          ].join(' '),
        )
        .sort();
    expect(
      keys(await engine().run(await statement(dialect, ...common, '--columns', 'date=d,quantity=q,factor=f,note=n'))),
    ).toEqual(['2024-02-29   12 2', '2025-01 cn-grid-average-2023 as agreed 3 2']);
    const days = await engine().run(
      await statement(dialect, ...common, '--columns', 'date=d,quantity=q', '--period', 'day'),
    );
    expect(new Set(days.map((row) => row['date']))).toEqual(new Set(['2024-02-29', '2025-01-01', '2025-01-31']));
    const ranges = await engine().run(await statement(dialect, ...common, '--columns', 'from=d,to=e,quantity=q'));
    expect(keys(ranges)[0]).toMatch(/^2024-02-29\.\.2025-02-28 /);
  });

  it('takes every name and text as one, whatever stands in it', async () => {
    const evil = `a"; DROP TABLE bills; -- ' \` \\ $1`;
    await fill(evil, { [evil]: 'text', q: 'text' }, [{ [evil]: '2025-01', q: '7' }]);
    const quoted = `"${evil.replaceAll('"', '""')}"`;
    const args = ['--table', quoted, '--columns', `date=${quoted},quantity=q,own=${quoted}`];
    const constants = ['--constant', `activity=${evil}`, '--constant', `unit=O'Neil\\' OR 1=1 --`];
    const [row = {}] = await engine().run(await statement(dialect, ...args, ...constants));
    expect(row).toMatchObject({
      date: '2025-01',
      own: '2025-01',
      activity: evil,
      unit: `O'Neil\\' OR 1=1 --`,
      rows: '1',
    });
  });
});

describe('sums and rows from where they are', () => {
  const outside = { environment: {}, load: (name: string): Promise<unknown> => import(name) };

  /** The rows of a query, and what was said of it. */
  async function ask(
    source: QuerySource,
    query: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly names?: readonly string[]; readonly rows: readonly string[][]; readonly said: string }> {
    const problems = new Problems();
    const table = await openQuery(source, query, 'there', { ...outside, environment }, problems);
    const rows: string[][] = [];
    if (table !== undefined) for await (const { cells } of table.rows()) rows.push([...cells]);
    const said = problems.kept.map(({ code, message }) => `${code}: ${message}`).join('\n');
    return { ...(table?.names === undefined ? {} : { names: table.names }), rows, said };
  }

  it.skipIf(bin === undefined)('come from PostgreSQL as exact texts', async () => {
    const query = `SELECT DATE '2025-01-31' AS d, TIMESTAMP '2025-01-31 00:00' AS t, TIMESTAMP '2025-01-31 14:30' AS u,
      1234567890123456789012345678901234567890.12345678901234567890::numeric AS n, 0.10::numeric AS z, 61.2::float8 AS f,
      1e-7::float8 AS e, false AS b, NULL::text AS x, '用電量' AS c`;
    const { names, rows, said } = await ask({ postgres: 'THERE' }, query, { THERE: server?.url ?? '' });
    expect([said, names]).toEqual(['', ['d', 't', 'u', 'n', 'z', 'f', 'e', 'b', 'x', 'c']]);
    const long = '1234567890123456789012345678901234567890.12345678901234567890';
    expect(rows).toEqual([
      ['2025-01-31', '2025-01-31', '2025-01-31 14:30:00', long, '0.10', '61.2', '0.0000001', 'false', '', '用電量'],
    ]);
    const many = await ask({ postgres: 'THERE' }, 'SELECT * FROM generate_series(1, 12345) AS n', {
      THERE: server?.url ?? '',
    });
    expect([many.rows.length, many.rows.at(-1)]).toEqual([12345, ['12345']]);
  });

  it.skipIf(bin === undefined)('are never written to, and tell no password', async () => {
    const there = { THERE: server?.url ?? '' };
    await engines.get('postgres')?.run('CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS a');
    for (const query of [
      'DELETE FROM kept',
      'SELECT 1; DELETE FROM kept',
      'WITH d AS (DELETE FROM kept RETURNING a) SELECT * FROM d',
      'DROP TABLE kept',
    ])
      expect((await ask({ postgres: 'THERE' }, query, there)).said).toContain('query-failed');
    expect(await engines.get('postgres')?.run('SELECT a FROM kept')).toEqual([{ a: '1' }]);
    const secret = 'postgresql://someone:p%40ss w0rd@localhost:1/none';
    for (const connection of [secret, 'host=/nowhere password=hunter2', 'postgresql://u:hunter2@[bad/none'])
      expect((await ask({ postgres: 'THERE' }, 'SELECT 1', { THERE: connection })).said).not.toMatch(
        /p%40ss|p@ss|hunter2/,
      );
    expect((await ask({ postgres: 'THERE' }, 'SELECT 1')).said).toContain('connection-unset');
  });

  it('come from DuckDB as exact texts, in one SELECT, without extensions from elsewhere', async () => {
    await inFolder({}, async (cwd) => {
      const path = join(cwd, 'w.duckdb');
      await engines
        .get('duckdb')
        ?.run(
          `ATTACH '${path}' AS made; CREATE TABLE made.bills AS SELECT DATE '2025-01-31' AS d, TIMESTAMP '2025-01-31 00:00:00' AS t, 0.10::DECIMAL(38, 20) AS n, 1e17::DOUBLE AS f, NULL AS x`,
        );
      await engines.get('duckdb')?.run('DETACH made');
      const { rows, said } = await ask({ duckdb: path }, 'FROM bills');
      expect([rows, said]).toEqual([
        [['2025-01-31', '2025-01-31', '0.10000000000000000000', '100000000000000000', '']],
        '',
      ]);
      const out = join(cwd, 'out.csv');
      for (const query of [
        'DELETE FROM bills',
        `COPY bills TO '${out}'`,
        'SELECT 1; SELECT 2',
        'INSTALL httpfs',
        'SET threads = 1',
        "SELECT * FROM 'https://localhost:1/a.parquet'",
      ])
        expect((await ask({ duckdb: path }, query)).said).toContain('query-failed');
      expect(existsSync(out)).toBe(false);
      const run = await runEsgcalc(
        [
          'sql',
          '--dialect',
          'duckdb',
          '--table',
          'bills',
          '--columns',
          'date=d,quantity=n',
          '--constant',
          'activity=water',
          '--constant',
          'unit=m3',
          '--run',
          'w.duckdb',
        ],
        { cwd },
      );
      expect([run.exitCode, run.err]).toEqual([0, '']);
      expect(run.out.split('\n')[1]).toMatch(/^2025-01,water,m3,0\.1000000000,1,0,0,0,/);
      const without = await runEsgcalc(['compute', 'w.duckdb', '--engine', 'duckdb'], {
        cwd,
        without: ['@duckdb/node-api'],
      });
      expect([without.exitCode, without.err]).toEqual([2, expect.stringContaining('npm install @duckdb/node-api')]);
    });
  });

  it.skipIf(bin === undefined)('are added up in PostgreSQL', async () => {
    await engines
      .get('postgres')
      ?.run(
        "CREATE TABLE pushed AS SELECT DATE '2025-01-01' + n % 59 AS d, 0.1::numeric AS q FROM generate_series(0, 999) AS n",
      );
    const args = [
      'sql',
      '--dialect',
      'postgres',
      '--table',
      'pushed',
      '--columns',
      'date=d,quantity=q',
      '--constant',
      'activity=water',
      '--constant',
      'unit=m3',
    ];
    const environment = { DATABASE_URL: server?.url ?? '' };
    const { out, err, exitCode } = await runEsgcalc([...args, '--run', 'DATABASE_URL'], { environment });
    expect([exitCode, err]).toEqual([0, '']);
    // 1,000 = 16 × 59 + 56 days: January has 16 × 31 + 31 = 527 of them, February 16 × 28 + 25 = 473, each of 0.1.
    expect(out).toContain('2025-01,water,m3,52.7,527,');
    expect(out).toContain('2025-02,water,m3,47.3,473,');
    const missing = await runEsgcalc([...args, '--run', 'DATABASE_URL'], { environment, without: ['pg'] });
    expect([missing.exitCode, missing.err]).toEqual([2, expect.stringContaining('npm install pg')]);
  });

  it('come from SQLite where Node brings it', async () => {
    if (!hasSqlite()) console.log(`skipped: Node ${process.versions.node} brings no SQLite`);
    await inFolder({ 'w.sqlite': '' }, async (cwd) => {
      const { rows, said } = await ask(
        { sqlite: join(cwd, 'w.sqlite') },
        "SELECT 9007199254740993 AS n, 0.1 AS f, 'x' AS t, NULL AS z",
      );
      if (hasSqlite()) expect([rows, said]).toEqual([[['9007199254740993', '0.1', 'x', '']], '']);
      else expect(said).toMatch(/^engine-missing: SQLite/);
    });
  });
});
